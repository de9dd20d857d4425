import { buildManifest } from '#manifest/values/build-manifest.ts';
import { followText } from './follow-text.ts';
import type { FormValues } from '#manifest/values/form-values.ts';
import { isJson, isObject, type Json, type JsonObject } from '#manifest/json/json.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';
import { mergeManifests } from '#manifest/values/merge-manifests.ts';
import { typedInto } from '#manifest/values/read-into.ts';
import { withoutPlatformKeys } from './platform-keys.ts';
import { readManifest } from './read-manifest.ts';
import type { ReadNote, ReadProblem, ReadResult } from './read-result.ts';
import { formatJson, writeManifest } from '#manifest/values/write-manifest.ts';

/** A manifest's text as somebody types it, beside the form that holds what it says. */
export interface ManifestText {
  typed: string;
  /**
   * Null while the form holds everything the text says; only the formatting is the text's own.
   * Otherwise the form's manifest, as JSON, from just before the text became unreadable: the base of
   * a three-way merge between the text and what was changed in the form since.
   */
  base: string | null;
}

export interface TypedText {
  text: ManifestText;
  values: FormValues;
  /** Why the values do not have what the text says. */
  problem: ReadProblem | null;
  /** What reading noticed in the text. */
  notes: readonly ReadNote[];
  /** What had been changed in form and text, each in its way: the values have the text's. */
  both: readonly Pointer[];
}

/**
 * What follows from typing this text while the form holds `values`. Text that can be read goes
 * into the values, with errors and all; any other leaves them as they are. Edits that the form
 * made while the text could not be read are kept: they are in the text then, too.
 */
export function typeText(
  typed: string,
  before: ManifestText | null,
  values: FormValues,
): TypedText {
  const read = readManifest(typed);
  const base = before?.base ?? null;
  if (read.kind !== 'manifest') {
    return {
      text: { typed, base: base ?? formatJson(buildManifest(values)) },
      values,
      problem: problemOf(read),
      notes: [],
      both: [],
    };
  }
  const { notes } = read;
  const started = parseBase(base);
  const said = { text: { typed, base: null }, problem: null, notes };
  if (started === null) return { ...said, values: typedInto(read.manifest, values), both: [] };
  const merged = mergeManifests(started, read.manifest, buildManifest(values));
  const isTextAlone = merged.manifest === read.manifest;
  const text = isTextAlone ? typed : followText(withoutMark(typed), merged.manifest);
  return {
    ...said,
    text: { typed: text, base: null },
    values: typedInto(merged.manifest, values),
    both: merged.both,
  };
}

/**
 * The text to begin with, as it was kept. Where what was kept says that the form has it, and it
 * cannot be read after all, it is text that the form does not have.
 */
export function textKept(kept: ManifestText | null, values: FormValues): ManifestText | null {
  if (kept === null || kept.base !== null || isJson(withoutMark(kept.typed))) return kept;
  return typeText(kept.typed, null, values).text;
}

/** The text to go on with when the form holds these values: its writer's own, as far as there is one. */
export function textFollowing(text: ManifestText | null, values: FormValues): string {
  if (text === null) return writeManifest(values);
  if (text.base !== null) return text.typed;
  return followText(withoutMark(text.typed), buildManifest(values));
}

/**
 * What is kept of the text: of one that can be read all but the keys that are the platform's alone.
 * Null: nothing, the form's own text is the same.
 */
export function textToKeep(text: ManifestText, values: FormValues): ManifestText | null {
  if (text.base !== null) return text;
  const typed = textFollowing(text, values);
  return typed === writeManifest(values) ? null : { typed, base: null };
}

/** The place of a list of manifests (M5) and the like is the import: there one of them is chosen. */
function problemOf(read: Exclude<ReadResult, { kind: 'manifest' }>): ReadProblem {
  if (read.kind === 'problem') return read;
  const sentence = NOT_ONE_MANIFEST[read.of ?? 'list'];
  return { kind: 'problem', problem: 'not-an-object', sentence };
}

const NOT_ONE_MANIFEST = {
  list: 'This is a list of manifests. Keep only one here, or use Import to choose one from the list.',
  wrapper:
    'This isn’t a manifest itself, but has one in it. Keep only that one here, or use Import to take it out.',
  part: 'This is only a part of a manifest. Put it in its place in a whole one, or use Import, which does that.',
};

/** The form's own manifest, whatever keys it has. */
function parseBase(base: string | null): JsonObject | null {
  if (base === null || !isJson(base)) return null;
  const json = JSON.parse(base) as Json;
  return isObject(json) ? withoutPlatformKeys(json).manifest : null;
}

function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}
