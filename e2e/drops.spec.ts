import type { Locator } from '@playwright/test';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { expect, test, REPEATED } from './fixtures.ts';
import { JsonPage } from './pages/json-page.ts';
import { ReviewDesk } from './pages/review-desk.ts';
import { linkOf } from './shared-draft.ts';

/** What is dragged from another window: a file, or text as these types. */
type Dragged = { file: string } | Record<string, string>;

async function drop(on: Locator, dragged: Dragged): Promise<void> {
  const dataTransfer = await on.page().evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const [type, text] of Object.entries(given)) {
      if (type === 'file') transfer.items.add(new File([text], 'dropped.json'));
      else transfer.setData(type, text);
    }
    return transfer;
  }, dragged);
  await on.dispatchEvent('dragenter', { dataTransfer });
  await on.dispatchEvent('dragover', { dataTransfer });
  await on.dispatchEvent('drop', { dataTransfer });
}

const OTHER = JSON.stringify({ ...READY_MANIFEST, client_name: 'Dropped' });

test('[T7] a file dropped on the text is offered for import, and is not written into the text', async ({
  page,
  wizard,
}) => {
  const json = new JsonPage(wizard);
  await json.openWith(READY_MANIFEST);
  const dialog = wizard.importDialog();
  for (const plain of [false, true]) {
    const before = await json.copied();
    await drop(json.text, { file: OTHER });
    await expect(dialog.root).toContainText('dropped.json');
    await page.keyboard.press('Escape');
    await expect(dialog.root).toBeHidden();
    expect(await json.copied()).toBe(before);
    if (!plain) await page.getByRole('switch', { name: 'Plain text' }).click();
  }
});

test(
  'a share link dropped on a page is offered for import, and leads to its review',
  REPEATED,
  async ({ page, wizard }) => {
    await wizard.openWith(READY_MANIFEST);
    const link = await linkOf({ ...READY_MANIFEST, client_name: 'Sent' });
    await drop(page.getByRole('main'), { 'text/uri-list': link, 'text/plain': link });
    const dialog = wizard.importDialog();
    await expect(dialog.root).toBeVisible();
    await dialog.submit();
    await expect(page.getByRole('heading', { level: 1, name: /^Draft of Sent/ })).toBeVisible();
  },
);

test('the text of a manifest dropped on a page is offered for import; into a field it is only text', async ({
  page,
  wizard,
}) => {
  await wizard.openWith(READY_MANIFEST);
  await wizard.goTo('App info');
  const dialog = wizard.importDialog();
  await drop(wizard.textbox('App name'), { 'text/plain': OTHER });
  await drop(page.getByRole('main'), { 'text/plain': OTHER });
  await dialog.submit();
  await dialog.goToDraft();
  await wizard.goTo('App info');
  await expect(wizard.textbox('App name')).toHaveValue('Dropped');
});

test('a link dropped on the review desk is taken in', REPEATED, async ({ page, wizard }) => {
  const desk = new ReviewDesk(page, wizard.input);
  await desk.open();
  const link = await linkOf({ ...READY_MANIFEST, client_name: 'Sent' });
  await drop(desk.heading, { 'text/uri-list': link });
  await expect(desk.row('Sent')).toHaveCount(1);
});
