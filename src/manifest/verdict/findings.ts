import { APP_INFO_FIELDS } from '#manifest/fields/app-info-fields.ts';
import type { Field } from '#manifest/fields/checks.ts';
import { ENGAGEMENT_FIELDS, storeConditionTips } from '#manifest/fields/engagement-fields.ts';
import type { Finding } from '#manifest/fields/finding.ts';
import { isObject, memberOf, nameOf, type Json, type JsonObject } from '#manifest/json/json.ts';
import { pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import { findingOf, leafFindings, LEAVE_OUT } from './leaf-findings.ts';
import { remember } from '#manifest/json/remember.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { webhooksFindings } from './webhook-findings.ts';

export interface FindingsContext {
  /** Names of the other drafts on this device (A1). */
  otherNames?: readonly string[];
}

/**
 * Everything the rules have to say about a manifest, in the order of its fields. No error among
 * them: the manifest is ready, and the published schema accepts it (M9). Parts that are the same
 * objects as before are not looked at again.
 */
export function findingsOf(
  manifest: JsonObject,
  { otherNames = [] }: FindingsContext = {},
): readonly Finding[] {
  const capabilities = memberOf(manifest, 'capabilities');
  return [
    ...fieldFindings(APP_INFO_FIELDS, manifest, ''),
    ...sameNameElsewhere(memberOf(manifest, 'client_name'), otherNames),
    ...capabilitiesFindings(capabilities),
    ...schemaKey(manifest),
  ];
}

function fieldFindings(fields: Record<string, Field>, object: JsonObject, at: Pointer): Finding[] {
  return Object.entries(fields).flatMap(([key, field]) =>
    leafFindings(field, memberOf(object, key), `${at}${pointerOf([key])}`),
  );
}

function sameNameElsewhere(name: Json | undefined, otherNames: readonly string[]): Finding[] {
  if (typeof name !== 'string' || name.trim() === '') return [];
  const folded = name.trim().toLowerCase();
  if (!otherNames.some((other) => other.trim().toLowerCase() === folded)) return [];
  const sentence =
    'Choose a name of its own, unless this is the same app: another draft on this device has this one';
  return [{ path: '/client_name', rule: 'A1', severity: 'warning', sentence }];
}

/** Text editors ask for the key to know the manifest's schema by; it is no part of a manifest (M2). */
function schemaKey(manifest: JsonObject): Finding[] {
  if (memberOf(manifest, '$schema') === undefined) return [];
  const path = '/$schema';
  return [
    {
      path,
      rule: 'M2',
      severity: 'warning',
      sentence: 'Remove this: it is for text editors, and the platform does not know it',
      fix: { label: 'Remove it', edits: [{ op: 'remove', path }] },
    },
  ];
}

function capabilitiesFindings(capabilities: Json | undefined): readonly Finding[] {
  if (capabilities !== undefined && !isObject(capabilities))
    return [notAnObject('/capabilities', capabilities)];
  const webhooks = memberOf(capabilities ?? {}, 'webhooks');
  const engagement = memberOf(capabilities ?? {}, 'engagement');
  return [...webhooksPart(webhooks), ...engagementPart(engagement)];
}

function webhooksPart(webhooks: Json | undefined): readonly Finding[] {
  const path = '/capabilities/webhooks';
  if (webhooks !== undefined && !isObject(webhooks)) return [notAnObject(path, webhooks)];
  const hasEvent = WEBHOOK_EVENTS.some(({ key }) => Object.hasOwn(webhooks ?? {}, key));
  const noEvent: Finding = {
    path,
    rule: 'A7',
    severity: 'warning',
    sentence: 'Switch on at least one event: without any, a connector receives nothing',
  };
  return [...(hasEvent ? [] : [noEvent]), ...(webhooks ? webhooksFindings(webhooks) : [])];
}

function engagementPart(engagement: Json | undefined): readonly Finding[] {
  if (engagement === undefined) return [];
  return isObject(engagement)
    ? engagementFindings(engagement)
    : [notAnObject('/capabilities/engagement', engagement)];
}

const engagementFindings = remember((engagement: JsonObject): readonly Finding[] => {
  const at = '/capabilities/engagement';
  const tips = storeConditionTips(
    memberOf(engagement, 'target_audience'),
    memberOf(engagement, 'consumer_identity'),
  );
  return [
    ...fieldFindings(ENGAGEMENT_FIELDS, engagement, at),
    ...tips.map((tip) => findingOf(tip, `${at}/target_audience`, 'E5', 'tip')),
  ];
});

export function notAnObject(path: Pointer, found: Json): Finding {
  if (found === null) return findingOf(LEAVE_OUT, path, 'A7', 'error');
  const sentence = `Write this as an object in braces; it is ${nameOf(found)}. It is kept until you fill in one of its fields`;
  return { path, rule: 'A7', severity: 'error', sentence };
}
