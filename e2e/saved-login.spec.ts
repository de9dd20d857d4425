import type { Locator, Page } from '@playwright/test';
import { encodeDraft } from '#handoff/share-link.ts';
import {
  READY_MANIFEST,
  readyManifestWith,
  pathNamed,
} from '#manifest/values/ready-manifest.fixture.ts';
import { ShareDialog } from './pages/share-dialog.ts';
import { expect, test } from './profile.ts';

const LOGIN = { username: 'ana@acme.com', password: 'hunter2-of-ana' };

test('[W8] a login that the browser keeps for the site is in no header, no passphrase and no file', async ({
  profile,
}) => {
  await profile.keepLogin(LOGIN);
  const { wizard } = await profile.start();
  const { page, input } = wizard;

  await test.step('an empty header row stays empty', async () => {
    await wizard.openWith(readyManifestWith(pathNamed('headers'), []));
    await wizard.goTo('Webhooks');
    const event = await wizard.openEvent('ContentEvent');
    await input.press(event.getByRole('button', { name: 'Add header' }));
    await loginIsFilledIn(page);
    await notFilledIn(event.getByRole('textbox', { name: 'Header name' }));
    await notFilledIn(event.getByLabel('Header value', { exact: true }));
    await wizard.goTo('Review');
    const { text } = await wizard.download('Download draft');
    expect(text).not.toContain(LOGIN.username);
    expect(text).not.toContain(LOGIN.password);
  });

  await test.step('so does the passphrase that its author sets', async () => {
    await wizard.openWith(READY_MANIFEST);
    const share = new ShareDialog(page, input);
    await share.open();
    await share.include();
    await loginIsFilledIn(page);
    await notFilledIn(share.passphrase);
  });

  await test.step('and the one that its reader types', async () => {
    const draft = { draftId: 'sent-1', round: 1, message: '', notes: [], manifest: READY_MANIFEST };
    await page.goto(`./#/open/${await encodeDraft({ ...draft, passphrase: 'correct horse' })}`);
    const passphrase = page.getByLabel('Passphrase', { exact: true });
    await expect(passphrase).toBeVisible();
    await loginIsFilledIn(page);
    await notFilledIn(passphrase);
  });
});

/** The browser has seen the page, and fills in what it takes for a login: a form that is one, put there to tell. */
async function loginIsFilledIn(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.querySelector('[data-canary]')?.remove();
    const form = document.createElement('form');
    form.dataset['canary'] = '';
    const password = document.createElement('input');
    password.type = 'password';
    form.append(document.createElement('input'), password);
    document.body.append(form);
  });
  await expect(page.locator('[data-canary] :autofill')).toHaveCount(2);
  // It gives away what it filled in once somebody does something.
  await page.keyboard.press('Shift');
}

async function notFilledIn(field: Locator): Promise<void> {
  await expect(field).toHaveValue('');
  expect(await field.evaluate((element) => element.matches(':autofill'))).toBe(false);
}
