import { duplicateNotes } from './duplicate-keys.ts';
import { issuesOf } from '#manifest/verdict/issues.ts';
import { inexactNumberNotes, offsetOfEndlessNumber } from './inexact-numbers.ts';
import {
  depthOf,
  isTooLarge,
  MAX_DEPTH,
  MAX_HEADERS,
  tooManyHeaders,
} from '#manifest/json/input-bounds.ts';
import { isObject, nameOf, type Json, type JsonObject } from '#manifest/json/json.ts';
import { keptNotes } from './kept-keys.ts';
import { entriesOf } from './list-entries.ts';
import { topKeysIn } from './known-shape.ts';
import { manifestOfPart, manifestsInside } from './manifests-inside.ts';
import { otherDocument } from './other-documents.ts';
import { movedKeyNotes } from './moved-keys.ts';
import { withoutPlatformKeys } from './platform-keys.ts';
import { notJson } from './not-json.ts';
import type { ReadNote, ReadProblem, ReadResult } from './read-result.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { positionOf } from './text-position.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** Reads any text whatever as a manifest. Never throws. */
export function readManifest(text: string): ReadResult {
  const marked = text.startsWith(BYTE_ORDER_MARK);
  const body = marked ? text.slice(1) : text;
  const refused = refusalOf(body);
  if (refused) return refused;
  const parsed = parse(body);
  const result = parsed ? fromJson(body, parsed.json) : notJson(body);
  if (!marked) return result;
  if (result.kind === 'manifest') result.notes.unshift(MARK_NOTE);
  return result.kind === 'problem' ? afterMark(result) : result;
}

/** Lines and columns do not count the mark, as editors don't; offsets do. */
function afterMark({ offset, repair, ...found }: ReadProblem): ReadProblem {
  return {
    ...found,
    ...(offset !== undefined && { offset: offset + BYTE_ORDER_MARK.length }),
    ...(repair && { repair: { ...repair, summary: [MARK_NOTE.sentence, ...repair.summary] } }),
  };
}

const MARK_NOTE: ReadNote = {
  kind: 'repaired',
  path: '',
  rule: 'M6',
  sentence: 'Removed an invisible character (byte order mark) from the start.',
};

/** What is said before any parsing (M8). */
function refusalOf(text: string): ReadProblem | undefined {
  if (isTooLarge(text))
    return problem('too-large', 'This is larger than 5 MB, which is too big for a manifest.');
  if (text.trim() === '') return problem('empty', 'There’s nothing here. Paste a manifest.');
  const depth = depthOf(text);
  if (depth > MAX_DEPTH) {
    return problem(
      'too-deep',
      `This is nested ${depth.toLocaleString('en')} levels deep. Manifests need about 6; the limit is ${MAX_DEPTH}.`,
    );
  }
  return undefined;
}

function parse(text: string): { json: Json } | undefined {
  try {
    return { json: JSON.parse(text) as Json };
  } catch {
    return undefined;
  }
}

function fromJson(text: string, json: Json): ReadResult {
  const endless = offsetOfEndlessNumber(text);
  if (endless !== undefined) {
    const position = positionOf(text, endless);
    const sentence = `Line ${position.line}, column ${position.column}: this number is too large. Use a smaller one.`;
    const length = /^[\d.eE+-]*/.exec(text.slice(endless, endless + 500))?.[0].length ?? 1;
    return { ...problem('not-json', sentence), ...position, offset: endless, length };
  }
  if (Array.isArray(json) && json.length > 0)
    return { kind: 'manifests', entries: entriesOf(text, json) };
  if (isObject(json)) return fromObject(text, json);
  const wrapped = typeof json === 'string' ? notJson(text) : undefined;
  return wrapped?.repair ? wrapped : notAnObject(json);
}

/** An object that is something else, or has a manifest somewhere inside (M6). */
function fromOther(text: string, found: JsonObject, what: string | undefined): ReadResult {
  const part = what === undefined ? manifestOfPart(text, found) : undefined;
  if (part) return { kind: 'manifests', of: 'part', entries: [part] };
  const entries = manifestsInside(text, found);
  if (entries.length > 0) return { kind: 'manifests', of: 'wrapper', entries };
  const sentence =
    what === undefined
      ? 'This has none of a manifest’s keys, such as “client_name” or “capabilities”. Check that it is the right file.'
      : `This looks like ${what}, not like an app install manifest. Check that it is the right file.`;
  const secret = Object.hasOwn(found, 'client_secret')
    ? ' It contains a client secret: if others may have seen it, ask for a new one.'
    : '';
  return problem('not-a-manifest', sentence + secret);
}

function fromObject(text: string, found: JsonObject): ReadResult {
  const keys = topKeysIn(found);
  const other = otherDocument(found, keys);
  if (other !== undefined || (keys.length === 0 && Object.keys(found).length > 0))
    return fromOther(text, found, other);
  const { manifest, notes: removed } = withoutPlatformKeys(found);
  const many = tooManyHeaders(manifest);
  if (many) {
    return problem(
      'too-many-headers',
      `${many.event} has ${many.count.toLocaleString('en')} headers. The limit is ${MAX_HEADERS.toLocaleString('en')} per event. Remove some.`,
    );
  }
  const values = readValues(manifest);
  const changed = [
    ...duplicateNotes(text, found),
    ...inexactNumberNotes(text),
    ...movedKeyNotes(text),
  ];
  const notes = [...withinReason(changed), ...removed, ...keptNotes(values, changed)];
  return { kind: 'manifest', manifest, values, issues: issuesOf(manifest), notes };
}

/** More than anybody reads. */
const MAX_NOTES = 200;

/** The weightiest of them, and how many there are besides. */
function withinReason(notes: ReadNote[]): ReadNote[] {
  if (notes.length <= MAX_NOTES) return notes;
  const weighty = notes.filter(({ kind, warning }) => warning === true || kind === 'duplicate');
  const others = notes.filter(({ kind, warning }) => warning !== true && kind !== 'duplicate');
  const shown = [...weighty, ...others].slice(0, MAX_NOTES);
  const more = (notes.length - MAX_NOTES).toLocaleString('en');
  const sentence = `The same was noted in ${more} more places.`;
  return [...shown, { kind: 'changed', path: '', rule: 'M3', sentence }];
}

function notAnObject(json: Json): ReadProblem {
  const found = Array.isArray(json) ? 'an empty list' : nameOf(json);
  return problem(
    'not-an-object',
    `This is ${found}, not a manifest. A manifest starts with { and ends with }.`,
  );
}

function problem(kind: ReadProblem['problem'], sentence: string): ReadProblem {
  return { kind: 'problem', problem: kind, sentence };
}
