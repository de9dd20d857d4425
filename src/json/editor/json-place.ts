import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { EditorState, Text } from '@codemirror/state';
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

type Tree = ReturnType<typeof syntaxTree>;
export type SyntaxNode = Tree['topNode'];

/** The place in a JSON text where something may be completed. The text around may be broken. */
export interface JsonPlace {
  role: 'key' | 'value';
  /** Of a key: the object it stands in. Of a value: the value itself. */
  path: string[];
  /** The object or the list around; null: the document itself. */
  container: SyntaxNode | null;
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

function placeOf(state: EditorState, position: number, around: Token | null): JsonPlace | null {
  const { doc } = state;
  const before = markBefore(doc, around?.from ?? position);
  const token = around ?? tokenAfterColon(doc, position, before);
  const { from, to, quoted } = token ?? { from: position, to: position, quoted: false };
  const after = markAfter(doc, to);
  const place = { from, to, quoted, before, after };

  const container = containerAt(treeOf(state), before.at);
  if (!container) return { ...place, role: 'value', path: [], container };
  const path = pathOf(container, doc);
  if (container.name === 'Array') {
    const index = itemsOf(container).filter((item) => item.to <= from).length;
    return { ...place, role: 'value', path: [...path, String(index)], container };
  }
  if (before.text === ':') {
    const key = token || !isValue(doc, after.at) ? keyBefore(doc, before.at) : null;
    return key === null ? null : { ...place, role: 'value', path: [...path, key], container };
  }
  // A key still waits for its colon: nothing fits there.
  if (container.resolve(before.at, -1).name === 'PropertyName') return null;
  return { ...place, role: 'key', path, container };
}

/** The tree is there already, but for what was just typed; a limit only ends what hangs. */
export function treeOf(state: EditorState): Tree {
  return ensureSyntaxTree(state, state.doc.length, 1_000) ?? syntaxTree(state);
}

/** The innermost object or list that is open where what counts before the place ends. */
function containerAt(tree: Tree, end: number): SyntaxNode | null {
  if (end === 0) return null;
  let node: SyntaxNode | null = tree.resolveInner(end, -1);
  while (node && !(isContainer(node) && (node.to > end || !isClosed(node)))) node = node.parent;
  return node;
}

function isContainer({ name }: SyntaxNode): boolean {
  return name === 'Object' || name === 'Array';
}

export function isClosed({ lastChild }: SyntaxNode): boolean {
  return lastChild?.name === '}' || lastChild?.name === ']';
}

/** What a person put into it: members, or items. */
function itemsOf(container: SyntaxNode): SyntaxNode[] {
  const items: SyntaxNode[] = [];
  for (let child = container.firstChild; child; child = child.nextSibling) {
    if (/^[A-Z]/.test(child.name)) items.push(child);
  }
  return items;
}

/** The keys that lead from the manifest to this node: a value, a member or its key. */
export function pathOf(node: SyntaxNode, doc: Text): string[] {
  const path: string[] = [];
  for (let inner = node, { parent } = node; parent; inner = parent, { parent } = parent) {
    if (inner.name === 'Property') path.unshift(keyOf(inner, doc));
    else if (parent.name === 'Array') path.unshift(String(indexOf(inner)));
  }
  return path;
}

function indexOf(item: SyntaxNode): number {
  let index = 0;
  for (let each = item.prevSibling; each; each = each.prevSibling) {
    if (/^[A-Z]/.test(each.name)) index += 1;
  }
  return index;
}

/** The member's key: what stands before its colon, even where another key without one precedes it. */
function nameOf(member: SyntaxNode): SyntaxNode | null {
  return member.getChild(':')?.prevSibling ?? member.firstChild;
}

function keyOf(member: SyntaxNode, doc: Text): string {
  const name = nameOf(member);
  return (name && textOf(doc.sliceString(name.from, name.to))) ?? '';
}

interface Range {
  from: number;
  to: number;
}

/** The keys an object has, without the one that stands here. */
export function keysBeside(object: SyntaxNode, here: Range, doc: Text): Set<string> {
  const members = itemsOf(object).filter((member) => !isSame(nameOf(member), here));
  return new Set(members.map((member) => keyOf(member, doc)));
}

/** The texts a list has, without the one that stands here. */
export function textsBeside(list: SyntaxNode, here: Range, doc: Text): Set<string | null> {
  const items = itemsOf(list).filter((item) => !isSame(item, here));
  return new Set(items.map(({ from, to }) => textOf(doc.sliceString(from, to))));
}

function isSame(node: Range | null, { from, to }: Range): boolean {
  return node?.from === from && to > from;
}

/** What the objects beside this one have at a key, where that is a text and does not stand here. */
export function textsOfOthers(object: SyntaxNode, key: string, here: number, doc: Text): string[] {
  const around = object.parent?.parent;
  const members = (around ? itemsOf(around) : [])
    .flatMap((each) => each.getChild('Object') ?? [])
    .flatMap((each) => itemsOf(each));
  return members
    .filter((member) => keyOf(member, doc) === key)
    .map((member) => member.getChild('String'))
    .flatMap(
      (text) => (text && text.from !== here && textOf(doc.sliceString(text.from, text.to))) || [],
    );
}
