import type { Page } from '@playwright/test';
import type { Entry } from './database.ts';

/** Puts records into the stores of the app's database, beside what is there. */
export async function plantRecords(
  page: Page,
  stores: Readonly<Record<string, readonly Entry[]>>,
): Promise<void> {
  await page.evaluate(
    (planted) =>
      new Promise<void>((resolve) => {
        // oxlint-disable-next-line no-restricted-globals -- it plants what days of work would leave
        indexedDB.open('app-install-manifest').addEventListener('success', (event) => {
          const database = (event.target as IDBOpenDBRequest).result;
          const transaction = database.transaction(Object.keys(planted), 'readwrite');
          for (const [store, entries] of Object.entries(planted))
            for (const [key, record] of entries) transaction.objectStore(store).put(record, key);
          transaction.addEventListener('complete', () => {
            database.close();
            resolve();
          });
        });
      }),
    stores,
  );
}
