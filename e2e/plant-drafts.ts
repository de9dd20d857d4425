import type { Page } from '@playwright/test';
import { newFormValues, type FormValues } from '#manifest/values/form-values.ts';
import type { Entry } from './database.ts';
import { plantRecords } from './plant-records.ts';

/** A draft whose author got as far as the name. */
export function valuesNamed(client_name: string): FormValues {
  const values = newFormValues();
  return { ...values, 'app-info': { ...values['app-info'], client_name } };
}

/** Puts drafts into storage, the first one newest, an hour apart: that spares the typing. */
export async function plantDrafts(page: Page, drafts: readonly FormValues[]): Promise<void> {
  const versions = drafts.map((values, index): Entry => {
    const id = `planted-${index + 1}`;
    const place = { step: 'app-info', field: null, visited: ['app-info'], attempted: [] };
    const savedAt = Date.now() - (index + 1) * 3_600_000;
    const envelope = { schema: 'app-install-manifest/draft', version: 2 };
    const record = { ...envelope, ...place, id, writer: 'planted', rev: 1, savedAt, values };
    return [[id, 'planted', 1], record];
  });
  await plantRecords(page, { versions });
}
