import type { Route } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test('what is asked of the rules and of storage before they are there is answered when they come', async ({
  page,
  wizard,
}) => {
  const held: Route[] = [];
  await page.route(/\/after-first-screen-/, (route) => void held.push(route));
  await page.goto('./');
  const name = wizard.textbox('App name');
  await expect.poll(() => held.length).toBeGreaterThan(0);

  await name.fill('A');
  await name.fill('');
  await wizard.textbox('Logo URI').fill('logo.png');
  await wizard.button('Continue').click();
  await name.pressSequentially('Acme');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.locator('[data-save-state]')).toHaveText('Saving…');
  await expect(wizard.heading('App info')).toBeVisible();
  // It stays as it is in the page's HTML.
  const json = wizard.region('JSON');
  await expect(json).toContainText('"client_name": ""');

  await Promise.all(held.map((route) => route.continue()));
  await page.unroute(/\/after-first-screen-/);
  const summary = page.getByRole('alert', { name: 'There is a problem' });
  await expect(summary.getByRole('link')).toHaveText([/^Logo URI: Start with https/]);
  await expect(summary).toBeFocused();
  await expect(name).toHaveValue('Acme');
  await expect(json).toContainText('"client_name": "Acme"');
  await wizard.saved();
  await page.reload();
  await expect(name).toHaveValue('Acme');
  await expect(wizard.textbox('Logo URI')).toHaveValue('logo.png');
});
