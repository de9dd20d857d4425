import { ENGAGEMENT_LISTS } from '#manifest/fields/engagement-values.ts';
import type { FormValues } from '#manifest/values/form-values.ts';
import { depthOf, MAX_DEPTH } from '#manifest/json/input-bounds.ts';
import { isJson } from '#manifest/json/json.ts';
import type { ManifestText } from '#manifest/text/manifest-text.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';

const shape =
  (members: Record<string, Check>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(members).every(([key, check]) =>
      check(Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined),
    );

const listOf =
  (check: Check): Check =>
  (value) =>
    // Unlike `every` alone it does not pass over holes.
    Array.isArray(value) && Array.from(value).every(check);

/** JSON that is written into the manifest as it is; `''` is nothing (see `Kept` and `Rest`). */
const isKeptJson: Check = (value) =>
  value === '' || (typeof value === 'string' && depthOf(value) <= MAX_DEPTH && isJson(value));

const isKeptText = shape({ kept: isKeptJson });
const orKept =
  (check: Check): Check =>
  (value) =>
    check(value) || isKeptText(value);

const recordOf = (keys: readonly string[], check: Check): Record<string, Check> =>
  Object.fromEntries(keys.map((key) => [key, check]));

const text = orKept(isText);
const flag = orKept(isFlag);
const list = orKept(listOf(isText));

const header = shape({ header_name: text, header_value: text, rest: isKeptJson });

const event = shape({
  on: isFlag,
  endpoint: text,
  max_retries: orKept((value) => value === '' || Number.isFinite(value)),
  headers: listOf(header),
  headers_rest: isKeptJson,
  rest: isKeptJson,
});

const values = shape({
  'app-info': shape({
    client_name: text,
    description: text,
    grant_types: list,
    scope: text,
    logo_uri: text,
  }),
  webhooks: shape({
    base_endpoint: isText,
    events: shape(
      recordOf(
        WEBHOOK_EVENTS.map(({ name }) => name),
        event,
      ),
    ),
    rest: isKeptJson,
  }),
  engagement: shape({
    on: isFlag,
    design_engagement: flag,
    design_window: flag,
    language_selection: flag,
    ...recordOf(ENGAGEMENT_LISTS, list),
    rest: isKeptJson,
  }),
  rest: shape({ manifest: isKeptJson, capabilities: isKeptJson }),
});

/** True when what was stored has the form's shape, so that nothing further down can trip over it. */
export function isFormValues(value: unknown): value is FormValues {
  return values(value);
}

const manifestText = shape({ typed: isText, base: (value) => value === null || isText(value) });

export function isManifestText(value: unknown): value is ManifestText {
  return manifestText(value);
}
