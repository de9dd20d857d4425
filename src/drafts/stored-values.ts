import * as z from 'zod/mini';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import {
  eventRecord,
  newEventValues,
  newFormValues,
  type FormValues,
  type Rest,
} from '#manifest/values/form-values.ts';
import { depthOf, MAX_DEPTH } from '#manifest/json/input-bounds.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';
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
import { restsOf, withRests } from '#manifest/values/rests.ts';

/** What was read lies a few levels down in what is stored. */
const DEEPEST = MAX_DEPTH + 8;

const jsonText = z
  .string()
  .check(z.refine((text) => depthOf(text) <= DEEPEST && isJson(text), { abort: true }));
const objectText = jsonText.check(z.refine((text) => isObject(JSON.parse(text))));

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
    /** By its place, each rest (see `Rest`) that the manifest does not show while fields are filled in. */
    behind: z.record(z.string(), z.union([z.literal(''), jsonText])),
  }),
});

export type StoredValues = z.infer<typeof storedValues>;

export function storeValues(values: FormValues): StoredValues {
  const stored = {
    manifest: stringify(buildManifest(values)),
    form: {
      base_endpoint: values.webhooks.base_endpoint,
      inherit: inheriting(values),
      off: stringify(switchedOff(values)),
      behind: {},
    },
  };
  const shown = new Map(restsOf(openValues(stored)));
  const behind = restsOf(values).filter(
    ([place, rest]) => rest !== shown.get(place) && !isShown(place, rest),
  );
  return { ...stored, form: { ...stored.form, behind: Object.fromEntries(behind) } };
}

/** Unknown keys always stand in the manifest; those that it reads otherwise have come to be known. */
function isShown(place: Pointer, rest: Rest): boolean {
  return rest.startsWith('{"') && !place.endsWith('/headers');
}

/** The values that were stored, whatever fields there were then; without any client secret (M4). */
export function openValues({ manifest, form }: StoredValues): FormValues {
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
  return withRests(values, (place, rest) => {
    const behind = form.behind[place];
    return behind ? stringify(withoutClientSecrets(JSON.parse(behind) as Json)) : (behind ?? rest);
  });
}

function parse(object: string): JsonObject {
  return withoutClientSecrets(JSON.parse(object) as JsonObject);
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
