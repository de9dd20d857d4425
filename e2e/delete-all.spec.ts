import type { BrowserContext } from '@playwright/test';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { expect, test, REPEATED } from './fixtures.ts';
import { plantDrafts, valuesNamed } from './plant-drafts.ts';

test('all data is deleted once its owner was told what that is, and nothing is left', async ({
  context,
  page,
  wizard,
}) => {
  await wizard.openWith(READY_MANIFEST);
  await wizard.chooseFromMenu('Theme: dark');
  await wizard.goTo('Webhooks');
  await wizard.saved();
  await plantDrafts(page, [valuesNamed('Globex')]);
  const other = await context.newPage();
  await other.goto('./#/drafts/planted-1/app-info');
  await expect(other.getByRole('textbox', { name: 'App name' })).toHaveValue('Globex');
  await page.goto('./#/drafts');
  await expect(page.getByRole('link', { name: /^(?:Continue )?Globex/ })).toBeVisible();
  expect(await leftIn(context)).not.toEqual({ records: 0, settings: 0 });

  await wizard.input.press(wizard.button('Delete all data'));
  const dialog = page.getByRole('dialog', { name: 'Delete all data?' });
  await expect(dialog.getByRole('listitem').first()).toHaveText('2 drafts and their history');
  const { name } = await wizard.download('Download “Acme WhatsApp”');
  expect(name).toBe('acme-whatsapp.app-install.json');
  await wizard.input.press(dialog.getByRole('button', { name: 'Cancel' }));
  await expect(page.getByRole('list', { name: 'Drafts' }).getByRole('link')).toHaveCount(2);

  await wizard.input.press(wizard.button('Delete all data'));
  await wizard.input.press(dialog.getByRole('button', { name: 'Delete all data' }));
  await expect(page.getByText(/^Everything has been deleted/)).toBeFocused();
  // There is nothing left to delete, nor to say of where it is.
  await expect(wizard.button('Delete all data')).toHaveCount(0);
  await expect(page.getByText('only in this browser')).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(other.getByRole('banner')).toContainText('Deleted in another tab');
  expect(await leftIn(context)).toEqual({ records: 0, settings: 0 });
});

test(
  'data that cannot be deleted is said to be there still',
  REPEATED,
  async ({ page, wizard }) => {
    await wizard.openWith(READY_MANIFEST);
    await wizard.saved();
    await page.goto('./#/drafts');
    await page.evaluate(() => {
      IDBObjectStore.prototype.clear = () => {
        throw new DOMException('Blocked.', 'UnknownError');
      };
    });
    await wizard.input.press(wizard.button('Delete all data'));
    const dialog = page.getByRole('dialog');
    await wizard.input.press(dialog.getByRole('button', { name: 'Delete all data' }));
    await expect(dialog.getByRole('alert')).toContainText('Nothing was deleted');
    await wizard.input.press(dialog.getByRole('button', { name: 'Cancel' }));
    await expect(page.getByRole('link', { name: /^(?:Continue )?Acme WhatsApp/ })).toBeVisible();
  },
);

/** What the browser keeps, as Playwright reads it: no script of the page is asked. */
async function leftIn(context: BrowserContext) {
  const { origins } = await context.storageState({ indexedDB: true });
  const databases = (origins as { indexedDB?: Database[] }[]).flatMap(
    ({ indexedDB = [] }) => indexedDB,
  );
  return {
    records: databases.flatMap(({ stores }) => stores.flatMap(({ records }) => records)).length,
    settings: origins.flatMap(({ localStorage }) => localStorage).length,
  };
}

interface Database {
  stores: { records: unknown[] }[];
}
