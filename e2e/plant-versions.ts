import { expect, type Page } from '@playwright/test';

/** Adds versions to the history of the draft that has one, each another one: that spares an hour's work. */
export async function plantVersions(page: Page, count: number, record?: unknown): Promise<void> {
  await expect.poll(() => page.evaluate(storedSnapshots)).not.toHaveLength(0);
  await page.evaluate(
    async ([most, other]) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        // oxlint-disable-next-line no-restricted-globals -- it plants what hours of work would leave
        const opening = indexedDB.open('app-install-manifest');
        opening.addEventListener('success', () => resolve(opening.result));
      });
      const store = database.transaction('snapshots', 'readwrite').objectStore('snapshots');
      await new Promise<void>((resolve) => {
        const reading = store.openCursor(null, 'prev');
        reading.addEventListener('success', () => {
          const last = reading.result;
          if (!last) return resolve();
          const [id, number] = last.key as [string, number];
          for (let next = 1; next <= most; next += 1) {
            const copy = structuredClone(last.value);
            Object.assign(copy, { at: copy.at + next, reason: 'download' });
            const manifest = { ...JSON.parse(copy.manifest), description: `Version ${next}` };
            copy.manifest = JSON.stringify(manifest);
            store.put(other ?? copy, [id, number + next]);
          }
          store.transaction.addEventListener('complete', () => resolve());
        });
      });
      database.close();
    },
    [count, record] as const,
  );
}

/** Every version of every draft; runs in the page. */
export function storedSnapshots(): Promise<unknown[]> {
  return new Promise((resolve) => {
    // oxlint-disable-next-line no-restricted-globals -- it looks for what should be gone
    const opening = indexedDB.open('app-install-manifest');
    opening.addEventListener('success', () => {
      const reading = opening.result.transaction('snapshots').objectStore('snapshots').getAll();
      reading.addEventListener('success', () => {
        opening.result.close();
        resolve(reading.result);
      });
    });
  });
}
