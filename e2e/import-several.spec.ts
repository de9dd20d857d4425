import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { expect, findAxeViolationsInPart, REPEATED, test } from './fixtures.ts';
import { DraftsPage } from './pages/drafts-page.ts';
import type { FilePayload } from './pages/import-dialog.ts';

const named = (client_name: string) => JSON.stringify({ ...READY_MANIFEST, client_name });

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COMMA = { name: 'comma.json', content: '{ "client_name": "Comma", }' };
const LIST = { name: 'list.json', content: `[${named('First')}, ${named('Second')}]` };
/** One lost brace would be offered to be put back. */
const CUT_OFF = { name: 'cut-off.json', content: named('Cut').slice(0, -2) };

const TEN: FilePayload[] = [
  { name: 'acme.app-install.json', content: named('Acme') },
  COMMA,
  { name: 'beta.draft.json', content: named('') },
  { name: 'utf-16.json', content: Buffer.from(`\ufeff${named('Gamma')}`, 'utf16le') },
  LIST,
  { name: 'logo.json', content: PNG },
  { name: 'delta.json', content: named('Delta') },
  { name: 'epsilon.json', content: named('Epsilon') },
  { name: 'zeta.json', content: named('Zeta') },
  { name: 'a-very-long-name-from-a-ticket-2026-11-20T10-22-33.json', content: named('Eta') },
];

for (const { width, colorScheme } of [
  { width: 1440, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const) {
  test.describe(`at ${width} px, ${colorScheme}`, width === 390 ? REPEATED : {}, () => {
    test.use({ viewport: { width, height: 844 }, colorScheme });

    test('[T7] of ten files that are dropped, each is told what became of it', async ({
      page,
      wizard,
    }) => {
      await wizard.open();
      const dialog = wizard.importDialog();
      await dialog.drop(...TEN);
      await expect(dialog.file).toHaveAccessibleDescription(/^10 files/);
      await dialog.submit();
      await expect(dialog.report).toContainText('7 of 10 files were imported');
      await expect(dialog.rows).toHaveText([
        /^comma\.json\s*Not imported: .*It can be repaired automatically/,
        /^list\.json\s*Not imported: This file contains 2 entries/,
        /^logo\.json\s*Not imported: This is an image/,
        /^acme\.app-install\.json\s*Acme\s*Ready/,
        /^beta\.draft\.json\s*Untitled draft\s*Imported with 1 problem/,
        /^utf-16\.json\s*Gamma\s*Ready/,
        /^delta\.json/,
        /^epsilon\.json/,
        /^zeta\.json/,
        /^a-very-long-name/,
      ]);
      await expect(dialog.row('logo.json').getByRole('button')).toHaveCount(0);
      await dialog.press('Details of utf-16.json');
      await expect(dialog.section('Repaired')).toContainText('UTF-16');
      expect(await findAxeViolationsInPart(page)).toEqual([]);

      await dialog.press('Show drafts');
      await expect(wizard.heading('Drafts')).toBeFocused();
      await new DraftsPage(wizard).expectNames([
        'Acme',
        'Untitled draft',
        'Gamma',
        'Delta',
        'Epsilon',
        'Zeta',
        'Eta',
      ]);
    });
  });
}

test.describe('what was not imported', () => {
  test.use({ device: 'keyboard' });

  test(
    'is fixed or chosen one by one, and returns to the report',
    REPEATED,
    async ({ page, wizard }) => {
      await wizard.open();
      const dialog = await wizard.openImport();
      await dialog.choose(COMMA, LIST, CUT_OFF, { name: 'logo.json', content: PNG });
      await dialog.submit();
      await expect(dialog.report).toContainText('None of the 4 files were imported.');

      await dialog.press('Review repair: comma.json');
      await wizard.input.press(wizard.button('Use the repaired version'));
      await expect(dialog.row('comma.json')).toContainText('Ready, 1 warning');
      await dialog.press('Details of comma.json');
      await expect(dialog.section('Repaired')).toContainText('Removed an extra comma');

      await dialog.press('Choose from the list: list.json');
      await wizard.input.press(page.getByRole('radio', { name: 'First' }));
      await page.keyboard.press('ArrowDown');
      await dialog.submit();
      await expect(dialog.row('list.json')).toContainText('Second');

      await dialog.press('Edit as text: cut-off.json');
      await wizard.input.press(wizard.button('Edit as text'));
      await expect(dialog.text).toHaveValue(CUT_OFF.content);
      await dialog.importText(`${CUT_OFF.content}}}`);
      await expect(dialog.row('cut-off.json')).toContainText('Cut');
      await expect(dialog.report).toContainText('3 of 4 files were imported');

      await dialog.press('Undo import');
      await expect(wizard.status).toHaveText('Import undone. 3 drafts removed');
    },
  );

  test('stays as it is when it is left alone', REPEATED, async ({ page, wizard }) => {
    await wizard.open();
    const dialog = await wizard.openImport();
    await dialog.choose(COMMA, { name: 'acme.json', content: named('Acme') });
    await dialog.submit();
    await dialog.press('Review repair: comma.json');
    await expect(dialog.problem).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog.root).toBeHidden();
    await expect(dialog.row('comma.json')).toContainText('Not imported');
    await expect(dialog.row('acme.json')).toContainText('Ready');
  });
});

test(
  'Undo import takes back the drafts made now and no others, and can itself be undone',
  REPEATED,
  async ({ page, wizard }) => {
    await wizard.openWith({ ...READY_MANIFEST, client_name: 'Mine' });
    const dialog = await wizard.openImport();
    await dialog.choose(...TEN.slice(6));
    await dialog.submit();
    await expect(dialog.report).toContainText('All 4 files were imported');
    await dialog.press('Undo import');
    await expect(wizard.status).toHaveText('Import undone. 4 drafts removed');
    await expect(wizard.textbox('App name')).toHaveValue('Mine');

    await wizard.input.press(page.getByRole('link', { name: 'Drafts' }));
    const drafts = page.getByRole('list', { name: 'Drafts' }).getByRole('link');
    await new DraftsPage(wizard).expectNames(['Mine']);
    await wizard.undo();
    await expect(drafts).toHaveCount(5);
  },
);

test(
  'a row leads to its draft, from where all can still be taken back',
  REPEATED,
  async ({ page, wizard }) => {
    await wizard.open();
    const dialog = await wizard.openImport();
    await dialog.choose(...TEN.slice(6));
    await dialog.submit();
    await wizard.input.press(dialog.report.getByRole('link', { name: 'Epsilon' }));
    await expect(wizard.textbox('App name')).toHaveValue('Epsilon');
    await wizard.input.type(wizard.textbox('App name'), 'Epsilon, edited');
    await expect(wizard.status).toHaveText('Imported 4 manifests as new drafts');
    await wizard.undo();
    await expect(wizard.status).toHaveText('Import undone. 4 drafts removed');
    await expect(wizard.heading('Drafts')).toBeVisible();
    await wizard.undo();
    // What was typed into it is among what comes back.
    await expect(wizard.textbox('App name')).toHaveValue('Epsilon, edited');
    await wizard.input.press(page.getByRole('link', { name: 'Drafts' }));
    await expect(page.getByRole('list', { name: 'Drafts' }).getByRole('link')).toHaveCount(4);
  },
);

test('a file that is dropped on the report joins it', async ({ wizard }) => {
  await wizard.open();
  const dialog = await wizard.openImport();
  await dialog.choose(...TEN.slice(6));
  await dialog.submit();
  await expect(dialog.rows).toHaveCount(4);
  await dialog.drop({ name: 'late.json', content: named('Late') });
  await dialog.submit();
  await expect(dialog.root).toBeHidden();
  await expect(dialog.row('late.json')).toContainText('Late');
  await expect(dialog.report).toContainText('All 5 files were imported');
});

test(
  '[T3] with storage off the report says that the drafts are in memory only',
  REPEATED,
  async ({ page, wizard }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Site data is off.', 'SecurityError');
      };
    });
    await wizard.open();
    const dialog = await wizard.openImport();
    await dialog.choose(...TEN.slice(6));
    await dialog.submit();
    await expect(dialog.report.getByRole('alert')).toContainText('aren’t saved on this device');
    await dialog.press('Show drafts');
    const drafts = page.getByRole('list', { name: 'Drafts' }).getByRole('link');
    await expect(drafts).toHaveCount(4);
    await wizard.input.press(drafts.filter({ hasText: 'Zeta' }));
    await expect(wizard.textbox('App name')).toHaveValue('Zeta');
  },
);
