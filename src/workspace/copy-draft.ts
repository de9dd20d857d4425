import type { Clock, Draft } from '#drafts/draft.ts';
import type { FormValues, TextValue } from '#manifest/values/form-values.ts';
import { draftName } from './draft-name.ts';

/** The same as a draft of its own, under a name that no other has. */
export function copyDraft(draft: Draft, id: string, clock: Clock, others: readonly Draft[]): Draft {
  const { client_name } = draft.values['app-info'];
  const names = new Set(others.map(({ values }) => draftName(values)));
  const values =
    typeof client_name === 'string' && client_name.trim() !== ''
      ? withName(draft.values, copyName(client_name, names))
      : draft.values;
  return { ...draft, id, writer: '', rev: 0, savedAt: clock(), values };
}

/** What the copy has of its own, when it is for another environment. */
export interface CopyOf {
  client_name: TextValue;
  base_endpoint: string;
}

/** The same as a draft of its own, for another environment: all that hangs on the base endpoint goes there. */
export function duplicateDraft(draft: Draft, id: string, clock: Clock, copy: CopyOf): Draft {
  const { client_name, base_endpoint } = copy;
  const named = withName(draft.values, client_name);
  const values = { ...named, webhooks: { ...named.webhooks, base_endpoint } };
  return { ...draft, id, writer: '', rev: 0, savedAt: clock(), values };
}

/** "Acme (copy)", "Acme (copy 2)"; of a copy, too. */
export function copyName(name: string, taken: ReadonlySet<string>): string {
  const first = name.trim().replace(/ \(copy(?: \d+)?\)$/, '');
  let next = `${first} (copy)`;
  for (let number = 2; taken.has(next); number++) next = `${first} (copy ${number})`;
  return next;
}

export function withName(values: FormValues, client_name: TextValue): FormValues {
  return { ...values, 'app-info': { ...values['app-info'], client_name } };
}
