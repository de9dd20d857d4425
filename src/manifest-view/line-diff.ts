import { diffArrays } from 'diff';
import { jsonTree, linesOf } from './json/json-lines.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { mergedKeys } from '#manifest/values/compare-manifests.ts';
import { valueAt } from '#manifest/json/json-pointer.ts';
import { isObject, objectOf, stringify, type Json, type JsonObject } from '#manifest/json/json.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { MASK } from '#manifest/values/secrets.ts';

export interface DiffLine {
  /** gap: a run of lines that are the same on both sides. */
  kind: 'same' | 'removed' | 'added' | 'gap';
  text: string;
  /** Both masks look the same, what they hide does not. */
  valueChanged?: true;
}

/** Lines that are the same on both sides, shown around those that are not. */
const AROUND = 3;
const LEAST_HIDDEN = 3;
/** Two texts that have little in common take too long to set side by side. */
const MAX_MS = 400;

/**
 * The two manifests' texts as they would be downloaded, line by line, secrets masked (W8). Undefined
 * where too much differs. Empty where nothing does.
 */
export function diffLines(before: JsonObject, after: JsonObject): DiffLine[] | undefined {
  const was = textOf(canonical(before));
  const is = textOf(inOrderOf(canonical(before), canonical(after)) as JsonObject);
  const runs = diffArrays(was.plain, is.plain, { timeout: MAX_MS });
  if (!runs) return undefined;
  let [from, to] = [0, 0];
  const lines = runs.flatMap(({ added, removed, count }): DiffLine[] => {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    const shown = removed ? was.shown.slice(from, from + count) : is.shown.slice(to, to + count);
    if (!added) from += count;
    if (!removed) to += count;
    return shown.map((text) => ({ kind, text }));
  });
  return withGaps(markMasked(lines));
}

/** The keys in the documents' order, as every file of ours has them (M1). */
function canonical(manifest: JsonObject): JsonObject {
  return buildManifest(readValues(manifest));
}

/** Keys nobody knows keep the order they came in: here that of the other side, as order is no change. */
function inOrderOf(model: Json | undefined, value: Json): Json {
  if (Array.isArray(model) && Array.isArray(value))
    return value.map((item, index) => inOrderOf(model[index], item));
  if (!isObject(model) || !isObject(value)) return value;
  const common = Object.keys(model).filter((key) => Object.hasOwn(value, key));
  const keys = mergedKeys(Object.keys(value), common);
  return objectOf(keys.map((key) => [key, inOrderOf(model[key], value[key] ?? null)] as const));
}

/** Lines as they are compared, and as they are shown. The comma after an item is not a part of it. */
function textOf(manifest: JsonObject): { plain: string[]; shown: string[] } {
  const lines = linesOf(jsonTree(manifest));
  return {
    plain: lines.map(({ text, path }) => {
      const said = text.replace(/,$/, '');
      // What a mask hides is compared, too.
      return text.includes(MASK) ? said + stringify(valueAt(manifest, path) ?? null) : said;
    }),
    shown: lines.map(({ text }) => text),
  };
}

/** Lines that were told apart but look the same hide another secret each. */
function markMasked(lines: readonly DiffLine[]): DiffLine[] {
  const twins = new Set<DiffLine>();
  let removed = new Map<string, DiffLine>();
  let last: DiffLine['kind'] = 'same';
  for (const line of lines) {
    const look = line.text.replace(/,$/, '');
    if (line.kind === 'same' || (line.kind === 'removed' && last === 'added')) removed = new Map();
    if (line.kind === 'removed') removed.set(look, line);
    const twin = line.kind === 'added' ? removed.get(look) : undefined;
    if (twin) twins.add(twin).add(line);
    last = line.kind;
  }
  return lines.map((line) => (twins.has(line) ? { ...line, valueChanged: true } : line));
}

function withGaps(lines: readonly DiffLine[]): DiffLine[] {
  const near = lines.map(() => false);
  lines.forEach(({ kind }, at) => {
    if (kind !== 'same') near.fill(true, Math.max(0, at - AROUND), at + AROUND + 1);
  });
  const shown: DiffLine[] = [];
  for (let at = 0; at < lines.length;) {
    const next = near.indexOf(true, at);
    const end = near[at] ? at + 1 : next === -1 ? lines.length : next;
    // A line or two say more than that they are there.
    if (end - at < LEAST_HIDDEN) shown.push(...lines.slice(at, end));
    else shown.push({ kind: 'gap', text: `${(end - at).toLocaleString('en')} identical lines` });
    at = end;
  }
  return shown.some(({ kind }) => kind === 'added' || kind === 'removed') ? shown : [];
}
