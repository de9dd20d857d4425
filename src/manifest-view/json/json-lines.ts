import { pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import { isObject, membersOf, stringify, type Json, type JsonObject } from '#manifest/json/json.ts';
import { coverSecret, MASK, placeInside, type SecretPlace } from '#manifest/values/secrets.ts';

/** One line of a manifest's text. Its brackets belong to the container that they open and close. */
export interface JsonLine {
  path: Pointer;
  text: string;
  /** How long the key with its colon is, which stands between indentation and value. */
  labelLength: number;
  /** All of the value is a secret; the text has a mask in its place (W8). */
  masked: boolean;
  /** It stands for this many items that are not drawn. */
  left?: number;
}

/** A container's lines, each child that has several as a part of its own. */
export interface JsonTree {
  readonly path: Pointer;
  readonly key: string | number | undefined;
  readonly count: number;
  /** Something in it is not drawn. */
  readonly isPart: boolean;
  readonly parts: readonly (JsonLine | JsonTree)[];
}

/** Where a value stands in the text, and what stands on its first and last line beside it. */
interface Place {
  /** Of what it is in; the manifest itself is in nothing and has no key. */
  holder: Pointer;
  secrecy: SecretPlace;
  before: string;
  after: string;
  indent: string;
  most: number;
}

type Key = string | number | undefined;
type Container = Json[] | JsonObject;

/** A tree, the place in which its container stood for it, and the same container's in other places. */
interface KnownTree extends JsonTree {
  place: Place;
  next: KnownTree | undefined;
}

/**
 * A few plain values: a header. There may be thousands, most of them out of sight: the lines are
 * made whenever they are asked for, and not kept.
 */
class Row implements KnownTree {
  readonly value: Container;
  readonly place: Place;
  readonly key: Key;
  readonly count: number;
  next: KnownTree | undefined;

  constructor(value: Container, place: Place, key: Key, next: KnownTree | undefined) {
    this.value = value;
    this.place = place;
    this.key = key;
    this.count = Object.keys(value).length + 2;
    this.next = next;
  }
  get path() {
    return pathOf(this.place, this.key);
  }
  get isPart() {
    return false;
  }
  get parts() {
    return partsOf(this.value, this.path, this.place).parts;
  }
  /** What its lines say, without making them. */
  get text() {
    const { secrecy, before, after, indent } = this.place;
    const isList = Array.isArray(this.value);
    const members = Object.entries(this.value);
    let text = indent + before + (isList ? '[' : '{');
    members.forEach(([key, item], index) => {
      const label = isList ? '' : labelOf(key);
      const comma = index < members.length - 1 ? ',' : '';
      const shown = coverSecret(item, placeInside(secrecy, key), MASK);
      text += `\n${indent}  ${label}${cut(stringify(shown))}${comma}`;
    });
    return `${text}\n${indent}${isList ? ']' : '}'}${after}`;
  }
}

const MOST_IN_ROW = 20;

const known = new WeakMap<object, KnownTree>();

/** So many events may have the same headers; what stood where it does not stand any more is let go. */
const MOST_PLACES = 8;

/**
 * The manifest's text, line by line, as `formatJson` writes it, secrets masked. Containers are
 * remembered by identity and place: only those that an edit has replaced are computed again.
 * Of containers that hold more than `most` the rest is one line that says so.
 */
export function jsonTree(manifest: JsonObject, most = Infinity): JsonTree {
  const place: Place = { holder: '', secrecy: 'open', before: '', after: '', indent: '', most };
  const part = partOf(manifest, place, undefined);
  if (isTree(part)) return part;
  return { path: '', key: undefined, count: 1, isPart: false, parts: [part] };
}

/** Lines, and rows as they are: what is drawn together or not at all. */
export function piecesOf(tree: JsonTree): (JsonLine | JsonTree)[] {
  const pieces: (JsonLine | JsonTree)[] = [];
  const collect = (part: JsonLine | JsonTree) => {
    if (isTree(part) && !(part instanceof Row)) part.parts.forEach(collect);
    else pieces.push(part);
  };
  collect(tree);
  return pieces;
}

export function linesOf(part: JsonLine | JsonTree): JsonLine[] {
  return isTree(part) ? part.parts.flatMap(linesOf) : [part];
}

/** What all of its lines say. */
export function textOf(part: JsonLine | JsonTree): string {
  if (part instanceof Row || !isTree(part)) return part.text;
  return part.parts.map(textOf).join('\n');
}

export function countOf(part: JsonLine | JsonTree): number {
  return isTree(part) ? part.count : 1;
}

export function isTree(part: JsonLine | JsonTree): part is JsonTree {
  return 'parts' in part;
}

/** Longer values are cut: nobody reads on, and drawing a million characters keeps the page from answering. */
const LONGEST = 10_000;

function cut(text: string): string {
  const left = text.length - LONGEST;
  return left > 0
    ? `${text.slice(0, LONGEST)}… (${left.toLocaleString('en')} more characters)`
    : text;
}

function labelOf(key: string): string {
  return `${cut(JSON.stringify(key))}: `;
}

function partOf(value: Json, place: Place, key: Key): JsonLine | JsonTree {
  const tree = typeof value === 'object' && value !== null && knownTree(value, place, key);
  if (tree) return tree;
  const { secrecy, before, after, indent } = place;
  const shown = coverSecret(value, secrecy, MASK);
  const isContainer = Array.isArray(shown) ? shown.length > 0 : isObject(shown) && hasKeys(shown);
  if (isContainer) return keep(value as Container, place, key);
  const text = `${indent}${before}${cut(stringify(shown))}${after}`;
  return { path: pathOf(place, key), text, labelLength: before.length, masked: shown === MASK };
}

function pathOf({ holder }: Place, key: Key): Pointer {
  return key === undefined ? holder : holder + pointerOf([key]);
}

/** One object may stand in several places: headers copied to every event. */
function knownTree(value: object, place: Place, key: Key): JsonTree | undefined {
  let tree = known.get(value);
  while (tree && !(tree.key === key && isSamePlace(tree.place, place))) tree = tree.next;
  return tree;
}

function isSamePlace(a: Place, b: Place): boolean {
  return (
    a === b ||
    (a.most === b.most && a.before === b.before && a.after === b.after && a.holder === b.holder)
  );
}

function keep(value: Container, place: Place, key: Key): JsonTree {
  const next = known.get(value);
  const tree: KnownTree = isRow(value, place)
    ? new Row(value, place, key, next)
    : treeOf(value, place, key, next);
  known.set(value, tree);
  let last = tree;
  for (let count = 1; count < MOST_PLACES && last.next; count += 1) last = last.next;
  last.next = undefined;
  return tree;
}

function isRow(value: Container, { most }: Place): boolean {
  const items = Object.values(value);
  return (
    items.length <= Math.min(most, MOST_IN_ROW) &&
    items.every((item) => typeof item !== 'object' || item === null)
  );
}

function treeOf(value: Container, place: Place, key: Key, next: KnownTree | undefined): KnownTree {
  const path = pathOf(place, key);
  const { parts, left } = partsOf(value, path, place);
  const count = parts.reduce((sum, part) => sum + countOf(part), 0);
  const isPart = left > 0 || parts.some((part) => isTree(part) && part.isPart);
  return { path, key, count, isPart, parts, place, next };
}

function partsOf(value: Container, path: Pointer, { before, after, indent, ...rest }: Place) {
  const { secrecy, most } = rest;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const line = (label: string, text: string): JsonLine => ({
    path,
    text: indent + label + text,
    labelLength: label.length,
    masked: false,
  });
  const placeOf = placesInside({ holder: path, indent: `${indent}  `, most });
  const comma = (index: number, total: number) => (index < total - 1 ? ',' : '');
  let total: number;
  let children: (JsonLine | JsonTree)[];
  if (Array.isArray(value)) {
    total = value.length;
    // Of a thousand items it is asked once: they are in one list.
    const ofItems = placeInside(secrecy, '0');
    children = value
      .slice(0, most)
      .map((item, index) => partOf(item, placeOf(ofItems, '', comma(index, total)), index));
  } else {
    const members = membersOf(value);
    total = members.length;
    children = members
      .slice(0, most)
      .map(([key, item], index) =>
        partOf(item, placeOf(placeInside(secrecy, key), labelOf(key), comma(index, total)), key),
      );
  }
  const left = total - children.length;
  const more = { ...line('', `  … ${left.toLocaleString('en')} more`), left };
  const ends = left > 0 ? [more, line('', close + after)] : [line('', close + after)];
  return { left, parts: [line(before, open)].concat(children as JsonLine[], ends) };
}

/** The items of a list all stand in the same place, but for the last, which no comma follows. */
function placesInside(common: Pick<Place, 'holder' | 'indent' | 'most'>) {
  let last: Place | undefined;
  return (secrecy: SecretPlace, before: string, after: string): Place => {
    const isSame = last?.secrecy === secrecy && last.before === before && last.after === after;
    if (!last || !isSame) last = { ...common, secrecy, before, after };
    return last;
  };
}

function hasKeys(object: JsonObject): boolean {
  return Object.keys(object).length > 0;
}
