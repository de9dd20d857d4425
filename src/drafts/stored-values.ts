import * as z from 'zod/mini';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import {
  eventRecord,
  newEventValues,
  newFormValues,
  type FormValues,
  type UnknownKeysJson,
} from '#manifest/values/form-values.ts';
import { depthOf, MAX_DEPTH } from '#manifest/json/input-bounds.ts';
import { valueAt, type Pointer } from '#manifest/json/json-pointer.ts';
import {
  isJson,
  isObject,
  memberOf,
  sameJson,
  stringify,
  type Json,
  type JsonObject,
} from '#manifest/json/json.ts';
import { withoutClientSecrets } from '#manifest/text/platform-keys.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { unknownKeysByPlace, mapUnknownKeys } from '#manifest/values/unknown-keys.ts';

/** What was read lies a few levels down in what is stored. */
const MAX_STORED_DEPTH = MAX_DEPTH + 8;

const jsonText = z
  .string()
  .check(z.refine((text) => depthOf(text) <= MAX_STORED_DEPTH && isJson(text), { abort: true }));
const objectText = jsonText.check(z.refine((text) => text.startsWith('{')));

/** Values as they are stored: the manifest they write, and the little that only the form knows. */
export const storedValues = z.object({
  /** The manifest's JSON. Text says more than an object: `-0`, and `__proto__` as a key. */
  manifest: objectText,
  form: z.object({
    base_endpoint: z.string(),
    /** The events that take the base endpoint. */
    inherit: z.array(z.string()),
    /** JSON of the capabilities that are switched off, as they would be written. */
    off: objectText,
    /** By its place, each rest (see `UnknownKeysJson`) that reading the manifest would not give back: filled-in fields hide it. */
    behind: z.catchall(z.object({}), z.union([z.literal(''), jsonText])),
  }),
});

export type StoredValues = z.infer<typeof storedValues>;

export function storeValues(values: FormValues): StoredValues {
  const manifest = buildManifest(values);
  const off = switchedOff(values);
  const behind = unknownKeysByPlace(values).filter(
    ([place, rest]) => rest !== shownAt(place, rest, manifest, off),
  );
  return {
    manifest: stringify(manifest),
    form: {
      base_endpoint: values.webhooks.base_endpoint,
      inherit: inheriting(values),
      off: stringify(off),
      behind: Object.fromEntries(behind),
    },
  };
}

/** What reading makes of the place of this rest, in the manifest or among what is off. */
function shownAt(
  place: Pointer,
  rest: UnknownKeysJson,
  manifest: JsonObject,
  off: JsonObject,
): UnknownKeysJson {
  const mayBeMissing = place === '/capabilities' || place === '/capabilities/webhooks';
  if (rest === '' && !mayBeMissing) return rest;
  const isList = place.endsWith('/headers');
  // Unknown keys are always written. Where reading does not find them they have come to be known.
  if (rest.startsWith('{"') && !isList) return rest;
  const written = valueAt(manifest, place);
  const isOff = written === undefined && !mayBeMissing;
  const found = isOff ? valueAt({ capabilities: off }, place) : written;
  if (found === undefined) return '';
  if (isList && Array.isArray(found) && found.length > 0) return '';
  if (isList || !isObject(found)) return stringify(found);
  return mayBeMissing ? '{}' : '';
}

/** The values that were stored, whatever fields there were then; without any client secret (M4). */
export function parseValues({ manifest, form }: StoredValues): FormValues {
  const written = readValues(parse(manifest));
  const off = readValues({ capabilities: parse(form.off) });
  const values: FormValues = {
    'app-info': written['app-info'],
    webhooks: {
      base_endpoint: form.base_endpoint,
      events: eventRecord(({ name }) => {
        const source = [written, off].find(({ webhooks }) => webhooks.events[name].on);
        if (!source) return newEventValues();
        const event = source.webhooks.events[name];
        const own = event.endpoint === '' ? source.webhooks.base_endpoint : event.endpoint;
        const endpoint = form.inherit.includes(name) ? '' : own;
        return { ...event, on: source === written, endpoint };
      }),
      rest: written.webhooks.rest,
    },
    engagement: written.engagement.on ? written.engagement : { ...off.engagement, on: false },
    rest: written.rest,
  };
  if (Object.keys(form.behind).length === 0) return values;
  return mapUnknownKeys(values, (place, rest) => {
    const behind = form.behind[place];
    return behind ? stringify(withoutClientSecrets(JSON.parse(behind) as Json)) : (behind ?? rest);
  });
}

function parse(object: string): JsonObject {
  const found = JSON.parse(object) as JsonObject;
  return /client.{0,8}secret/i.test(object) ? withoutClientSecrets(found) : found;
}

function inheriting({ webhooks }: FormValues): string[] {
  const events = Object.entries(webhooks.events);
  return events.filter(([, { endpoint }]) => endpoint === '').map(([name]) => name);
}

/** The capabilities that are off and not as they are at first. */
function switchedOff({ webhooks, engagement, ...others }: FormValues): JsonObject {
  const atFirst = {
    event: newEventValues(),
    engagement: { ...newFormValues().engagement, on: false },
  };
  const isKept = (part: { on: boolean }, first: object) =>
    !part.on && !sameJson(part, first as Json);
  const manifest = buildManifest({
    ...others,
    webhooks: {
      ...webhooks,
      events: eventRecord(({ name }) => {
        const event = webhooks.events[name];
        return { ...event, on: isKept(event, atFirst.event) };
      }),
      rest: '',
    },
    engagement: { ...engagement, on: isKept(engagement, atFirst.engagement) },
    rest: { manifest: '', capabilities: '' },
  });
  const capabilities = memberOf(manifest, 'capabilities');
  return isObject(capabilities) ? capabilities : {};
}
