import { APP_INFO_FIELDS } from '#manifest/fields/app-info-fields.ts';
import type { Field } from '#manifest/fields/checks.ts';
import { ENGAGEMENT_FIELDS, storeConditionTips } from '#manifest/fields/engagement-fields.ts';
import type { Issue } from '#manifest/fields/issue.ts';
import { isObject, memberOf, nameOf, type Json, type JsonObject } from '#manifest/json/json.ts';
import { pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import { issueOf, leafIssues, LEAVE_OUT } from './leaf-issues.ts';
import { memoize } from '#manifest/json/memoize.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { webhooksIssues } from './webhook-issues.ts';

export interface IssuesContext {
  /** Names of the other drafts on this device (A1). */
  otherNames?: readonly string[];
}

/**
 * Everything the rules have to say about a manifest, in the order of its fields. No error among
 * them: the manifest is ready, and the published schema accepts it (M9). Parts that are the same
 * objects as before are not looked at again.
 */
export function issuesOf(
  manifest: JsonObject,
  { otherNames = [] }: IssuesContext = {},
): readonly Issue[] {
  const capabilities = memberOf(manifest, 'capabilities');
  return [
    ...appInfoIssues(manifest),
    ...sameNameElsewhere(memberOf(manifest, 'client_name'), otherNames),
    ...capabilitiesIssues(capabilities),
    ...schemaKey(manifest),
  ];
}

const ENGAGEMENT: Pointer = '/capabilities/engagement';

const appInfoIssues = fieldIssues(APP_INFO_FIELDS, '');
const engagementFieldIssues = fieldIssues(ENGAGEMENT_FIELDS, ENGAGEMENT);

/** A key changes one of the fields: of the others it is remembered what was said last. */
function fieldIssues(fields: Record<string, Field>, at: Pointer): (object: JsonObject) => Issue[] {
  const judges = Object.entries(fields).map(([key, field]) => {
    const path = `${at}${pointerOf([key])}`;
    let last: { value: Json | undefined; issues: readonly Issue[] } | undefined;
    return (object: JsonObject) => {
      const value = memberOf(object, key);
      if (!last || last.value !== value) last = { value, issues: leafIssues(field, value, path) };
      return last.issues;
    };
  });
  return (object) => judges.flatMap((judge) => judge(object));
}

function sameNameElsewhere(name: Json | undefined, otherNames: readonly string[]): Issue[] {
  if (typeof name !== 'string' || name.trim() === '') return [];
  const folded = name.trim().toLowerCase();
  if (!otherNames.some((other) => other.trim().toLowerCase() === folded)) return [];
  const sentence =
    'Another draft on this device has this name. Choose a different one unless it’s the same app.';
  return [{ path: '/client_name', rule: 'A1', severity: 'warning', sentence }];
}

/** Text editors ask for the key to know the manifest's schema by; it is no part of a manifest (M2). */
function schemaKey(manifest: JsonObject): Issue[] {
  if (memberOf(manifest, '$schema') === undefined) return [];
  const path = '/$schema';
  return [
    {
      path,
      rule: 'M2',
      severity: 'warning',
      sentence: 'Remove this. It’s only for code editors; LivePerson doesn’t use it.',
      fix: { label: 'Remove it', edits: [{ op: 'remove', path }] },
    },
  ];
}

function capabilitiesIssues(capabilities: Json | undefined): readonly Issue[] {
  if (capabilities !== undefined && !isObject(capabilities))
    return [notAnObject('/capabilities', capabilities)];
  const webhooks = memberOf(capabilities ?? {}, 'webhooks');
  const engagement = memberOf(capabilities ?? {}, 'engagement');
  return [...webhooksPart(webhooks), ...engagementPart(engagement)];
}

function webhooksPart(webhooks: Json | undefined): readonly Issue[] {
  const path = '/capabilities/webhooks';
  if (webhooks !== undefined && !isObject(webhooks)) return [notAnObject(path, webhooks)];
  const hasEvent = WEBHOOK_EVENTS.some(({ key }) => Object.hasOwn(webhooks ?? {}, key));
  const noEvent: Issue = {
    path,
    rule: 'A7',
    severity: 'warning',
    sentence: 'Turn on at least one event. Without one, your connector receives nothing.',
  };
  return [...(hasEvent ? [] : [noEvent]), ...(webhooks ? webhooksIssues(webhooks) : [])];
}

function engagementPart(engagement: Json | undefined): readonly Issue[] {
  if (engagement === undefined) return [];
  return isObject(engagement)
    ? engagementIssues(engagement)
    : [notAnObject(ENGAGEMENT, engagement)];
}

const engagementIssues = memoize((engagement: JsonObject): readonly Issue[] => {
  const tips = storeConditionTips(
    memberOf(engagement, 'target_audience'),
    memberOf(engagement, 'consumer_identity'),
  );
  return [
    ...engagementFieldIssues(engagement),
    ...tips.map((tip) => issueOf(tip, `${ENGAGEMENT}/target_audience`, 'E5', 'tip')),
  ];
});

export function notAnObject(path: Pointer, found: Json): Issue {
  if (found === null) return issueOf(LEAVE_OUT, path, 'A7', 'error');
  const sentence = `This must be an object in { }, not ${nameOf(found)}. It’s kept until you fill in one of its fields.`;
  return { path, rule: 'A7', severity: 'error', sentence };
}
