import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** What the browser keeps for the app: of each store its keys and records. */
export interface Database {
  version: number;
  stores: Record<string, Entry[]>;
}

export type Entry = [key: string | (string | number)[], record: unknown];

/** A draft as the app of the database's version 2 left it, in the middle of the second step. */
export const OLD_DRAFT: OldDraft = JSON.parse(
  readFileSync(new URL('../src/drafts/golden/draft-v1.json', import.meta.url), 'utf8'),
);

interface OldDraft {
  id: string;
  values: { 'app-info': { client_name: unknown } };
}

const NAME = 'app-install-manifest';
const BEHIND = /\/behind$/;

/** Goes to where the app is not: what is done there is done behind its back. */
export async function goBehind(page: Page): Promise<void> {
  const body = '<!doctype html><title>Behind the app</title><link rel="icon" href="data:," />';
  // Once: what is watched for longer slows the whole page down.
  const answer = { contentType: 'text/html', body };
  await page.route(BEHIND, (route) => route.fulfill(answer), { times: 1 });
  await page.goto('./behind');
}

/** Puts it where there was no database before. */
export async function plant(page: Page, database: Database): Promise<void> {
  await goBehind(page);
  await page.evaluate(
    ([name, { version, stores }]) =>
      new Promise<void>((resolve) => {
        // oxlint-disable-next-line no-restricted-globals -- it plants what another version of the app left
        const opening = indexedDB.open(name, version);
        opening.addEventListener('upgradeneeded', () => {
          for (const [store, entries] of Object.entries(stores)) {
            const made = opening.result.createObjectStore(store);
            for (const [key, record] of entries) made.put(record, key);
          }
        });
        opening.addEventListener('success', () => {
          opening.result.close();
          resolve();
        });
      }),
    [NAME, database] as const,
  );
}

/** What there is now. */
export async function readDatabase(page: Page): Promise<Database> {
  return page.evaluate(async (name) => {
    const answerOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.addEventListener('success', () => resolve(request.result));
      });
    // oxlint-disable-next-line no-restricted-globals -- it looks for what the app left
    const database = await answerOf(indexedDB.open(name));
    const stores: Database['stores'] = {};
    for (const store of database.objectStoreNames) {
      const read = database.transaction(store).objectStore(store);
      const keys = await answerOf(read.getAllKeys());
      const records = await answerOf(read.getAll());
      stores[store] = keys.map((key, index) => [key as Entry[0], records[index]]);
    }
    database.close();
    return { version: database.version, stores };
  }, NAME);
}
