import { stringify, type Json } from '#manifest/json/json.ts';
import { masked } from '#manifest/values/secrets.ts';

const SHOWN_CHARACTERS = 300;

/** What was found where something else belongs, fit for the screen: secrets masked (W8), not endless. */
export function foundText(found: Json, insideHeaders = false): string {
  const text = stringify(masked(found, insideHeaders ? '/headers' : ''));
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
