import * as z from 'zod/mini';
import { ownEndpoint } from '#manifest/values/endpoints.ts';
import { eventRecord, type FormValues } from '#manifest/values/form-values.ts';
import { depthOf, MAX_DEPTH } from '#manifest/json/input-bounds.ts';
import { isJson } from '#manifest/json/json.ts';
import { once } from '#manifest/json/memoize.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { mapUnknownKeys } from '#manifest/values/unknown-keys.ts';
import { storeValues, type StoredValues } from './stored-values.ts';

/*
 * Drafts up to version 3, and snapshots of version 1, held the form's values as they were in the
 * browser's memory. This is their shape of then: it does not follow the tables of today.
 */
const valuesOfVersion3 = once(() => {
  const json = z.string().check(
    z.refine((text) => text === '' || (depthOf(text) <= MAX_DEPTH && isJson(text)), {
      abort: true,
    }),
  );
  const kept = z.object({ kept: json });
  const text = z.union([z.string(), kept]);
  const flag = z.union([z.boolean(), kept]);
  const list = z.union([z.array(z.string()), kept]);

  const event = z.object({
    on: z.boolean(),
    endpoint: text,
    max_retries: z.union([z.literal(''), z.number(), kept]),
    headers: z.array(z.object({ header_name: text, header_value: text, rest: json })),
    headers_rest: json,
    rest: json,
  });

  return z.object({
    'app-info': z.object({
      client_name: text,
      description: text,
      grant_types: list,
      scope: text,
      logo_uri: text,
    }),
    webhooks: z.object({
      base_endpoint: z.string(),
      events: z.object({
        ContentEvent: event,
        RichContentEvent: event,
        AcceptStatusEvent: event,
        ChatStateEvent: event,
        ExConversationChangeNotification: event,
      }),
      rest: json,
    }),
    engagement: z.object({
      on: z.boolean(),
      design_engagement: flag,
      design_window: flag,
      entry_point: list,
      visitor_behavior: list,
      target_audience: list,
      goal: list,
      consumer_identity: list,
      language_selection: flag,
      rest: json,
    }),
    rest: z.object({ manifest: json, capabilities: json }),
  });
});

/** Values of back then as they are stored today; undefined where they are damaged. */
export function fromVersion3(stored: unknown): StoredValues | undefined {
  const { data: then } = valuesOfVersion3().safeParse(stored);
  if (!then) return undefined;
  // What there was no field for says nothing: its key is in the manifest, if anywhere.
  const nothing = readValues({});
  const values: FormValues = {
    'app-info': { ...nothing['app-info'], ...then['app-info'] },
    webhooks: {
      ...nothing.webhooks,
      ...then.webhooks,
      events: eventRecord(({ name }) => {
        const known = { ...nothing.webhooks.events[name], ...then.webhooks.events[name] };
        // There were no paths: what looks like one was an address that broke the rules.
        return { ...known, endpoint: ownEndpoint(known.endpoint) };
      }),
    },
    engagement: { ...nothing.engagement, ...then.engagement },
    rest: then.rest,
  };
  return storeValues(
    mapUnknownKeys(values, (place, rest) =>
      rest === '{}' && !MAY_BE_MISSING.has(place) ? '' : rest,
    ),
  );
}

/** Elsewhere `{}` and `''` came to mean the same. */
const MAY_BE_MISSING = new Set(['/capabilities', '/capabilities/webhooks']);
