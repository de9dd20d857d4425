import { APP_INFO_FIELDS } from '#manifest/fields/app-info-fields.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import type { Field } from '#manifest/fields/checks.ts';
import { compareManifests, type FieldChange } from '#manifest/values/compare-manifests.ts';
import { ENGAGEMENT_LISTS, type EngagementList } from '#manifest/fields/engagement-values.ts';
import { newFormValues } from '#manifest/values/form-values.ts';
import { keysOf } from '#manifest/json/json-pointer.ts';
import { isContainer, stringify, type Json, type JsonObject } from '#manifest/json/json.ts';
import { masked } from '#manifest/values/secrets.ts';
import { WEBHOOK_FIELDS } from '#manifest/fields/webhook-fields.ts';
import { namesOf } from './describe-choices.ts';
import { onOrOff, textOf } from './summary.ts';

/** What the template leaves to be filled in: that it differs from the template goes without saying. */
const FILLED_IN = new Set(
  Object.entries<Field>({ ...APP_INFO_FIELDS, endpoint: WEBHOOK_FIELDS.endpoint }).flatMap(
    ([key, { preset }]) => (preset === undefined ? [key] : []),
  ),
);

/** What this manifest has otherwise than a new draft. */
export function templateChanges(manifest: JsonObject): FieldChange[] {
  return compareManifests(buildManifest(newFormValues()), manifest).filter(
    ({ path }) => !FILLED_IN.has(keysOf(path).at(-1) ?? ''),
  );
}

/** What changed, in words: "Removed: Flow and Cart value", "5 (default: 3)". */
export function describeChange(change: FieldChange): string {
  const { kind, path, secret } = change;
  const [before, after] = [change.before, change.after].map((value) =>
    value === undefined ? undefined : masked(value, path),
  );
  if (kind === 'reordered') return 'Different order';
  if (kind === 'removed') return 'Removed';
  const list = listAt(path);
  if (list && Array.isArray(before) && Array.isArray(after))
    return describeListChange(list, before, after);
  if (secret) return kind === 'added' ? 'Added' : 'Changed';
  if (before === undefined) return isContainer(after) ? 'Added' : `Added: ${textOf(after)}`;
  const isOtherKind = typeof before !== typeof after && !isContainer(before) && !isContainer(after);
  const [then, now] = [before, after ?? null].map((value) =>
    // "false" and false are told apart, the two flags are words.
    isOtherKind ? stringify(value) : typeof value === 'boolean' ? onOrOff(value) : textOf(value),
  );
  return `${now} (default: ${then})`;
}

function describeListChange(
  list: EngagementList,
  before: readonly Json[],
  after: readonly Json[],
): string {
  const [was, is] = [new Set(before), new Set(after)];
  const removed = before.filter((value) => !is.has(value));
  const added = after.filter((value) => !was.has(value));
  // Little is left of a long list: what is left says more.
  if (after.length > 0 && after.length < removed.length) return `Only ${namesOf(list, after)}`;
  const words = [
    ...(removed.length > 0 ? [`Removed: ${namesOf(list, removed)}`] : []),
    ...(added.length > 0 ? [`Added: ${namesOf(list, added)}`] : []),
  ];
  return words.join('. ') || 'Contains duplicates';
}

/** The engagement list that stands at this path. */
export function listAt(path: string): EngagementList | undefined {
  const [, section, key, ...deeper] = keysOf(path);
  if (section !== 'engagement' || deeper.length > 0) return undefined;
  return ENGAGEMENT_LISTS.find((list) => list === key);
}
