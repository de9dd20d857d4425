import { buildManifest } from '#manifest/values/build-manifest.ts';
import { compareManifests, type FieldChange } from '#manifest/values/compare-manifests.ts';
import {
  hangsOnBase,
  MISSING,
  eventRecord,
  newEventValues,
  newFormValues,
  textOf,
  type FormValues,
  type HeaderValues,
} from '#manifest/values/form-values.ts';
import { describeField } from '#manifest/values/describe-field.ts';
import { beginningsOf, foldChanges, type FoldedChange } from '#manifest-view/fold-changes.ts';
import { pointerOf } from '#manifest/json/json-pointer.ts';
import { WEBHOOK_EVENTS, type EventName } from '#manifest/fields/webhook-events.ts';

/** What two states of a draft have differently. */
export interface DraftChanges {
  /** In the manifest they write. */
  written: FoldedChange[];
  /** In what the form alone keeps: the base endpoint, headers for every event, and what is switched off. */
  kept: FoldedChange[];
}

export function draftChanges(before: FormValues, after: FormValues): DraftChanges {
  const written = foldChanges(compareManifests(buildManifest(before), buildManifest(after)));
  const base = baseEndpointChange(before, after);
  return {
    written,
    kept: foldChanges([
      ...(isTold(before, after, written) ? [] : base),
      ...(headersAreTold(before, after, written) ? [] : sharedHeadersChange(before, after)),
      ...WEBHOOK_EVENTS.flatMap(({ name, key }) => endpointOriginChange(name, key, before, after)),
      ...switchedOffChanges(before, after),
    ]),
  };
}

/** The addresses that follow the base endpoint say already what became of it. */
function isTold(before: FormValues, after: FormValues, written: readonly FoldedChange[]): boolean {
  const base = beginningsOf(before.webhooks.base_endpoint, after.webhooks.base_endpoint);
  return written.some((change) => {
    const { events, before: was, after: is } = change;
    if (events.length === 0 || typeof was !== 'string' || typeof is !== 'string') return false;
    const own = beginningsOf(was, is);
    return own.before === base.before && own.after === base.after;
  });
}

/** What other headers for every event write into each is told there. */
function headersAreTold(
  before: FormValues,
  after: FormValues,
  written: readonly FoldedChange[],
): boolean {
  const { headers } = after.webhooks;
  const withHeaders = { ...before, webhooks: { ...before.webhooks, headers } };
  const own = foldChanges(compareManifests(buildManifest(before), buildManifest(withHeaders)));
  const told = new Set(written.map((change) => JSON.stringify(change)));
  return own.length > 0 && own.every((change) => told.has(JSON.stringify(change)));
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
