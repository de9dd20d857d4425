import type { Page } from '@playwright/test';
import { newFormValues, type FormValues } from '#manifest/form-values.ts';

/** A draft whose author got as far as the name. */
export function valuesNamed(client_name: string): FormValues {
  const values = newFormValues();
  return { ...values, 'app-info': { ...values['app-info'], client_name } };
}

/** Puts drafts into storage, the first one newest, an hour apart: that spares the typing. */
export async function plantDrafts(page: Page, drafts: readonly FormValues[]): Promise<void> {
  const records = drafts.map((values, index) => {
    const id = `planted-${index + 1}`;
    const place = { step: 'app-info', field: null, visited: ['app-info'], attempted: [] };
    const savedAt = Date.now() - (index + 1) * 3_600_000;
    const envelope = { schema: 'app-install-manifest/draft', version: 2 };
    return { ...envelope, ...place, id, writer: 'planted', rev: 1, savedAt, values };
  });
  await page.evaluate(
    (planted) =>
      new Promise<void>((resolve) => {
        // oxlint-disable-next-line no-restricted-globals -- it plants what days of work would leave
        indexedDB.open('app-install-manifest').addEventListener('success', (event) => {
          const database = (event.target as IDBOpenDBRequest).result;
          const transaction = database.transaction('versions', 'readwrite');
          for (const record of planted)
            transaction.objectStore('versions').put(record, [record.id, record.writer, record.rev]);
          transaction.addEventListener('complete', () => {
            database.close();
            resolve();
          });
        });
      }),
    records,
  );
}
