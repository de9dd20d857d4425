import type { Page } from '@playwright/test';
import type { JsonObject } from '#manifest/json/json.ts';
import { goBehind, OLD_DRAFT, plant, readDatabase, type Database, type Entry } from './database.ts';
import { expect, test } from './fixtures.ts';

const old = (id: string, name: string, more: object = {}) => {
  const draft = { ...structuredClone(OLD_DRAFT), id, ...more };
  draft.values['app-info'].client_name = name;
  return draft;
};

/** As the version before left it: the last words of a page stood apart from the draft. */
const VERSION_2: Database = {
  version: 2,
  stores: {
    drafts: [
      ['a', old('a', 'Acme')],
      ['b', old('b', 'Beta', { step: 'app-info', field: 'app-info.scope' })],
      ['c', old('c', 'Came later', { rev: 9 })],
    ],
    'at-once': [
      ['a-last', old('a', 'Acme to the last word', { rev: 8 })],
      ['c-last', old('c', 'Came too early', { rev: 8, savedAt: 1 })],
      ['d-last', old('d', 'Nothing but last words', { rev: 1 })],
    ],
  },
};

test('[T5] drafts that the version before wrote go on at step and field, to the last word', async ({
  page,
  wizard,
}) => {
  await plant(page, VERSION_2);
  await page.goto('./');
  await expect(draftLinks(page)).toHaveCount(4);
  await page.getByRole('link', { name: /^(?:Continue )?Beta,/ }).click();
  await expect(wizard.textbox('Scope')).toBeFocused();

  await page.goto('./');
  await page.getByRole('link', { name: /^(?:Continue )?Acme to the last word,/ }).click();
  const event = wizard.group('ContentEvent');
  await expect(event.getByRole('textbox', { name: 'Endpoint' })).toBeFocused();
  await expect(event.getByRole('textbox', { name: 'Header value' })).toHaveCount(1);

  await goBehind(page);
  const { version, stores } = await readDatabase(page);
  expect(version).toBeGreaterThan(VERSION_2.version);
  expect(Object.keys(stores)).not.toEqual(expect.arrayContaining(['drafts']));
  expect(Object.keys(stores)).not.toEqual(expect.arrayContaining(['at-once']));
  expect(stores['versions']?.map(([, record]) => nameIn(record)).toSorted()).toEqual([
    'Acme to the last word',
    'Beta',
    'Came later',
    'Came too early',
    'Nothing but last words',
  ]);
});

/** Those that were gone on with hold a manifest, the others are as they were. */
function nameIn(record: unknown): unknown {
  const { manifest, values } = record as { manifest?: string } & typeof OLD_DRAFT;
  if (manifest === undefined) return values['app-info'].client_name;
  return (JSON.parse(manifest) as JsonObject)['client_name'];
}

test('[T6] versions between which a version before would have asked are told, and one of them is in History', async ({
  page,
  wizard,
}) => {
  const written = (writer: string, name: string, savedAt: number): Entry => [
    ['a', writer, 3],
    old('a', name, { version: 2, writer, rev: 3, savedAt }),
  ];
  const versions = [written('here', 'Acme here', 1_000), written('there', 'Acme there', 2_000)];
  await plant(page, { version: 5, stores: { versions, snapshots: [], reviews: [], texts: [] } });
  await page.goto('./');
  await page.getByRole('link', { name: /^(?:Continue )?Acme there/ }).click();
  await expect(page.getByRole('alert')).toContainText('also changed in another tab');
  await page.getByRole('link', { name: 'Open History' }).click();
  await page.getByRole('radio', { name: /Written in another tab/ }).check();
  await expect(page.getByRole('main')).toContainText('Acme here');
  await wizard.button('Restore this version').click();
  await expect(page.getByRole('banner')).toContainText('Acme here');
});

test('[T6] so are those that the upgrade of its database comes upon', async ({ page }) => {
  await plant(page, VERSION_2);
  await page.goto('./');
  await page.getByRole('link', { name: /^(?:Continue )?Came later/ }).click();
  await page.getByRole('link', { name: 'Open History' }).click();
  await page.getByRole('radio', { name: /Written in another tab/ }).check();
  await expect(page.getByRole('main')).toContainText('Came too early');
});

test('[T5] a tab in which the version before is still open makes room for this one', async ({
  page,
  context,
}) => {
  await plant(page, VERSION_2);
  const tab = await context.newPage();
  await goBehind(tab);
  await tab.evaluate(holdDatabase, true);
  await page.goto('./');
  await expect(draftLinks(page)).toHaveCount(4);
});

test('[T5] a tab that makes no room is named, and once it is closed everything is there and saved', async ({
  page,
  wizard,
  context,
}) => {
  await plant(page, VERSION_2);
  const tab = await context.newPage();
  await goBehind(tab);
  await tab.evaluate(holdDatabase, false);
  await page.bringToFront();
  await page.clock.install();
  await wizard.open();
  await wizard.textbox('App name').fill('Written meanwhile');
  await expect(page.getByRole('banner')).toContainText('Not saved on this device');
  await expect(page.getByRole('alert')).toContainText('Close that tab');

  await tab.close();
  // By itself: it is tried again every ten seconds.
  await expect(async () => {
    await page.clock.fastForward(10_000);
    await expect(page.getByRole('alert')).toBeHidden({ timeout: 1_000 });
  }).toPass();
  await wizard.saved();
  await page.getByRole('link', { name: 'Drafts', exact: true }).click();
  await expect(draftLinks(page)).toHaveCount(5);
});

test('[T5] a tab that is older than another one says so, and what it has can be downloaded', async ({
  page,
  wizard,
  context,
}) => {
  await wizard.open();
  await wizard.textbox('App name').fill('Acme');
  await wizard.saved();
  const tab = await context.newPage();
  await goBehind(tab);
  await tab.evaluate(upgradeDatabase);
  await page.bringToFront();
  await wizard.textbox('App name').fill('Acme WhatsApp');
  await expect(page.getByRole('alert')).toContainText(
    'A newer version of this app is open in another tab',
  );
  expect((await wizard.download('Download draft')).text).toContain('"Acme WhatsApp"');
});

function draftLinks(page: Page) {
  return page.getByRole('list', { name: 'Drafts' }).getByRole('link');
}

/** Runs in another tab: keeps the database open, as an app of an older version does. */
function holdDatabase(makesRoom: boolean): Promise<void> {
  return new Promise((resolve) => {
    // oxlint-disable-next-line no-restricted-globals -- it stands for another version of the app
    const opening = indexedDB.open('app-install-manifest');
    opening.addEventListener('success', () => {
      const { result } = opening;
      result.addEventListener('versionchange', () => makesRoom && result.close());
      resolve();
    });
  });
}

/** Runs in another tab: opens the database as an app of a later version does. */
function upgradeDatabase(): Promise<void> {
  return new Promise((resolve) => {
    // oxlint-disable-next-line no-restricted-globals -- it stands for another version of the app
    const opening = indexedDB.open('app-install-manifest', 99);
    opening.addEventListener('success', () => resolve());
  });
}
