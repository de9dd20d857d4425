import { keysOf, pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import type { TextRange } from '#manifest/json/text-range.ts';
import { textTree, type TextMember, type TextValue } from './text-tree.ts';

/** Where in a text the values are, and what is where. Offsets in UTF-16 units. */
export interface TextPlaces {
  /** Of a member that has a value. The key with its quotes; where one stands twice, the last. */
  rangeOf: (path: Pointer) => { key?: TextRange; value: TextRange } | undefined;
  /**
   * What to mark for something said of this path: the value; of a list or an object that holds
   * something its key, or its opening bracket, since marking pages of text says nothing. For what
   * is not there, the same of the nearest container that is. Never empty while the text is not.
   */
  markOf: (path: Pointer) => TextRange;
  /** What the offset is in or at the end of; the container where it is between its members. */
  pathAt: (offset: number) => Pointer | undefined;
  /** What is written at the offset goes into. */
  openAt: (offset: number) => TextContainers;
  /** The key or the plain value that has the character after (1) or before (-1) the offset. */
  wordAt: (offset: number, side: -1 | 1) => TextWord | undefined;
}

interface TextContainers {
  /** The objects and lists around, outermost first. */
  open: TextValue[];
  /** That lead to the last of them. */
  keys: string[];
}

interface TextWord {
  /** That lead to the value, or to that of the key. */
  keys: readonly string[];
  range: TextRange;
  isKey: boolean;
  isItem: boolean;
}

/** The places of a text that may be broken anywhere: of what can be told. */
export function textPlaces(text: string): TextPlaces {
  const root = textTree(text);
  const memberOf = memberFinder();
  /** The member the path leads to, or as near to it as there is one. */
  const walk = (path: Pointer): { found: TextMember; whole: boolean } => {
    let found: TextMember = { key: '', ...(root && { value: root }) };
    for (const key of keysOf(path)) {
      const next = found.value && memberOf(found.value, key);
      if (!next) return { found, whole: false };
      found = next;
    }
    return { found, whole: true };
  };
  return {
    rangeOf: (path) => {
      const { found, whole } = walk(path);
      if (!whole || !found.value) return undefined;
      return { ...(found.name && { key: found.name }), value: rangeOf(found.value) };
    },
    markOf: (path) => {
      const { found, whole } = walk(path);
      return markOfMember(found, whole) ?? firstCharacter(text);
    },
    pathAt: (offset) => root && pathInside(root, text, offset),
    openAt: (offset) => openIn(root, offset),
    wordAt: (offset, side) => wordIn(root, offset, side),
  };
}

/** Finds members by key; an object's keys are gone through once, however many are looked for. */
function memberFinder(): (value: TextValue, key: string) => TextMember | undefined {
  const known = new Map<TextValue, Map<string, TextMember>>();
  return (value, key) => {
    const { kind, members } = value;
    if (kind === 'array') return /^(?:0|[1-9]\d*)$/.test(key) ? members[Number(key)] : undefined;
    let byKey = known.get(value);
    if (!byKey) {
      // The last of the same key wins, as in JSON.parse.
      byKey = new Map(members.map((member) => [member.key, member]));
      known.set(value, byKey);
    }
    return byKey.get(key);
  };
}

function markOfMember({ name, value }: TextMember, whole: boolean): TextRange | undefined {
  if (!value) return name;
  if (whole && value.members.length === 0) return rangeOf(value);
  return name ?? { from: value.from, to: value.from + 1 };
}

function rangeOf({ from, to }: TextRange): TextRange {
  return { from, to };
}

function firstCharacter(text: string): TextRange {
  const from = Math.max(0, text.search(/\S/));
  const code = text.codePointAt(from);
  return { from, to: from + (code === undefined ? 0 : String.fromCodePoint(code).length) };
}

function pathInside(root: TextValue, text: string, offset: number): Pointer {
  const { open, keys } = openIn(root, offset);
  const member = open.at(-1)?.members.findLast((each) => startOf(each) <= offset);
  return pointerOf(member && reaches(member, text, offset) ? [...keys, member.key] : keys);
}

function openIn(root: TextValue | undefined, offset: number): TextContainers {
  const open: TextValue[] = [];
  const keys: string[] = [];
  for (let value = root; value && isInside(value, offset);) {
    open.push(value);
    const member = value.members.findLast((each) => startOf(each) < offset);
    value = member?.value;
    if (member && value && isInside(value, offset)) keys.push(member.key);
  }
  return { open, keys };
}

function wordIn(root: TextValue | undefined, offset: number, side: -1 | 1): TextWord | undefined {
  const isAt = ({ from, to }: TextRange) =>
    side === 1 ? from <= offset && offset < to : from < offset && offset <= to;
  const { open, keys } = openIn(root, offset);
  const around = open.at(-1);
  const isItem = around?.kind === 'array';
  for (const { key, name, value } of around?.members ?? []) {
    if (name && isAt(name)) return { keys: [...keys, key], range: name, isKey: true, isItem };
    if (value?.kind !== 'plain' || !isAt(value)) continue;
    return { keys: [...keys, key], range: value, isKey: false, isItem };
  }
  return undefined;
}

/** Between the brackets. */
function isInside({ kind, from, to, closed }: TextValue, offset: number): boolean {
  return kind !== 'plain' && offset > from && (closed ? offset < to : offset <= to);
}

function startOf({ name, value }: TextMember): number {
  return name?.from ?? value?.from ?? 0;
}

/** A member without a value goes on over the space in which one is about to be written. */
function reaches({ name, colon, value }: TextMember, text: string, offset: number): boolean {
  const end = value?.to ?? colon ?? name?.to ?? 0;
  if (offset <= end) return true;
  return !value && colon !== undefined && text.slice(end, offset).trim() === '';
}
