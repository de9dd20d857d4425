import type { Page } from '@playwright/test';
import type { JsonObject } from '#manifest/json/json.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { readDatabase } from './database.ts';
import { expect, findAxeViolationsInPart, REPEATED, test as base } from './fixtures.ts';
import { ShareDialog } from './pages/share-dialog.ts';
import { plantDrafts } from './plant-drafts.ts';
import { beStrict } from './strict-clipboard.ts';

const test = base.extend<{ share: ShareDialog }>({
  permissions: ['clipboard-read', 'clipboard-write'],
  share: async ({ page, wizard }, provide) => {
    await beStrict(page);
    await plantDrafts(page, [readValues(READY_MANIFEST)]);
    await page.goto('./#/drafts/planted-1/app-info');
    await provide(new ShareDialog(page, wizard.input));
  },
});

const PASSPHRASE = 'correct horse battery staple';
const OLD_CLIPBOARD = 'what was on the clipboard before';

test.beforeEach(async ({ share, page }) => {
  await share.open();
  await page.evaluate((old) => {
    // As from another program: no click is needed for it.
    const put = () => navigator.clipboard.writeText(old);
    document.addEventListener('keydown', () => void put(), { once: true });
  }, OLD_CLIPBOARD);
  await page.keyboard.press('Shift');
});

test('[S6] Copy link right after the passphrase copies, and asks for one that is missing or too short', async ({
  share,
  page,
}) => {
  await share.include();
  await share.button('Copy link').click();
  await expect(share.passphrase).toBeFocused();
  const why = /Error: Use at least 12 characters\. Anyone with the link can keep guessing\./;
  await expect(share.passphrase).toHaveAccessibleDescription(why);
  await expect(share.root.getByText(/Use at least 12 characters/)).toBeVisible();
  expect(await findAxeViolationsInPart(page)).toEqual([]);

  await page.keyboard.type('too short');
  await share.button('Copy link').click();
  await expect(share.passphrase).toBeFocused();
  await expect(share.passphrase).toHaveAccessibleDescription(why);
  expect(await clipboard(page)).toBe(OLD_CLIPBOARD);

  await share.button('Show').click();
  await expect(share.passphrase).toHaveAttribute('type', 'text');
  await expect(share.passphrase).toHaveValue('too short');
  await share.passphrase.fill(PASSPHRASE);
  await share.button('Copy link').click();
  await expect(share.status).toHaveText('Link copied');
  const link = await clipboard(page);
  expect(link).toMatch(/#\/open\/v2\./);
  await expect(share.link).toHaveValue(link);
  await expect.poll(() => rounds(page)).toHaveLength(1);
});

test('while the link is made, Copy link says so, and copies once it is there', async ({
  share,
  page,
}) => {
  await page.evaluate(() => {
    const { deriveKey } = SubtleCrypto.prototype;
    const gate = new Promise<void>((open) => Reflect.set(window, 'openGate', open));
    SubtleCrypto.prototype.deriveKey = async function (...facts: Parameters<typeof deriveKey>) {
      await gate;
      return deriveKey.apply(this, facts);
    };
  });
  await share.include();
  await share.passphrase.fill(PASSPHRASE);
  await share.button('Copy link').click();
  await expect(share.button('Creating link…')).toBeFocused();
  // Impatience makes nothing worse.
  await share.button('Creating link…').click();
  await page.evaluate(() => Reflect.get(window, 'openGate')());
  await expect(share.status).toHaveText('Link copied');
  await expect(share.button('Copy link')).toBeFocused();
  expect(await clipboard(page)).toBe(await share.link.inputValue());
});

test('a browser that cannot make the link says so, and the file is there instead', async ({
  share,
  page,
}) => {
  await page.evaluate(() => Reflect.deleteProperty(window, 'CompressionStream'));
  await share.message.fill('Please look at the endpoints.');
  await share.button('Copy link').click();
  await expect(share.status).toContainText('Your browser couldn’t create the link.');
  expect(await rounds(page)).toEqual([]);
});

test('[S6] who leaves header values out is told that the file is needed, and gets it here', async ({
  share,
  page,
}) => {
  const leaveOut = share.root.getByRole('radio', { name: /^Leave out/ });
  await expect(leaveOut).toBeChecked();
  await expect(leaveOut).toHaveAccessibleDescription(
    'Your account team will also need the file to install the app.',
  );
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    share.button('Download file').click(),
  ]);
  expect(download.suggestedFilename()).toBe('acme-whatsapp.app-install.json');
  await expect(share.status).toHaveText('acme-whatsapp.app-install.json downloaded');

  // What is chosen has the colour of everything that is.
  const accent = await leaveOut.evaluate((element) => getComputedStyle(element).accentColor);
  const button = await share
    .button('Copy link')
    .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(accent).toBe(button);
});

test('a link copied from its box by the keyboard counts as sent, once; a part of it does not', async ({
  share,
  page,
}) => {
  await share.link.focus();
  await share.link.evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(0, 40));
  await page.keyboard.press('ControlOrMeta+C');
  await expect.poll(() => clipboard(page)).not.toBe(OLD_CLIPBOARD);
  expect(await clipboard(page)).not.toBe(await share.link.inputValue());
  expect(await rounds(page)).toEqual([]);
  await expect(share.status).toBeEmpty();

  // It selects itself for that.
  await share.message.focus();
  await share.link.focus();
  await page.keyboard.press('ControlOrMeta+C');
  await expect(share.status).toHaveText('Link copied');
  expect(await clipboard(page)).toBe(await share.link.inputValue());
  await share.button('Copy link').click();
  await expect(share.status).toHaveText('Link copied');
  await expect.poll(() => rounds(page)).toEqual([{ number: 1, source: 'a link' }]);

  // The draft says something else by now: that is the next round, however it is copied.
  await share.button('Close').click();
  await page.getByRole('textbox', { name: 'App name', exact: true }).fill('Acme Chat');
  await share.open();
  await share.link.focus();
  await page.keyboard.press('ControlOrMeta+C');
  await expect
    .poll(() => rounds(page))
    .toEqual([
      { number: 1, source: 'a link' },
      { number: 2, source: 'a link' },
    ]);
});

test('a link dragged out of its box counts as sent', REPEATED, async ({ share, page }) => {
  await share.link.focus();
  const [x, y] = await middleOf(share.link);
  const [toX, toY] = await middleOf(share.message);
  await page.mouse.move(x, y - 15);
  await page.mouse.down();
  await page.mouse.move(toX, toY, { steps: 4 });
  await page.mouse.up();
  await expect(share.message).toHaveValue(/#\/open\/v2\./);
  await expect.poll(() => rounds(page)).toHaveLength(1);
});

test('where the browser copies nothing, the link is there to be copied by hand, and counts then', async ({
  share,
  page,
}) => {
  await page.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException('No.', 'NotAllowedError'));
    Clipboard.prototype.writeText = refuse;
    Clipboard.prototype.write = refuse;
    Document.prototype.execCommand = () => false;
  });
  await share.button('Copy link').click();
  await expect(share.root.getByRole('textbox', { name: /press Ctrl\+C/ })).toBeFocused();
  await expect(share.status).toBeEmpty();
  expect(await rounds(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+C');
  await expect(share.status).toHaveText('Link copied');
  await expect.poll(() => rounds(page)).toHaveLength(1);
});

test(
  'the message is kept with the draft through Escape and a reload, until it went out',
  REPEATED,
  async ({ share, page }) => {
    await share.message.fill('Please look at the endpoints.');
    await page.keyboard.press('Escape');
    await expect(share.root).toBeHidden();
    await share.open();
    await expect(share.message).toHaveValue('Please look at the endpoints.');
    // Not a key is lost to a page that goes at once.
    await share.message.press('End');
    await page.keyboard.type(' Thanks');
    await page.reload();
    await share.open();
    await expect(share.message).toHaveValue('Please look at the endpoints. Thanks');
    expect(await findAxeViolationsInPart(page)).toEqual([]);
    await share.copy();

    await page.getByRole('textbox', { name: 'App name', exact: true }).fill('Acme Chat');
    await share.open();
    await expect(share.message).toHaveValue('');
  },
);

test(
  'the message goes with its draft, and comes back with it',
  REPEATED,
  async ({ share, page }) => {
    await share.message.fill('Please look at the endpoints.');
    await share.button('Close').click();
    await expect
      .poll(() => texts(page))
      .toEqual([[['message', 'planted-1'], 'Please look at the endpoints.']]);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Delete draft' }).click();
    await expect.poll(() => texts(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => texts(page)).toHaveLength(1);
  },
);

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** What the author's side remembers of how the draft went out. */
async function rounds(page: Page): Promise<{ number: unknown; source: unknown }[]> {
  const { stores } = await readDatabase(page);
  const kept = (stores['reviews'] ?? []).map(([, record]) => record as JsonObject);
  return kept.flatMap(({ rounds: sent }) =>
    (sent as JsonObject[]).map(({ number, source }) => ({ number, source })),
  );
}

async function texts(page: Page) {
  return (await readDatabase(page)).stores['texts'];
}

async function middleOf(target: ShareDialog['link']): Promise<[number, number]> {
  const box = await target.boundingBox();
  if (!box) throw new Error('It is not on the page.');
  return [box.x + box.width / 2, box.y + box.height / 2];
}
