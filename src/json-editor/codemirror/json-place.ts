import type { EditorState, Text } from '@codemirror/state';
import { textPlaces, type TextPlaces } from '#manifest/text/text-places.ts';
import type { TextValue } from '#manifest/text/text-tree.ts';
import {
  isValue,
  keyBefore,
  markAfter,
  markBefore,
  textOf,
  tokenAfterColon,
  tokenAround,
  type Mark,
  type Token,
} from './text-around.ts';

/** The place in a JSON text where something may be completed. The text around may be broken. */
export interface JsonPlace {
  role: 'key' | 'value';
  /** Of a key: the object it stands in. Of a value: the value itself. */
  path: string[];
  /** The object or the list around; null: the document itself. */
  container: TextValue | null;
  /** What the container stands in; null: nothing. */
  outer: TextValue | null;
  /** What a completion takes the place of: a whole token, or nothing between two. */
  from: number;
  to: number;
  quoted: boolean;
  /** The character that counts before it, and where that ends; `''` at the beginning. */
  before: Mark;
  /** The one that counts after it, and where it stands. */
  after: Mark;
}

export function placeAt(state: EditorState, position: number): JsonPlace | null {
  return placeOf(state, position, tokenAround(state.doc, position));
}

/** The same with the position behind the word it touches, if that is one a value may be. */
export function placeBehind(state: EditorState, position: number): JsonPlace | null {
  const word = tokenAround(state.doc, position);
  const isFinished =
    word && !word.quoted && word.to === position && textOf(state.sliceDoc(word.from, word.to));
  return isFinished ? placeOf(state, position, null) : null;
}

function placeOf({ doc }: EditorState, position: number, around: Token | null): JsonPlace | null {
  const before = markBefore(doc, around?.from ?? position);
  const token = around ?? tokenAfterColon(doc, position, before);
  const { from, to, quoted } = token ?? { from: position, to: position, quoted: false };
  const after = markAfter(doc, to);
  const { open, keys } = placesIn(doc).openAt(before.at);
  const place = { from, to, quoted, before, after, outer: open.at(-2) ?? null };

  const container = open.at(-1) ?? null;
  if (!container) return { ...place, role: 'value', path: [], container };
  if (container.kind === 'array') {
    const index = container.members.filter(({ value }) => value && value.to <= from).length;
    return { ...place, role: 'value', path: [...keys, String(index)], container };
  }
  if (before.text === ':') {
    const key = token || !isValue(doc, after.at) ? keyBefore(doc, before.at) : null;
    return key === null ? null : { ...place, role: 'value', path: [...keys, key], container };
  }
  // A key still waits for its colon: nothing fits there.
  if (before.text === '"' && container.members.some(({ name }) => name?.to === before.at))
    return null;
  return { ...place, role: 'key', path: keys, container };
}

const known = new WeakMap<Text, TextPlaces>();

/** Gone through once, however often a text is asked for its places. */
export function placesIn(doc: Text): TextPlaces {
  const places = known.get(doc) ?? textPlaces(doc.toString());
  known.set(doc, places);
  return places;
}
