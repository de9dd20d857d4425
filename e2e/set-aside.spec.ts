import { isLongRun } from '#long-run.fixture.ts';
import { goBehind, OLD_DRAFT, plant, readDatabase, type Database, type Entry } from './database.ts';
import { expect, REPEATED, test } from './fixtures.ts';

/** What a later version, a bug or a broken disk may have left behind. */
const RECORDS: Record<string, unknown> = {
  'cut-off': { schema: 'app-install-manifest/draft', version: 1, id: 'cut-off', rev: 3 },
  'from-tomorrow': { schema: 'app-install-manifest/draft', version: 99, values: 'of tomorrow' },
  'of-another-app': 'a text',
  empty: {},
  'nothing-at-all': undefined,
  null: null,
  'no-text': '',
  noise: noise(isLongRun ? 2_500_000 : 50_000),
};
const NEWER = 'from-tomorrow';

const good = { ...OLD_DRAFT, id: 'good' };
/** One of two versions of the good draft. */
const brokenTwin = { ...good, values: null };

/** Where they are, and what the broken twin is called there. */
const PLACES: Record<string, { database: Database; twin: string }> = {
  'among the drafts': {
    twin: 'good',
    database: {
      version: 3,
      stores: {
        versions: [
          [['good', '', 7], { ...good, version: 2, writer: '' }],
          [['good', 'twin', 8], brokenTwin],
          ...Object.entries(RECORDS).map(([id, record]): Entry => [[id, 'somebody', 1], record]),
        ],
        snapshots: [],
      },
    },
  },
  'among what the version before kept': {
    twin: 'good-last',
    database: {
      version: 2,
      stores: {
        drafts: [['good', good], ...Object.entries(RECORDS)],
        'at-once': [['good-last', brokenTwin]],
      },
    },
  },
};

for (const [where, { database, twin }] of Object.entries(PLACES)) {
  const isOnce = where === 'among the drafts';
  test(
    `[T4] what cannot be read ${where} is set aside, handed out whole, and never written over`,
    isOnce ? {} : REPEATED,
    async ({ page, wizard }) => {
      await plant(page, database);
      await page.goto('./');
      const damaged = { ...RECORDS, [twin]: brokenTwin };
      const rows = wizard.region('Drafts this version can’t open').getByRole('listitem');
      await expect(rows).toHaveCount(Object.keys(damaged).length);
      for (const [id, record] of Object.entries(damaged)) {
        const row = rows.filter({ has: page.getByRole('button', { name: `Download ${id}` }) });
        await expect(row).toContainText(
          id === NEWER ? 'A draft saved by a newer version of this app' : 'A damaged record',
        );
        const { name, text } = await wizard.download(`Download ${id}`);
        expect(name).toBe(`${id}.record.json`);
        expect(text).toBe(`${JSON.stringify(record, null, 2)}\n`);
      }
      for (const id of [NEWER, 'empty']) {
        await page.goto(`./#/drafts/${id}/app-info`);
        await expect(wizard.heading('This draft can’t be opened')).toBeVisible();
      }

      // The good one beside them is worked on as ever, and so is a new one.
      await wizard.input.press(page.getByRole('link', { name: 'Go to drafts' }));
      await page.getByRole('link', { name: /^(?:Continue )?Acme WhatsApp, Webhooks/ }).click();
      await wizard.goTo('App info');
      await wizard.textbox('App name').fill('Acme goes on');
      await wizard.saved();
      await page.getByRole('link', { name: 'Drafts', exact: true }).click();
      await wizard.input.press(wizard.button('New manifest'));
      await wizard.textbox('App name').fill('Acme');
      await wizard.saved();

      await goBehind(page);
      const { stores } = await readDatabase(page);
      const kept = stores['versions']?.map(([, record]) => record);
      for (const record of Object.values(damaged)) expect(kept).toContainEqual(record);
      expect(kept).toHaveLength(Object.keys(damaged).length + 2);
    },
  );
}

/** Two bytes each, of all kinds, always the same ones. */
function noise(length: number): string {
  let state = 1;
  const codes = Uint16Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state % 0xd7ff) + 1;
  });
  return Buffer.from(codes.buffer).toString('utf16le');
}
