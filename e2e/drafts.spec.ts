import { expect, test } from './fixtures.ts';

test('[T1] a draft is listed at the start, and goes on at the field it was left at', async ({
  page,
  wizard,
}) => {
  await wizard.open();
  await wizard.textbox('App name').fill('Acme WhatsApp');
  await wizard.textbox('Description').pressSequentially('Broken off in the mid');
  await wizard.saved();
  await page.goto('./');
  await page.getByRole('link', { name: /^Continue 'Acme WhatsApp', App info, saved/ }).click();
  await expect(wizard.textbox('Description')).toBeFocused();
  await expect(wizard.textbox('Description')).toHaveValue('Broken off in the mid');
});

test('[T2] what was typed the moment before the page goes away is there again', async ({
  page,
  wizard,
}) => {
  await wizard.open();
  // The very first opening of a database may still be under way on a busy machine.
  await wizard.textbox('App name').fill('Typed');
  await wizard.saved();
  await wizard.textbox('App name').pressSequentially(' at the very end');
  await page.reload();
  await expect(wizard.textbox('App name')).toHaveValue('Typed at the very end');
});

test('[T3] with storage off the page says so, works on, and the draft can be downloaded', async ({
  page,
  wizard,
}) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Site data is off.', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
    IDBFactory.prototype.open = refuse;
  });
  await wizard.open();
  await wizard.textbox('App name').fill('Acme');
  await expect(page.getByRole('banner')).toContainText('Not saved on this device');
  await expect(page.getByRole('alert')).toContainText('does not let the page keep data');
  expect((await wizard.download('Download draft')).text).toContain('"Acme"');

  await page.getByRole('link', { name: 'Drafts', exact: true }).click();
  await page.getByRole('link', { name: /^Continue 'Acme'/ }).click();
  await expect(wizard.textbox('App name')).toHaveValue('Acme');
});

test('[T3] once a full device has room again, the draft is saved', async ({ page, wizard }) => {
  await wizard.open();
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    Reflect.set(window, 'makeRoom', () => (IDBObjectStore.prototype.put = put));
  });
  await wizard.textbox('App name').fill('Acme');
  await expect(page.getByRole('alert')).toContainText('no room left');
  await page.evaluate(() => void Reflect.get(window, 'makeRoom')());
  await wizard.textbox('App name').fill('Acme WhatsApp');
  await wizard.saved();
  await expect(page.getByRole('alert')).toBeHidden();
});

test('[T4] a record that cannot be read is shown and can be downloaded, and the app starts', async ({
  page,
  wizard,
}) => {
  await wizard.open();
  await wizard.saved();
  const record = { schema: 'app-install-manifest/draft', version: 99, values: 'of tomorrow' };
  await page.evaluate(
    (stored) =>
      new Promise<void>((resolve) => {
        // oxlint-disable-next-line no-restricted-globals -- it plants what a later version left
        indexedDB.open('app-install-manifest').addEventListener('success', (event) => {
          const database = (event.target as IDBOpenDBRequest).result;
          const transaction = database.transaction('drafts', 'readwrite');
          transaction.objectStore('drafts').put(stored, 'from-tomorrow');
          transaction.addEventListener('complete', () => resolve());
        });
      }),
    record,
  );
  await page.goto('./#/');
  await expect(page.getByText('A draft written by a newer version of this app')).toBeVisible();
  const { text } = await wizard.download('Download from-tomorrow');
  expect(JSON.parse(text)).toEqual(record);
});

test.describe('with a part of the app missing', () => {
  test.use({ expectedFaults: [/Failed to load resource|could not be loaded/] });

  test('[T12] it can be fetched again, and nothing typed is lost', async ({ page, wizard }) => {
    await page.route(/webhooks-step/, (route) => route.abort());
    await wizard.open();
    await wizard.textbox('App name').fill('Acme');
    await wizard.continue();
    await expect(page.getByRole('alert')).toContainText('Nothing you typed is lost');
    await page.unroute(/webhooks-step/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(wizard.textbox('Base endpoint')).toBeVisible();
    await wizard.goTo('App info');
    await expect(wizard.textbox('App name')).toHaveValue('Acme');
  });
});
