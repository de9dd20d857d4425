import { textOf, type FormValues } from '#manifest/form-values.ts';

/** What a draft is called on screen: its app's name. */
export function draftName(values: FormValues): string {
  return textOf(values['app-info'].client_name).trim() || 'Untitled draft';
}
