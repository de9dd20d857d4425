import type { Page } from '@playwright/test';
import { readDatabase } from './database.ts';
import { expect, test } from './fixtures.ts';
import { plantDrafts, valuesNamed } from './plant-drafts.ts';

const CODE = /\/assets\/.*\.js$/;

/** Opens the page and holds back its code until `letCome` is called. */
async function openWithoutCode(page: Page, address = './'): Promise<() => Promise<void>> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(CODE, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  return async () => {
    release();
    await expect(page.locator('html')).not.toHaveAttribute('data-first-screen');
    await expect(page.locator('#root')).toHaveAttribute('data-started');
  };
}

test('what is typed before the code is there stays, with focus and cursor, and is saved', async ({
  page,
  wizard,
}) => {
  const letCome = await openWithoutCode(page);
  // Where one begins has the focus.
  await expect(wizard.textbox('App name')).toBeFocused();
  await page.keyboard.type('Acme');
  await wizard.textbox('Description').focus();
  await page.keyboard.type('Chats');
  await page.keyboard.press('ArrowLeft');
  await letCome();

  await expect(page.getByRole('banner')).toContainText('Acme');
  await expect(page.getByRole('banner')).toContainText('Saved');
  await expect(wizard.textbox('Description')).toBeFocused();
  await page.keyboard.type('!');
  await expect(wizard.textbox('Description')).toHaveValue('Chat!s');
  await expect(wizard.json.root).toContainText('"description": "Chat!s"');
  await page.keyboard.press('Control+z');
  await expect(wizard.textbox('Description')).toHaveValue('Chats');
  await wizard.chooseFromMenu('Undo');
  await expect(wizard.textbox('Description')).toHaveValue('');

  await expect(page.getByRole('banner')).toContainText('Saved');
  // What React draws in vain as it takes the page over is not another tab.
  const { stores } = await readDatabase(page);
  expect(stores).toMatchObject({ versions: [expect.anything()], snapshots: [] });
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.reload();
  await expect(wizard.textbox('App name')).toHaveValue('Acme');
});

test('Continue pressed before the code is there goes on once it is', async ({ page, wizard }) => {
  const letCome = await openWithoutCode(page);
  await wizard.textbox('App name').fill('Acme');
  await wizard.button('Continue').click();
  await letCome();
  await expect(wizard.heading('Webhooks')).toBeFocused();
  await page.goBack();
  await expect(wizard.textbox('App name')).toHaveValue('Acme');
});

test('so does Enter, and shows what is missing', async ({ page, wizard }) => {
  const letCome = await openWithoutCode(page);
  await wizard.textbox('App name').press('Enter');
  await expect(wizard.summary).toHaveCount(0);
  await letCome();
  await expect(wizard.summary).toBeFocused();
});

test('links and dialogs asked for before the code is there open once it is', async ({
  page,
  wizard,
}) => {
  const letCome = await openWithoutCode(page);
  await wizard.step('Engagement').click();
  await wizard.button('Import').first().click();
  await letCome();
  await expect(wizard.importDialog().root).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(wizard.heading('Engagement')).toBeVisible();
  // The draft in the address is the one that was begun.
  expect(page.url()).not.toContain('/new/');
});

test('on a phone the JSON stays out of sight until it is asked for', async ({ page, wizard }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const letCome = await openWithoutCode(page);
  await expect(wizard.region('JSON')).toBeHidden();
  await wizard.button('JSON').click();
  await letCome();
  await expect(wizard.region('JSON')).toBeVisible();
});

test('it has the colours of the system, or those that were chosen, from the start', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openWithoutCode(page);
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(17, 21, 22)');
  // oxlint-disable-next-line no-restricted-globals -- as the theme's menu does
  await page.evaluate(() => localStorage.setItem('theme', 'light'));
  // Playwright would wait in Firefox until the code has come.
  await page.evaluate(() => location.reload());
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(246, 247, 246)');
});

test('whoever has drafts sees nothing of it but the app’s name', async ({ page, wizard }) => {
  await plantDrafts(page, [valuesNamed('Acme')]);
  await watchForForm(page);
  const letCome = await openWithoutCode(page);
  await expectNameAlone(page);
  await letCome();
  await expect(page.getByRole('heading', { name: 'Drafts' })).toBeVisible();
  await expect(page.getByRole('banner')).toHaveCount(1);
  expect(await page.evaluate(() => Reflect.get(window, 'formSeen'))).toBe(false);
  await expect(wizard.textbox('App name')).toHaveCount(0);
});

test('nor does whoever comes to another address', async ({ page }) => {
  await watchForForm(page);
  const letCome = await openWithoutCode(page, './#/review-desk');
  await expectNameAlone(page);
  await letCome();
  await expect(page.getByRole('heading', { name: 'Review desk' })).toBeVisible();
  await expect(page.getByRole('banner')).toHaveCount(1);
  expect(await page.evaluate(() => Reflect.get(window, 'formSeen'))).toBe(false);
});

/** Where the page's header will have it: nothing jumps when that comes. */
async function expectNameAlone(page: Page): Promise<void> {
  await expect(page.locator('body')).toHaveText(/^\s*Install manifest\s*$/, { useInnerText: true });
  await expect(page.getByRole('banner').getByRole('link')).toHaveText('Install manifest');
}

test('where the browser has forgotten that there are drafts, they are shown all the same', async ({
  page,
}) => {
  await plantDrafts(page, [valuesNamed('Acme')]);
  // oxlint-disable-next-line no-restricted-globals -- as a browser may do
  await page.evaluate(() => localStorage.clear());
  await page.goto('./');
  await expect(page.getByRole('link', { name: 'Acme' })).toBeVisible();
});

test.describe('the code does not come', () => {
  test.use({ expectedFaults: [/ERR_FAILED|Failed to load resource/] });

  test('says so above what was typed, which is there again after a reload', async ({
    page,
    wizard,
  }) => {
    let isOffline: () => void = () => undefined;
    const failed = new Promise<void>((resolve) => (isOffline = resolve));
    await page.route(CODE, async (route) => {
      await failed;
      await route.abort();
    });
    await page.goto('./', { waitUntil: 'commit' });
    await wizard.textbox('App name').fill('Acme');
    isOffline();
    await expect(page.getByRole('alert')).toContainText('What you typed will be here again');
    // Nothing is being saved.
    await expect(page.getByText('Saving…')).toBeHidden();
    await expect(wizard.textbox('App name')).toHaveValue('Acme');
    await page.unroute(CODE);
    await page.reload();
    await expect(page.getByRole('banner')).toContainText('Acme');
    await expect(page.getByRole('banner')).toContainText('Saved');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('the code does not come, and the browser keeps nothing', () => {
  test.use({ expectedFaults: [/ERR_FAILED|Failed to load resource/] });

  test('the page says to copy what was typed', async ({ page, wizard }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
    });
    let isOffline: () => void = () => undefined;
    const failed = new Promise<void>((resolve) => (isOffline = resolve));
    await page.route(CODE, async (route) => {
      await failed;
      await route.abort();
    });
    await page.goto('./', { waitUntil: 'commit' });
    await wizard.textbox('App name').fill('Acme');
    isOffline();
    await expect(page.getByRole('alert')).toContainText('Copy what you typed first');
  });
});

test.describe('where scripts are blocked', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says that it needs JavaScript, and shows no form that would not work', async ({
    page,
    wizard,
  }) => {
    await page.goto('./');
    await expect(page.getByText('This page needs JavaScript.')).toBeVisible();
    await expect(wizard.textbox('App name')).toBeHidden();
  });
});

/** Looks in every frame whether the first screen's field can be seen. */
async function watchForForm(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.set(window, 'formSeen', false);
    const look = () => {
      const field = document.querySelector('#field-app-info-client_name');
      if (field && field.getClientRects().length > 0) Reflect.set(window, 'formSeen', true);
      requestAnimationFrame(look);
    };
    look();
  });
}
