import { buildManifest } from '#manifest/build-manifest.ts';
import { compareManifests, type FieldChange } from '#manifest/compare-manifests.ts';
import { ENGAGEMENT_LISTS, type EngagementList } from '#manifest/engagement-values.ts';
import { newFormValues } from '#manifest/form-values.ts';
import { keysOf } from '#manifest/json-pointer.ts';
import type { Json, JsonObject } from '#manifest/json.ts';
import { namesOf } from './describe-choices.ts';
import { textOf } from './summary.ts';

/** What every app fills in: that it differs from the template goes without saying. */
const FILLED_IN = new Set(['client_name', 'description', 'endpoint']);

/** What this manifest has otherwise than a new draft. */
export function templateChanges(manifest: JsonObject): FieldChange[] {
  return compareManifests(buildManifest(newFormValues()), manifest).filter(
    ({ path }) => !FILLED_IN.has(keysOf(path).at(-1) ?? ''),
  );
}

/** What changed, in words: "Without Flow and Cart value", "5 instead of 3". */
export function describeChange(change: FieldChange): string {
  const { kind, before, after, path, secret } = change;
  if (kind === 'reordered') return 'In another order';
  if (kind === 'removed') return 'Left out';
  const list = listAt(path);
  if (list && Array.isArray(before) && Array.isArray(after))
    return describeListChange(list, before, after);
  if (secret) return kind === 'added' ? 'Added' : 'Changed';
  const now = textOf(after) ?? '';
  return kind === 'added' ? `Added: ${now}` : `${now} instead of ${textOf(before)}`;
}

function describeListChange(
  list: EngagementList,
  before: readonly Json[],
  after: readonly Json[],
): string {
  const removed = before.filter((value) => !after.includes(value));
  const added = after.filter((value) => !before.includes(value));
  const words = [
    ...(removed.length > 0 ? [`Without ${namesOf(list, removed)}`] : []),
    ...(added.length > 0 ? [`With ${namesOf(list, added)}`] : []),
  ];
  return words.join('. ') || 'Some values twice';
}

function listAt(path: string): EngagementList | undefined {
  const [, section, key, ...deeper] = keysOf(path);
  if (section !== 'engagement' || deeper.length > 0) return undefined;
  return ENGAGEMENT_LISTS.find((list) => list === key);
}
