import type { TextMark } from './text-source.ts';
import { describePath } from '#manifest/values/name-place.ts';
import type { Issue, Fix } from '#manifest/fields/issue.ts';
import { sameJson, type Json } from '#manifest/json/json.ts';
import { valueAt, type Pointer } from '#manifest/json/json-pointer.ts';
import type { TextRange } from '#manifest/json/text-range.ts';
import type { Problem } from '#manifest/verdict/problems.ts';
import { placeAt } from '#manifest/values/secrets.ts';
import type { TextPlaces } from '#manifest/text/text-places.ts';
import type { TextState } from './text-session.ts';

/** What is underlined: where the text cannot be read, and what the rules say of what is there. */
export function marksOf(
  { text, problem }: TextState,
  places: TextPlaces,
  issues: readonly Issue[],
  applyFix: (fix: Fix) => void,
): TextMark[] {
  const marks: TextMark[] = [];
  const syntax = problem && placeOfProblem(text, problem);
  if (syntax) marks.push({ ...syntax, severity: 'error', sentence: problem.sentence });
  for (const { path, severity, sentence, fix } of issues) {
    const isThere = places.rangeOf(path) !== undefined;
    const offered = fix && !problem && { label: fix.label, apply: () => applyFix(fix) };
    marks.push({
      ...places.markOf(path),
      severity,
      sentence,
      ...(!isThere && { about: describePath(path) }),
      ...(offered && { fix: offered }),
    });
  }
  return marks;
}

/**
 * Issues are of what the form has. Of a text that it does not have they are true where the same
 * stands in both.
 */
export function issuesInText<Said extends { path: Pointer }>(
  said: readonly Said[],
  { text, problem }: TextState,
  places: TextPlaces,
  manifest: Json,
): readonly Said[] {
  if (!problem) return said;
  return said.filter(({ path }) => {
    const found = jsonAt(text, places, path);
    return found !== undefined && sameJson(found, valueAt(manifest, path));
  });
}

/** Undefined where there is nothing, or nothing that can be read. */
export function jsonAt(text: string, places: TextPlaces, path: Pointer): Json | undefined {
  const { from, to } = places.rangeOf(path)?.value ?? { from: 0, to: 0 };
  try {
    return JSON.parse(text.slice(from, to)) as Json;
  } catch {
    return undefined;
  }
}

/** One stop on the way from problem to problem. */
export interface Stop extends TextRange {
  label: string;
  sentence: string;
}

/** All problems in the order of the text. */
export function stopsOf(
  { text, problem }: TextState,
  places: TextPlaces,
  problems: readonly Problem[],
): Stop[] {
  const stops = problems.map(({ path, label, sentence }) => ({
    ...rangeToSelect(places, path),
    label,
    sentence,
  }));
  const syntax = problem && placeOfProblem(text, problem);
  if (syntax) stops.push({ ...syntax, label: 'JSON', sentence: problem.sentence });
  return stops.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

/** A secret shows while it is selected: its key is selected instead. */
export function rangeToSelect(places: TextPlaces, path: Pointer): TextRange {
  return (isHidden(path) && nearestKey(places, path)) || places.markOf(path);
}

/** What the editor masks until the cursor is in it (W8, M4). */
function isHidden(path: Pointer): boolean {
  return ['secret', 'headers', 'row'].includes(placeAt(path));
}

/** Of what has no key, as an item of a list, that of the list. */
function nearestKey(places: TextPlaces, path: Pointer): TextRange | undefined {
  if (path === '') return undefined;
  return places.rangeOf(path)?.key ?? nearestKey(places, path.slice(0, path.lastIndexOf('/')));
}

/** Where to go on typing at what stands there: behind its last letter. */
export function cursorAt(places: TextPlaces, path: Pointer, text: string): TextRange {
  const value = places.rangeOf(path)?.value;
  if (!value || (isHidden(path) && !isContainer(text, value))) {
    const { from } = rangeToSelect(places, path);
    return { from, to: from };
  }
  const { from, to } = value;
  const isText = text[from] === '"' && to - from > 1;
  const at = isContainer(text, value) ? from + 1 : isText ? to - 1 : to;
  return { from: at, to: at };
}

function isContainer(text: string, { from }: TextRange): boolean {
  return text[from] === '{' || text[from] === '[';
}

/** Where the text stops being readable; undefined where that is no one place in it. */
export function placeOfProblem(
  text: string,
  { offset, length }: NonNullable<TextState['problem']>,
): TextRange | undefined {
  if (offset === undefined || length === undefined) return undefined;
  const from = Math.min(offset, text.length);
  return { from, to: Math.min(from + length, text.length) };
}
