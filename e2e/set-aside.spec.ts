import type { Page } from '@playwright/test';
import { expect, test as base } from './fixtures.ts';

const DATABASE = 'app-install-manifest';

/** What a later version, a bug or a broken disk may have left behind. */
const RECORDS: Record<string, unknown> = {
  'cut-off': { schema: 'app-install-manifest/draft', version: 1, id: 'cut-off', rev: 3 },
  'from-tomorrow': { schema: 'app-install-manifest/draft', version: 99, values: 'of tomorrow' },
  'of-another-app': 'a text',
};

const test = base.extend({
  storageState: async ({ baseURL }, provide) => {
    const records = Object.entries(RECORDS).map(([key, value]) => ({ key, value }));
    const stores = [{ name: 'drafts', autoIncrement: false, records, indexes: [] }];
    // As the first version made it: opening it adds what is missing.
    const databases = { indexedDB: [{ name: DATABASE, version: 1, stores }] };
    const { origin } = new URL(baseURL ?? '');
    await provide({ cookies: [], origins: [{ origin, localStorage: [], ...databases }] });
  },
});

test('[T4] what cannot be read is set aside, handed out, and never written over', async ({
  page,
  wizard,
}) => {
  await page.goto('./');
  const aside = wizard.region('Set aside');
  await expect(aside.getByRole('listitem')).toHaveText([
    /A record that is damaged cut-off/,
    /A draft written by a newer version of this app from-tomorrow/,
    /A record that is damaged of-another-app/,
  ]);
  for (const [id, record] of Object.entries(RECORDS)) {
    const { name, text } = await wizard.download(`Download ${id}`);
    expect(name).toBe(`${id}.record.json`);
    expect(JSON.parse(text)).toEqual(record);
  }

  for (const id of Object.keys(RECORDS)) {
    await page.goto(`./#/drafts/${id}/app-info`);
    await expect(wizard.heading('This draft cannot be opened')).toBeVisible();
  }
  await wizard.hands.press(page.getByRole('link', { name: 'Go to the start' }));
  await wizard.hands.press(wizard.button('New manifest'));
  await wizard.hands.type(wizard.textbox('App name'), 'Acme');
  await wizard.saved();

  const kept = await storedRecords(page);
  expect(kept).toMatchObject(RECORDS);
  expect(Object.keys(kept)).toHaveLength(4);
});

/** What the browser keeps, as Playwright reads it: no script of the page is asked. */
async function storedRecords(page: Page): Promise<Record<string, unknown>> {
  const { origins } = await page.context().storageState({ indexedDB: true });
  const [origin] = origins as { indexedDB?: Database[] }[];
  const stored = origin?.indexedDB?.find(({ name }) => name === DATABASE);
  const records = stored?.stores.flatMap((store) => store.records) ?? [];
  return Object.fromEntries(records.map(({ key, value }) => [key, value]));
}

interface Database {
  name: string;
  stores: { records: { key: string; value?: unknown }[] }[];
}
