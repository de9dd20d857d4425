import * as z from 'zod/mini';
import { buildManifest, headerList } from '#manifest/values/build-manifest.ts';
import {
  hangsOnBase,
  eventRecord,
  newEventValues,
  newFormValues,
  type EventValues,
  type FormValues,
  type UnknownKeysJson,
} from '#manifest/values/form-values.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';
import { depthOf, MAX_DEPTH } from '#manifest/json/input-bounds.ts';
import {
  isJson,
  isObject,
  memberOf,
  sameJson,
  stringify,
  type Json,
  type JsonObject,
} from '#manifest/json/json.ts';
import { once } from '#manifest/json/memoize.ts';
import { withoutClientSecrets } from '#manifest/text/platform-keys.ts';
import { ownEndpoint } from '#manifest/values/endpoints.ts';
import { readAsWritten, readHeader } from '#manifest/values/read-values.ts';
import { unknownKeysByPlace, mapUnknownKeys } from '#manifest/values/unknown-keys.ts';
import { headersAhead } from '#manifest/values/shared-headers.ts';

/** What was read lies a few levels down in what is stored. */
const MAX_STORED_DEPTH = MAX_DEPTH + 8;

/** Values as they are stored: the manifest they write, and the little that only the form knows. */
export const storedValues = once(() => {
  const jsonText = z
    .string()
    .check(z.refine((text) => depthOf(text) <= MAX_STORED_DEPTH && isJson(text), { abort: true }));
  const objectText = jsonText.check(z.refine((text) => text.startsWith('{')));
  const listText = jsonText.check(z.refine((text) => text.startsWith('[')));
  return z.object({
    /** The manifest's JSON. Text says more than an object: `-0`, and `__proto__` as a key. */
    manifest: objectText,
    form: z.object({
      base_endpoint: z.string(),
      /** By the events that hang on the base endpoint, what each of them adds to it. */
      paths: z.record(z.string(), z.string()),
      /** JSON of the headers for every event. */
      headers: listText,
      /** By the event, how many of them are written into it. */
      ahead: z.record(z.string(), z.int().check(z.gte(0))),
      /** JSON of the capabilities that are switched off, as they would be written. */
      off: objectText,
      /** By its place, each rest (see `UnknownKeysJson`) that reading the manifest would not give back: filled-in fields hide it. */
      behind: z.catchall(z.object({}), z.union([z.literal(''), jsonText])),
    }),
  });
});

export type StoredValues = z.infer<ReturnType<typeof storedValues>>;

export function storeValues(values: FormValues): StoredValues {
  const { base_endpoint, headers } = values.webhooks;
  const stored = {
    manifest: stringify(buildManifest(values)),
    form: {
      base_endpoint,
      paths: ofEvents(values, ({ endpoint }) => (hangsOnBase(endpoint) ? endpoint : undefined)),
      headers: stringify(headerList(headers)),
      ahead: ofEvents(values, (event) => headersAhead(event, headers).length || undefined),
      off: stringify(switchedOff(values)),
      behind: {},
    },
  };
  const shown = new Map(unknownKeysByPlace(valuesOf(stored, (text) => JSON.parse(text) as Json)));
  const behind = unknownKeysByPlace(values).filter(
    ([place, rest]) => rest !== shown.get(place) && !isAlwaysWritten(place, rest),
  );
  return { ...stored, form: { ...stored.form, behind: Object.fromEntries(behind) } };
}

/** Unknown keys: where reading does not find them again they have come to be known. */
function isAlwaysWritten(place: Pointer, rest: UnknownKeysJson): boolean {
  return rest.startsWith('{"') && !place.endsWith('/headers');
}

function ofEvents<Value>(
  { webhooks }: FormValues,
  valueOf: (event: EventValues) => Value | undefined,
): Record<string, Value> {
  const members = Object.entries(webhooks.events).flatMap(([name, event]) => {
    const value = valueOf(event);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(members);
}

/** The values that were stored, whatever fields there were then; without any client secret (M4). */
export function parseValues(stored: StoredValues): FormValues {
  return valuesOf(stored, (text) => {
    const found = JSON.parse(text) as Json;
    return /client.{0,8}secret/i.test(text) ? withoutClientSecrets(found) : found;
  });
}

function valuesOf({ manifest, form }: StoredValues, parse: (text: string) => Json): FormValues {
  const written = readAsWritten(parse(manifest) as JsonObject);
  const off = readAsWritten({ capabilities: parse(form.off) });
  const values: FormValues = {
    'app-info': written['app-info'],
    webhooks: {
      base_endpoint: form.base_endpoint,
      headers: (parse(form.headers) as Json[]).map(readHeader),
      events: eventRecord(({ name }) => {
        const source = [written, off].find(({ webhooks }) => webhooks.events[name].on);
        if (!source) return newEventValues();
        const event = source.webhooks.events[name];
        const on = source === written;
        const headers = on ? event.headers.slice(form.ahead[name] ?? 0) : event.headers;
        return { ...event, on, endpoint: form.paths[name] ?? ownEndpoint(event.endpoint), headers };
      }),
      rest: written.webhooks.rest,
    },
    engagement: written.engagement.on ? written.engagement : { ...off.engagement, on: false },
    rest: written.rest,
  };
  if (Object.keys(form.behind).length === 0) return values;
  return mapUnknownKeys(values, (place, rest) => {
    const behind = form.behind[place];
    return behind ? stringify(parse(behind)) : (behind ?? rest);
  });
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
      headers: [],
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
