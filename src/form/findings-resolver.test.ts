import { expect, test } from 'vitest';
import { newFormValues } from '#manifest/values/form-values.ts';
import { findingsResolver } from './findings-resolver.ts';
import { withFieldValue } from './field-value.ts';
import { createFormStore } from './form-store.ts';

const options = { fields: {}, shouldUseNativeValidation: false };

function verdictOn(name: string) {
  const values = withFieldValue(
    withFieldValue(newFormValues(), 'webhooks.base_endpoint', 'https://hooks.acme.com/lp'),
    'app-info.client_name',
    name,
  );
  const store = createFormStore({ values, attempted: new Set(), otherNames: [] });
  return { verdict: findingsResolver(store)(values, undefined, options), store };
}

test('The form’s verdict on a field is the sentence of the rules', async () => {
  const { verdict, store } = verdictOn('');
  const [finding] = store.snapshot().byField.get('app-info.client_name') ?? [];
  expect(await verdict).toMatchObject({
    errors: { 'app-info': { client_name: { type: 'A1', message: finding?.sentence } } },
  });
});

test('A form without errors passes', async () => {
  const { verdict } = verdictOn('Acme WhatsApp');
  expect((await verdict).errors).toStrictEqual({});
});
