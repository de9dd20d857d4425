import { buildManifest } from '#manifest/values/build-manifest.ts';
import { compareManifests, type FieldChange } from '#manifest/values/compare-manifests.ts';
import {
  MISSING,
  eventRecord,
  newEventValues,
  newFormValues,
  textOf,
  type FormValues,
  type HeaderValues,
} from '#manifest/values/form-values.ts';
import { describeField } from '#manifest/values/describe-field.ts';
import { hangsOnBase } from '#manifest/values/endpoints.ts';
import { pointerOf } from '#manifest/json/json-pointer.ts';
import { WEBHOOK_EVENTS, type EventName } from '#manifest/fields/webhook-events.ts';

/** What two states of a draft have differently. */
export interface DraftChanges {
  /** In the manifest they write. */
  written: FieldChange[];
  /** In what the form alone keeps: the base endpoint, headers for every event, and what is switched off. */
  kept: FieldChange[];
}

export function draftChanges(before: FormValues, after: FormValues): DraftChanges {
  return {
    written: compareManifests(buildManifest(before), buildManifest(after)),
    kept: [
      ...baseEndpointChange(before, after),
      ...sharedHeadersChange(before, after),
      ...WEBHOOK_EVENTS.flatMap(({ name, key }) => endpointOriginChange(name, key, before, after)),
      ...switchedOffChanges(before, after),
    ],
  };
}

const WEBHOOKS = ['capabilities', 'webhooks'];

function baseEndpointChange(before: FormValues, after: FormValues): FieldChange[] {
  const [was, is] = [before, after].map(({ webhooks }) => webhooks.base_endpoint);
  if (was === is) return [];
  return [
    {
      path: pointerOf([...WEBHOOKS, 'base_endpoint']),
      label: 'Base endpoint',
      kind: was ? (is ? 'changed' : 'removed') : 'added',
      ...(was && { before: was }),
      ...(is && { after: is }),
      secret: false,
    },
  ];
}

/** Which headers are for every event; what that writes into each of them is told there. */
function sharedHeadersChange(before: FormValues, after: FormValues): FieldChange[] {
  const [was, is] = [before.webhooks.headers, after.webhooks.headers];
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  const [old, now] = [namesOf(was), namesOf(is)];
  return [
    {
      // Names are no secrets; what stands under `headers` is.
      path: pointerOf([...WEBHOOKS, 'for_every_event']),
      label: describeField('webhooks.headers').label,
      kind: was.length === 0 ? 'added' : is.length === 0 ? 'removed' : 'changed',
      ...(was.length > 0 && { before: old }),
      ...(is.length > 0 && { after: now === old ? `${now} (other values)` : now }),
      secret: false,
    },
  ];
}

function namesOf(headers: readonly HeaderValues[]): string {
  return headers.map(({ header_name }) => textOf(header_name) || '(no name)').join(', ');
}

/** The same address may be the event's own, or follow the base endpoint. */
function endpointOriginChange(
  name: EventName,
  key: string,
  before: FormValues,
  after: FormValues,
): FieldChange[] {
  const [was, is] = [before.webhooks.events[name], after.webhooks.events[name]];
  const follows = hangsOnBase(was.endpoint);
  if (!was.on || !is.on || follows === hangsOnBase(is.endpoint)) return [];
  const words = ['Follows the base endpoint', 'Its own'] as const;
  return [
    {
      path: pointerOf([...WEBHOOKS, key, 'endpoint']),
      label: `${name} › Endpoint`,
      kind: 'changed',
      before: words[follows ? 0 : 1],
      after: words[follows ? 1 : 0],
      secret: false,
    },
  ];
}

/** What is off on either side comes back as it was when it is switched on. */
function switchedOffChanges(before: FormValues, after: FormValues): FieldChange[] {
  const isOff = (name: EventName) =>
    [before, after].every((each) => !each.webhooks.events[name].on);
  const engagementOff = !before.engagement.on && !after.engagement.on;
  const onlyWhatIsOff = ({ webhooks, engagement }: FormValues): FormValues => {
    const template = newFormValues();
    const events = eventRecord(({ name }) => {
      const event = webhooks.events[name];
      if (!isOff(name)) return newEventValues();
      // There is no base endpoint here for it to follow.
      return { ...event, on: true, endpoint: event.endpoint === '' ? MISSING : event.endpoint };
    });
    return {
      ...template,
      webhooks: { ...template.webhooks, events },
      engagement: engagementOff
        ? { ...engagement, on: true }
        : { ...template.engagement, on: false },
    };
  };
  return compareManifests(
    buildManifest(onlyWhatIsOff(before)),
    buildManifest(onlyWhatIsOff(after)),
  );
}
