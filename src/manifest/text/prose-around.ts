import { sameJson } from '#manifest/json/json.ts';
import { ALL_KEYS, isManifestLike } from './known-shape.ts';
import { lenientObject } from './lenient-tokens.ts';
import { repairedText } from './repaired-text.ts';
import { parsed, type Unwrapped } from './unwrapped.ts';

/** The object that begins at an offset, as it stands in the text and as JSON. */
interface Part {
  end: number;
  json: string;
  hasBareKeys: boolean;
}

function partAt(text: string, start: number): Part | undefined {
  const { tokens, reach } = lenientObject(text, start);
  const end = tokens.at(-1)?.end;
  if (reach !== 'all' || end === undefined) return undefined;
  const hasBareKeys = tokens.some(({ kind }) => kind === 'bare-key');
  return { end, json: repairedText(text.slice(0, end), tokens).slice(start), hasBareKeys };
}

/** What a mail, a chat or a log says before and after the manifest. */
export function withoutProse(text: string): Unwrapped | undefined {
  const start = startOfPart(text);
  if (start < 0) return undefined;
  const part = partAt(text, start);
  if (!part || !isManifestLike(parsed(part.json))) return undefined;
  const [before, after] = [text.slice(0, start), text.slice(part.end)];
  if ((before + after).trim() === '') return undefined;
  if (!isProse(before, part.hasBareKeys) || !isProse(after, part.hasBareKeys)) return undefined;
  return {
    text: text.slice(start, part.end),
    said: `Removed what stands ${placeInWords(before, after)} the manifest.`,
    wrong:
      before.trim() === '' ? AFTER : 'this is not part of the manifest, which begins further on.',
    offset: before.trim() === '' ? part.end + offsetOfText(after) : offsetOfText(before),
    linesGone: linesIn(before),
  };
}

const AFTER = 'this comes after the end of the manifest, and is not part of it.';

function placeInWords(before: string, after: string): string {
  if (after.trim() === '') return 'before';
  return before.trim() === '' ? 'after' : 'before and after';
}

/** The first brace, or the bracket of a list that it is the first of. */
function startOfPart(text: string): number {
  const brace = text.search(/[{｛]/);
  if (brace < 0) return -1;
  const before = text.slice(0, brace).trimEnd();
  return before.endsWith('[') ? before.length - 1 : brace;
}

const KEY = new RegExp(
  String.raw`(?:^|[^\w.])(?:${ALL_KEYS.map((key) => key.replaceAll('.', String.raw`\.`)).join('|')})["'”“’»]?\s{0,9}[:=：]`,
  'm',
);
const QUOTED_KEY = /["'“”„«»‘’]\s{0,9}[:：]/;
/** As a manifest's last or first lines would look, had it bare keys. */
const BARE_MEMBER = /^[ \t]*[\w$]+\s{0,9}:\s{0,9}(?:["'`[{\d-]|true|false|null)/m;
const WORDS_IN_BRACKETS = /\[[^[\]{}"\r\n]{0,200}\]/g;

/** Nothing of a manifest: no braces, none of its keys, nothing that is a key in quotes. */
function isProse(part: string, hasBareKeys: boolean): boolean {
  if (/[{}｛｝]/.test(part) || /[[\]]/.test(part.replaceAll(WORDS_IN_BRACKETS, ''))) return false;
  if (KEY.test(part) || QUOTED_KEY.test(part)) return false;
  return !hasBareKeys || !BARE_MEMBER.test(part);
}

const FENCED = /^[ \t]*(```|~~~)[^\r\n`]*(?:\r\n|\r|\n)/m;

/** The one block of code in a text that begins as a manifest does. */
export function fromCodeBlock(text: string): Unwrapped | undefined {
  const blocks = [...codeBlocks(text)].filter(({ inside }) => /^\s*[{[]/.test(inside));
  const [block, ...others] = blocks;
  if (!block || others.length > 0) return undefined;
  const around = text.slice(0, block.from) + text.slice(block.to);
  if (KEY.test(around) || QUOTED_KEY.test(around)) return undefined;
  return {
    text: block.inside,
    said: 'Took the manifest out of its code block (```).',
    wrong: 'this is not part of the manifest, which begins further on.',
    offset: offsetOfText(text),
    linesGone: linesIn(text.slice(0, block.from)),
  };
}

interface CodeBlock {
  inside: string;
  from: number;
  to: number;
}

function* codeBlocks(text: string): Generator<CodeBlock> {
  let at = 0;
  for (;;) {
    const open = FENCED.exec(text.slice(at));
    if (!open) return;
    const from = at + open.index + open[0].length;
    const to = text.indexOf(`\n${open[1] ?? ''}`, from - 1);
    if (to < 0) return;
    yield { inside: text.slice(from, to + 1), from, to };
    at = to + 4;
  }
}

/** The manifest where it stands there twice, word for word or not. */
export function withoutRepetition(text: string): Unwrapped | undefined {
  const start = text.search(/[{｛]/);
  const first = start < 0 || text.slice(0, start).trim() !== '' ? undefined : partAt(text, start);
  if (!first) return undefined;
  const next = first.end + offsetOfText(text.slice(first.end));
  const second = /[{｛]/.test(text.charAt(next)) ? partAt(text, next) : undefined;
  if (!second || text.slice(second.end).trim() !== '') return undefined;
  const [one, other] = [parsed(first.json), parsed(second.json)];
  if (one === undefined || other === undefined || !sameJson(one, other)) return undefined;
  return {
    text: text.slice(0, first.end),
    said: 'Removed the second copy of the manifest, which says the same.',
    wrong: 'the manifest is here a second time.',
    offset: next,
    linesGone: 0,
  };
}

function offsetOfText(text: string): number {
  return text.length - text.trimStart().length;
}

function linesIn(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}
