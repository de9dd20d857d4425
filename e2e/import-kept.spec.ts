import type { Page } from '@playwright/test';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { readDatabase } from './database.ts';
import { expect, REPEATED, test } from './fixtures.ts';
import { linkOf } from './shared-draft.ts';

/** As it stands in the middle of pasting one from several places. */
const HALF = '{ "client_name": "Half of it",\n  "scope": ';

test('text in Import is there after Escape and a reload, until it is imported', async ({
  page,
  wizard,
}) => {
  await wizard.open();
  let dialog = await wizard.openImport();
  await dialog.paste(HALF);
  await page.keyboard.press('Escape');
  await expect(dialog.root).toBeHidden();
  dialog = await wizard.openImport();
  await expect(dialog.text).toHaveValue(HALF);
  // The page goes at once: not a key is lost.
  await dialog.text.press('ControlOrMeta+End');
  await page.keyboard.type('"x"');
  await page.reload();
  dialog = await wizard.openImport();
  await expect(dialog.text).toHaveValue(`${HALF}"x"`);

  await dialog.importText(JSON.stringify(READY_MANIFEST));
  await dialog.goToDraft();
  await expect.poll(() => keptText(page)).toEqual([]);
  dialog = await wizard.openImport();
  await expect(dialog.text).toHaveValue('');
});

test(
  '[M4] text with a client secret that cannot be read is there until the page is closed, and says so',
  REPEATED,
  async ({ page, wizard }) => {
    await wizard.open();
    let dialog = await wizard.openImport();
    const typed = `${HALF}, "client_secret": "pl4tform-secret"`;
    await dialog.paste(HALF);
    await expect.poll(() => keptText(page)).toEqual([[['import'], HALF]]);
    await dialog.paste(typed);
    await expect(dialog.root).toContainText('This text is not saved');
    await expect.poll(() => keptText(page)).toEqual([]);
    await page.keyboard.press('Escape');
    dialog = await wizard.openImport();
    await expect(dialog.text).toHaveValue(typed);
    const asked = page.waitForEvent('dialog');
    const reloaded = page.reload();
    await (await asked).accept();
    await reloaded;
    dialog = await wizard.openImport();
    await expect(dialog.text).toHaveValue('');
    expect(JSON.stringify(await readDatabase(page))).not.toContain('pl4tform-secret');
  },
);

test(
  'text on the review desk is there after a reload, until it was read',
  REPEATED,
  async ({ page, wizard }) => {
    await page.goto('./#/review-desk');
    const box = wizard.textbox('Paste links');
    await box.fill('No link in here');
    await wizard.button('Add to desk').click();
    await expect(box).toBeFocused();
    await page.keyboard.type(' yet');
    await page.reload();
    await expect(box).toHaveValue('No link in here yet');
    await box.fill(await linkOf(READY_MANIFEST));
    await wizard.button('Add to desk').click();
    await expect(box).toHaveValue('');
    await expect.poll(() => keptText(page)).toEqual([]);
  },
);

test('emptied, the text is gone at once', REPEATED, async ({ page, wizard }) => {
  await wizard.open();
  const dialog = await wizard.openImport();
  await dialog.paste(HALF);
  await expect.poll(() => keptText(page)).toEqual([[['import'], HALF]]);
  await dialog.paste('');
  await expect.poll(() => keptText(page)).toEqual([]);
});

test(
  'Delete all data says that the text goes, and deletes it',
  REPEATED,
  async ({ page, wizard }) => {
    await wizard.openWith(READY_MANIFEST);
    const dialog = await wizard.openImport();
    await dialog.paste(HALF);
    await page.keyboard.press('Escape');
    await expect.poll(() => keptText(page)).toEqual([[['import'], HALF]]);
    await page.goto('./#/drafts');
    await wizard.button('Delete all data').click();
    const asked = page.getByRole('dialog', { name: 'Delete all data?' });
    await expect(asked).toContainText('what you pasted into Import');
    await asked.getByRole('button', { name: 'Delete all data' }).click();
    await expect(page.getByText(/^Everything has been deleted/)).toBeFocused();
    expect(await keptText(page)).toEqual([]);
    await wizard.button('Import').first().click();
    await expect(dialog.text).toHaveValue('');
  },
);

async function keptText(page: Page) {
  return (await readDatabase(page)).stores['texts'];
}
