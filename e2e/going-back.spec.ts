import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { expect, test, REPEATED } from './fixtures.ts';
import { ShareDialog } from './pages/share-dialog.ts';

test('Back closes the dialog and stays; what was typed is still in it, and the history is as it was', async ({
  page,
  wizard,
}) => {
  await wizard.openWith(READY_MANIFEST);
  await wizard.goTo('App info');
  await wizard.goTo('Webhooks');
  await wizard.goTo('Engagement');
  const url = page.url();
  const length = await page.evaluate(() => history.length);
  const dialog = await wizard.openImport();
  await dialog.paste('half a manif');
  await page.goBack();
  await expect(dialog.root).toBeHidden();
  await expect(wizard.heading('Engagement')).toBeVisible();
  await expect(page).toHaveURL(url);
  await wizard.openImport();
  await expect(dialog.text).toHaveValue('half a manif');
  await page.keyboard.press('Escape');

  expect(await page.evaluate(() => history.length)).toBe(length);
  await page.goBack();
  await expect(wizard.heading('Webhooks')).toBeVisible();
  await page.goBack();
  await expect(wizard.heading('App info')).toBeVisible();
  await page.goForward();
  await page.goForward();
  await expect(wizard.heading('Engagement')).toBeVisible();
});

test('Forward with a dialog open closes it and stays too, and so does a jump over several pages', async ({
  page,
  wizard,
}) => {
  await wizard.openWith(READY_MANIFEST);
  for (const step of ['App info', 'Webhooks', 'Engagement', 'Review'] as const)
    await wizard.goTo(step);
  await page.evaluate(() => history.go(-2));
  await expect(wizard.heading('Webhooks')).toBeVisible();
  const url = page.url();
  for (const delta of [1, 2, -1]) {
    const dialog = await wizard.openImport();
    await page.evaluate((by) => history.go(by), delta);
    await expect(dialog.root).toBeHidden();
    await expect(wizard.heading('Webhooks')).toBeVisible();
    await expect(page).toHaveURL(url);
  }
  await page.goForward();
  await expect(wizard.heading('Engagement')).toBeVisible();
});

test(
  'Back closes a menu, the help it led to, and Share; a reload in between changes nothing about it',
  REPEATED,
  async ({ page, wizard }) => {
    await wizard.openWith(READY_MANIFEST);
    await wizard.goTo('App info');
    await wizard.goTo('Webhooks');
    await page.reload();
    await expect(wizard.heading('Webhooks')).toBeVisible();

    await wizard.input.press(wizard.button('More'));
    await expect(page.getByRole('menu')).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('menu')).toBeHidden();
    await wizard.chooseFromMenu('Help and shortcuts');
    const help = page.getByRole('dialog', { name: 'Help and shortcuts' });
    await expect(help).toBeVisible();
    await page.goBack();
    await expect(help).toBeHidden();

    const share = new ShareDialog(page, wizard.input);
    await share.open();
    await page.reload();
    await expect(wizard.heading('Webhooks')).toBeVisible();
    await share.open();
    await page.goBack();
    await expect(share.root).toBeHidden();
    await expect(wizard.heading('Webhooks')).toBeVisible();

    // A link to where one is leaves no trace that would lead astray.
    await wizard.input.press(wizard.step('Webhooks'));
    await wizard.openImport();
    await page.goBack();
    await expect(wizard.importDialog().root).toBeHidden();
    await expect(wizard.heading('Webhooks')).toBeVisible();
    await page.goBack();
    await expect(wizard.heading('App info')).toBeVisible();
  },
);
