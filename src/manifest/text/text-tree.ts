import { createScanner } from 'jsonc-parser';
import type { TextRange } from '#manifest/json/text-range.ts';

/** A value as it stands in a text. */
export interface TextValue extends TextRange {
  kind: 'object' | 'array' | 'plain';
  /** False where its closing bracket is missing: it goes to where something around it ends. */
  closed: boolean;
  /** In the order of the text; a key that stands twice is there twice. */
  members: TextMember[];
}

export interface TextMember {
  /** Of a list's item: its index. */
  key: string;
  /** Where the key stands, quotes included; an item has none. */
  name?: TextRange;
  /** The end of the colon, where there is one. */
  colon?: number;
  /** Missing where none, or nothing readable, follows the key. */
  value?: TextValue;
}

/** The parser's token kinds; its own enum is not there at run time. */
const KIND = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  string: 10,
  unknown: 16,
  end: 17,
} as const;

interface Token {
  kind: number;
  from: number;
  to: number;
  says: string;
}

interface Building {
  root: TextValue | undefined;
  /** What is open, outermost first, each with the member that still waits for its value. */
  open: { value: TextValue; waiting: TextMember | undefined }[];
  count: { object: number; array: number };
  /** The text just taken as a member's value: a colon after it says that it is a key. */
  maybeKey: { member: TextMember; token: Token } | undefined;
}

/**
 * The values of a text that may be broken anywhere: what can be told is told, the rest is passed
 * over. Goes through the tokens one by one: the library's own tree gives up on a text that was cut
 * off, and overflows on some thousand open brackets.
 */
export function textTree(text: string): TextValue | undefined {
  const scanner = createScanner(text, true);
  const building: Building = {
    root: undefined,
    open: [],
    count: { object: 0, array: 0 },
    maybeKey: undefined,
  };
  for (;;) {
    const kind: number = scanner.scan();
    const from = scanner.getTokenOffset();
    const token = {
      kind,
      from,
      to: from + scanner.getTokenLength(),
      says: scanner.getTokenValue(),
    };
    if (kind === KIND.end) break;
    take(building, token);
  }
  for (const { value } of building.open) value.to = text.length;
  return building.root;
}

function take(building: Building, token: Token): void {
  const { maybeKey } = building;
  building.maybeKey = undefined;
  switch (token.kind) {
    case KIND.openBrace:
      return begin(building, 'object', token);
    case KIND.openBracket:
      return begin(building, 'array', token);
    case KIND.closeBrace:
      return end(building, 'object', token);
    case KIND.closeBracket:
      return end(building, 'array', token);
    case KIND.comma:
      return comma(building);
    case KIND.colon:
      return colon(building, token, maybeKey);
    case KIND.string:
    case KIND.unknown:
      return word(building, token);
    default:
      place(building, plain(token));
  }
}

function begin(building: Building, kind: 'object' | 'array', { from, to }: Token): void {
  const value: TextValue = { kind, from, to, closed: false, members: [] };
  place(building, value);
  building.open.push({ value, waiting: undefined });
  building.count[kind] += 1;
}

/** A closing bracket ends what it closes, and with it what was left open inside. */
function end(building: Building, kind: 'object' | 'array', { from, to }: Token): void {
  if (building.count[kind] === 0) return;
  for (let done = false; !done;) {
    const value = building.open.pop()?.value;
    if (!value || value.kind === 'plain') return;
    building.count[value.kind] -= 1;
    done = value.kind === kind;
    value.to = done ? to : from;
    value.closed = done;
  }
}

function comma({ open }: Building): void {
  const top = open.at(-1);
  if (top) top.waiting = undefined;
}

function colon(building: Building, { to }: Token, maybeKey: Building['maybeKey']): void {
  const top = building.open.at(-1);
  if (maybeKey && top) {
    // `"a": "b": 1` while somebody writes: "a" has no value yet, "b" is the next key.
    delete maybeKey.member.value;
    addKey(top, maybeKey.token);
  }
  if (top?.waiting) top.waiting.colon = to;
}

/** A text, or something that is no token of JSON: a key or a value, by where it stands. */
function word(building: Building, token: Token): void {
  const top = building.open.at(-1);
  const isText = token.kind === KIND.string;
  if (top?.value.kind === 'object' && top.waiting?.colon === undefined) {
    addKey(top, token);
  } else if (isText) {
    const member = place(building, plain(token));
    if (member && top?.value.kind === 'object') building.maybeKey = { member, token };
  }
}

function addKey(top: Building['open'][number], { says, from, to }: Token): void {
  const member: TextMember = { key: says, name: { from, to } };
  top.value.members.push(member);
  top.waiting = member;
}

/** Puts a value where one is waited for; one that nothing waits for has no place. */
function place(building: Building, value: TextValue): TextMember | undefined {
  const top = building.open.at(-1);
  if (!top) {
    building.root ??= value;
    return undefined;
  }
  if (top.value.kind === 'array') {
    const item = { key: `${top.value.members.length}`, value };
    top.value.members.push(item);
    return item;
  }
  const member = top.waiting;
  if (!member) return undefined;
  member.value = value;
  top.waiting = undefined;
  return member;
}

function plain({ from, to }: Token): TextValue {
  return { kind: 'plain', from, to, closed: true, members: [] };
}
