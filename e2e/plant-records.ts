import type { Page } from '@playwright/test';
import { REVIEWS, SNAPSHOTS, TEXTS, VERSIONS } from '#drafts/upgrade-database.ts';
import { goBehind, type Entry } from './database.ts';

/**
 * Puts records into the stores of the app's database, beside what is there. In a page that is still
 * empty it does so before the app is loaded for the first time.
 */
export async function plantRecords(
  page: Page,
  stores: Readonly<Record<string, readonly Entry[]>>,
): Promise<void> {
  if (page.url() === 'about:blank') await goBehind(page);
  await page.evaluate(
    ([names, planted]) =>
      new Promise<void>((resolve) => {
        // As the app does where drafts are kept: the page shows its first screen to nobody else.
        // oxlint-disable-next-line no-restricted-globals -- it plants what days of work would leave
        if (names[0] in planted) localStorage.setItem('has-drafts', '');
        // oxlint-disable-next-line no-restricted-globals -- it plants what days of work would leave
        const opening = indexedDB.open('app-install-manifest');
        // As an earlier version left it: the app makes what is missing.
        opening.addEventListener('upgradeneeded', () => {
          for (const name of names) opening.result.createObjectStore(name);
        });
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction(Object.keys(planted), 'readwrite');
          for (const [store, entries] of Object.entries(planted))
            for (const [key, record] of entries) transaction.objectStore(store).put(record, key);
          transaction.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    [[VERSIONS, SNAPSHOTS, REVIEWS, TEXTS] as const, stores] as const,
  );
}
