import { isObject, membersOf, objectOf, stringify, type Json } from '#manifest/json.ts';
import { MASK } from '#manifest/secrets.ts';

const SHOWN_CHARACTERS = 300;

/** What was found where something else belongs, fit for the screen: header values masked (W8), not endless. */
export function foundText(found: Json, insideHeaders = false): string {
  const text = stringify(masked(found, insideHeaders));
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

function masked(value: Json, secret: boolean): Json {
  if (Array.isArray(value)) return value.map((item) => masked(item, secret));
  if (isObject(value)) {
    return objectOf(
      membersOf(value).map(([key, member]) => [
        key,
        masked(member, secret || key === 'headers' || key === 'header_value'),
      ]),
    );
  }
  return secret && value !== null ? MASK : value;
}
