import { isRawJson, textOf, type FormValues } from '#manifest/values/form-values.ts';
import { stringify, type Json } from '#manifest/json/json.ts';
import { coverSecret, MASK, masked } from '#manifest/values/secrets.ts';

/** What a draft is called on screen: its app's name. */
export function draftName(values: FormValues): string {
  return shownName(values) || 'Untitled draft';
}

/** The app's name as it may be shown; '' where there is none. */
export function shownName(values: FormValues): string {
  const { client_name } = values['app-info'];
  const text = textOf(client_name).trim();
  if (text === '') return '';
  return isRawJson(client_name)
    ? stringify(masked(JSON.parse(client_name.kept) as Json))
    : coverSecret(text, 'open', MASK);
}
