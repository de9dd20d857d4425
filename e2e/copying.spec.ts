import type { Page } from '@playwright/test';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { expect, test } from './fixtures.ts';
import { ReviewPage } from './pages/review-page.ts';
import type { Wizard } from './pages/wizard.ts';
import { plantDrafts } from './plant-drafts.ts';
import { linkOf } from './shared-draft.ts';
import { beStrict, startedMails } from './strict-clipboard.ts';

// In a browser that lets a page copy in the click's own task only, as WebKit does.
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test.beforeEach(async ({ page }) => beStrict(page));

const FINGERPRINT = /[0-9A-F]{4}-[0-9A-F]{4}/;

test('what goes to the account team is copied, and its email written, by the click itself', async ({
  page,
  wizard,
}) => {
  await openPlanted(wizard, 'review');
  const send = wizard.region('Your manifest is ready');
  await send.getByRole('button', { name: 'Copy email text' }).click();
  await expect(wizard.status).toHaveText('Email text copied. Paste it into a new email.');
  const text = await clipboard(page);
  expect(text).toMatch(/^Install manifest for Acme WhatsApp \([0-9A-F]{4}-[0-9A-F]{4}\)\n\nHello,/);
  expect(text).toMatch(/#\/open\/v2\./);

  await wizard.region('Manifest JSON').getByRole('button', { name: 'Copy JSON' }).click();
  await expect.poll(() => clipboard(page)).toMatch(/^\{\n/);

  const writeEmail = send.getByRole('button', { name: 'Write email' });
  await expect(async () => {
    await writeEmail.click();
    expect(await startedMails(page)).not.toEqual([]);
  }).toPass();
  expect((await startedMails(page))[0]).toContain('Hello,\r\n\r\nThe install manifest for Acme');
  // It promises the file: who has to send it is told.
  await expect(send).toContainText('Download the file and send it, too.');
});

test('a review is copied, and its email written, by the click itself', async ({ page, wizard }) => {
  const review = new ReviewPage(page, wizard.input);
  const link = await linkOf(READY_MANIFEST);
  await page.goto(`./${link.slice(link.indexOf('#'))}`);
  await expect(review.title).toBeVisible();
  // Without a decision there is nothing to send: that is said, where it can be made.
  for (const name of ['Copy review link', 'Write email', 'Download review']) {
    await wizard.button(name).click();
    await expect(page.getByRole('radio', { name: 'Approve' })).toBeFocused();
    await expect(page.getByRole('alert')).toHaveText(
      'Choose Approve, Request changes or Comment first.',
    );
  }
  await review.decide('Approve');
  expect(await review.reviewLink()).toMatch(/#\/open\/v2\./);

  await expect(async () => {
    await wizard.button('Write email').click();
    expect(await startedMails(page)).not.toEqual([]);
  }).toPass();
  const [mail] = await startedMails(page);
  expect(mail).toMatch(FINGERPRINT);
  expect(mail).toContain('Your install manifest for Acme WhatsApp (fingerprint');
  expect(mail).toContain('Please send me the file as well');

  // Too long for the address of an email: it goes by the clipboard, in the same click.
  await wizard.textbox('Message to the partner (optional)').fill('Long. '.repeat(400));
  await expect(async () => {
    await wizard.button('Write email').click();
    await expect(wizard.status).toContainText('Email text copied.');
  }).toPass();
  expect(await clipboard(page)).toContain('Long. Long. ');
  expect(await startedMails(page)).toHaveLength(1);
});

test('the JSON beside the form and in the editor, and a sample request, are copied by the click itself', async ({
  page,
  wizard,
}) => {
  await openPlanted(wizard, 'webhooks');
  await wizard.region('JSON').getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(wizard.status).toHaveText('JSON copied');
  const event = await wizard.openEvent('ContentEvent');
  await event.getByRole('button', { name: 'Sample request' }).click();
  await event.getByRole('button', { name: 'Copy cURL', exact: true }).click();
  await expect.poll(() => clipboard(page)).toMatch(/^curl /);
  await wizard.visit('drafts/planted-1/json', 'Edit JSON');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(() => clipboard(page)).toMatch(/^\{/);
});

/** A draft ready to be sent, open at one of its pages. */
async function openPlanted({ page }: Wizard, step: string): Promise<void> {
  await plantDrafts(page, [readValues(READY_MANIFEST)]);
  await page.goto(`./#/drafts/planted-1/${step}`);
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
