import type { FormValues } from '#manifest/values/form-values.ts';
import { stringify, type Json } from '#manifest/json/json.ts';
import { withoutClientSecrets } from './platform-keys.ts';

/**
 * Values that were stored before every spelling of a client secret was taken out of what comes in
 * (M4): without any. The very same values where there is none.
 */
export function withoutStoredSecrets(values: FormValues): FormValues {
  return /client.{0,8}secret/i.test(JSON.stringify(values))
    ? (withoutSecretsIn(values as unknown as Json) as unknown as FormValues)
    : values;
}

/** What no control holds stands in the values as JSON text: see `Kept` and `Rest`. */
function withoutSecretsIn(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutSecretsIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      typeof member === 'string' && /^(?:kept|rest|headers_rest|manifest|capabilities)$/.test(key)
        ? cleaned(member)
        : withoutSecretsIn(member),
    ]),
  );
}

function cleaned(json: string): string {
  if (json === '') return json;
  const found = JSON.parse(json) as Json;
  const clean = withoutClientSecrets(found);
  return clean === found ? json : stringify(clean);
}
