import { pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import { isObject, membersOf, stringify, type Json, type JsonObject } from '#manifest/json/json.ts';
import { shared } from './shared-text.ts';
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
  path: Pointer;
  count: number;
  /** Something in it is not drawn. */
  isPart: boolean;
  parts: readonly (JsonLine | JsonTree)[];
}

/** From the first line up to, not including, the second; counted from 0. */
export type LineRange = readonly [from: number, to: number];

/** A tree, the place in which its container stood for it, and the same container's in other places. */
interface KnownTree extends JsonTree {
  holder: Pointer;
  key: string | number | undefined;
  before: string;
  after: string;
  most: number;
  next: KnownTree | undefined;
}

const known = new WeakMap<object, KnownTree>();

/** So many events may have the same headers; what stood where it does not stand any more is let go. */
const MOST_PLACES = 8;

/**
 * The manifest's text, line by line, as `formatJson` writes it, secrets masked. Containers are
 * remembered by identity and place: only those that an edit has replaced are computed again.
 * Of containers that hold more than `most` the rest is one line that says so.
 */
export function jsonTree(manifest: JsonObject, most = Infinity): JsonTree {
  const part = partOf(manifest, {
    holder: '',
    key: undefined,
    secrecy: 'open',
    before: '',
    after: '',
    indent: '',
    most,
  });
  return isTree(part) ? part : { path: '', count: 1, isPart: false, parts: [part] };
}

export function linesOf(tree: JsonTree): JsonLine[] {
  const lines: JsonLine[] = [];
  const collect = ({ parts }: JsonTree) => {
    for (const part of parts) {
      if (isTree(part)) collect(part);
      else lines.push(part);
    }
  };
  collect(tree);
  return lines;
}

/** The lines of what stands at this path, or `undefined` when nothing does. */
export function rangeOf(tree: JsonTree, path: Pointer): LineRange | undefined {
  let from = 0;
  let at = tree;
  while (at.path !== path) {
    let inside: JsonTree | undefined;
    let left: LineRange | undefined;
    for (const part of at.parts) {
      if (isTree(part)) {
        if (path.startsWith(part.path) && isEndOfKey(path[part.path.length])) {
          inside = part;
          break;
        }
        from += part.count;
      } else {
        if (part.left !== undefined) left = [from, from + 1];
        else if (part.path === path) return [from, from + 1];
        from += 1;
      }
    }
    if (!inside) return left;
    at = inside;
  }
  return [from, from + at.count];
}

const isEndOfKey = (character: string | undefined) => character === undefined || character === '/';

/** Where a value stands in the text, and what stands on its first and last line beside it. */
interface Place {
  /** Of what it is in; the manifest itself is in nothing and has no key. */
  holder: Pointer;
  key: string | number | undefined;
  secrecy: SecretPlace;
  before: string;
  after: string;
  indent: string;
  most: number;
}

/** Longer values are cut: nobody reads on, and drawing a million characters keeps the page from answering. */
const LONGEST = 10_000;

function cut(text: string): string {
  const left = text.length - LONGEST;
  return left > 0
    ? `${text.slice(0, LONGEST)}… (${left.toLocaleString('en')} more characters)`
    : text;
}

function partOf(value: Json, place: Place): JsonLine | JsonTree {
  const tree = typeof value === 'object' && value !== null && knownTree(value, place);
  if (tree) return tree;
  const { secrecy, before, after, indent } = place;
  const path = pathOf(place);
  const shown = coverSecret(value, secrecy, MASK);
  const isContainer = Array.isArray(shown) ? shown.length > 0 : isObject(shown) && hasKeys(shown);
  if (!isContainer) {
    const text = `${shared(indent + before)}${cut(stringify(shown))}${after}`;
    return { path, text, labelLength: before.length, masked: shown === MASK };
  }
  return keep(value as Json[] | JsonObject, path, place);
}

function pathOf({ holder, key }: Place): Pointer {
  return key === undefined ? holder : holder + shared(pointerOf([key]));
}

/** One object may stand in several places: headers copied to every event. */
function knownTree(value: object, place: Place): JsonTree | undefined {
  let tree = known.get(value);
  while (tree && !standsAt(tree, place)) tree = tree.next;
  return tree;
}

/** By its holder and its key: its path need not be put together for it. */
function standsAt(tree: KnownTree, { holder, key, before, after, most }: Place): boolean {
  return (
    tree.key === key &&
    tree.most === most &&
    tree.before === before &&
    tree.after === after &&
    tree.holder === holder
  );
}

function keep(value: Json[] | JsonObject, path: Pointer, place: Place): JsonTree {
  const { holder, key, before, after, most } = place;
  const next = known.get(value);
  const tree: KnownTree = {
    ...treeOf(value, path, place),
    holder,
    key,
    before,
    after,
    most,
    next,
  };
  known.set(value, tree);
  let last = tree;
  for (let count = 1; count < MOST_PLACES && last.next; count += 1) last = last.next;
  last.next = undefined;
  return tree;
}

function treeOf(value: Json[] | JsonObject, path: Pointer, place: Place): JsonTree {
  const { secrecy, before, after, indent, most } = place;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const line = (label: string, text: string): JsonLine => ({
    path,
    text: shared(indent + label + text),
    labelLength: label.length,
    masked: false,
  });
  const parts: (JsonLine | JsonTree)[] = [line(before, open)];
  const all = Array.isArray(value)
    ? value.slice(0, most).map((item, index) => ['', index, item] as const)
    : membersOf(value).map(([key, item]) => [`${cut(JSON.stringify(key))}: `, key, item] as const);
  const total = Array.isArray(value) ? value.length : all.length;
  const children = all.slice(0, most);
  const inside = shared(`${indent}  `);
  const left = total - children.length;
  children.forEach(([label, key, child], index) => {
    parts.push(
      partOf(child, {
        holder: path,
        key,
        secrecy: placeInside(secrecy, `${key}`),
        before: shared(label),
        after: index < total - 1 ? ',' : '',
        indent: inside,
        most,
      }),
    );
  });
  if (left > 0) parts.push({ ...line('', `  … ${left.toLocaleString('en')} more`), left });
  parts.push(line('', close + after));
  const count = parts.reduce((sum, part) => sum + (isTree(part) ? part.count : 1), 0);
  const isPart = left > 0 || parts.some((part) => isTree(part) && part.isPart);
  return { path, count, isPart, parts };
}

function isTree(part: JsonLine | JsonTree): part is JsonTree {
  return 'parts' in part;
}

function hasKeys(object: JsonObject): boolean {
  return Object.keys(object).length > 0;
}
