import type { Page } from '@playwright/test';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { chromiumProtocol } from './engines/chromium-protocol.ts';
import { goBehind, OLD_DRAFT, plant, readDatabase, type Entry } from './database.ts';
import { REPEATED } from './fixtures.ts';
import { JsonPage } from './pages/json-page.ts';
import { tabAt, type Wizard } from './pages/wizard.ts';
import { expect, kill, test } from './profile.ts';

const UNREAD = 'Your JSON edits aren’t in the form yet';
const TEXTBOX = 'Manifest JSON text';
const ELSEWHERE = 'This draft is open in another tab';

test('[T2] text is there to its last letter after the tab was closed in the middle of a word, readable or not', async ({
  profile,
}) => {
  const first = await profile.start();
  const address = await openText(first.wizard);
  await typeAtEnd(first.wizard, ', and in the mid');
  await first.wizard.page.close({ runBeforeUnload: false });
  await first.context.close();

  const second = await profile.start();
  const json = new JsonPage(second.wizard);
  await second.wizard.page.goto(address);
  await expect(json.said).toContainText('this comes after the end of the manifest');
  expect(await json.copied()).toMatch(/\n\}\n, and in the mid$/);
  await json.text.focus();
  await second.wizard.page.keyboard.press('ControlOrMeta+A');
  await second.wizard.page.keyboard.type('{"client_name": "Acme Wha');
  // It closes what is opened: this can be read.
  await second.wizard.page.reload();
  expect(await json.copied()).toBe('{"client_name": "Acme Wha"}');
  await second.wizard.goTo('App info');
  await expect(second.wizard.textbox('App name')).toHaveValue('Acme Wha');
});

test(
  '[T1] text that is said to be saved is whole after the browser was killed',
  REPEATED,
  async ({ profile }) => {
    const first = await profile.start();
    const address = await openText(first.wizard);
    await typeAtEnd(first.wizard, ' and then');
    await first.wizard.saved();
    await kill(first.context);

    const { wizard } = await profile.start();
    await wizard.page.goto(address.replace(/json$/, 'app-info'));
    await expect(wizard.page.getByRole('heading', { name: UNREAD })).toBeVisible();
    await wizard.page.getByRole('link', { name: 'Fix the JSON' }).click();
    expect(await new JsonPage(wizard).copied()).toMatch(/\n\}\n and then$/);
  },
);

test('[T2] leaving a long text before it was read loses nothing of it', async ({
  page,
  wizard,
}) => {
  const json = new JsonPage(wizard);
  const address = await openText(wizard);
  await json.goToStart();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(
    JSON.stringify({ client_name: 'Acme at length', x_notes: 'x'.repeat(40_000) }),
  );
  await page.getByRole('link', { name: 'Drafts', exact: true }).click();
  await expect(page.getByRole('link', { name: /^(?:Continue )?Acme at length/ })).toBeVisible();
  await expect(page.getByText('JSON has unapplied edits')).toHaveCount(0);
  await page.goto(address);
  expect(await json.copied()).toContain('"Acme at length"');
});

test('[T3] text typed while the device is full is said not to be saved, and can be downloaded as it is', async ({
  page,
  wizard,
}) => {
  await openText(wizard);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
  });
  await typeAtEnd(wizard, ' and then');
  await expect(page.getByRole('banner')).toContainText('Not saved on this device');
  const files: string[] = [];
  page.on('download', (download) => files.push(download.suggestedFilename()));
  await wizard.input.press(wizard.button('Download draft'));
  await expect
    .poll(() => files.toSorted())
    .toEqual([expect.stringMatching(/draft\.json$/), expect.stringMatching(/unread\.txt$/)]);
  expect(await new JsonPage(wizard).copied()).toMatch(/\n\}\n and then$/);
});

test('[T6] text that cannot be read goes from tab to tab with every letter', async ({
  wizard,
  context,
}) => {
  const address = await openText(wizard);
  await typeAtEnd(wizard, ' one');
  await wizard.saved();
  const second = await tabAt(context, address);
  await expect(second.heading(ELSEWHERE)).toBeVisible();
  await expect(second.page.getByText(/It also has JSON that can’t be read yet/)).toBeVisible();
  await typeAtEnd(wizard, ' two');
  await second.button('Edit here instead').click();
  const json = new JsonPage(second);
  expect(await json.copied()).toMatch(/\n\}\n one two$/);
  await typeAtEnd(second, ' three');
  await second.saved();
  await expect(wizard.heading(ELSEWHERE)).toBeVisible();
  await wizard.button('Edit here instead').click();
  expect(await new JsonPage(wizard).copied()).toMatch(/\n\}\n one two three$/);
});

test('[T4] [T5] a draft of the version before opens as text, and one with damaged text is set aside whole', async ({
  page,
  wizard,
}) => {
  const old = { ...OLD_DRAFT, id: 'old', version: 2, writer: 'w', rev: 1 };
  const damaged = { ...old, id: 'damaged', version: 3, text: { typed: '{"client_na', base: 42 } };
  const versions = [old, damaged].map((record): Entry => [[record.id, 'w', 1], record]);
  await plant(page, { version: 3, stores: { versions, snapshots: [] } });
  await page.goto('./#/');
  const row = wizard.region('Drafts this version can’t open').getByRole('listitem');
  await expect(row).toHaveCount(1);
  const file = await wizard.download('Download damaged');
  expect(JSON.parse(file.text)).toEqual(damaged);

  await page.goto('./#/drafts/old/json');
  await expect(new JsonPage(wizard).said).toContainText('Form is up to date');
  await typeAtEnd(wizard, ' and then');
  await wizard.saved();
  await goBehind(page);
  const { stores } = await readDatabase(page);
  const stored = new Map(stores['versions']?.map(([[id], record]) => [id, record]));
  expect(stored.get('damaged')).toEqual(damaged);
  const typed = expect.stringMatching(/ and then$/);
  expect(stored.get('old')).toMatchObject({ version: 5, text: { typed } });
});

test('[M4] a client secret is in no storage, whether the text can be read or not', async ({
  page,
  wizard,
}) => {
  const json = new JsonPage(wizard);
  const address = await openText(wizard);
  for (const text of [
    '{"client_name": "Acme", "client_secret": "hush-hush"}',
    '{"client_name": "Acme", "client_secret": "hush-hush", ',
    "const m = { client_secret: 'hush-hush' + 'hush' and",
    '"{\\"client_secret\\": \\"hush-hush\\"}"',
  ]) {
    await json.goToStart();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(text);
    if (text.endsWith('"}')) await wizard.saved();
    else await expect(page.getByRole('alert')).toContainText(NOT_SAVED);
    expect(await everythingStored(page)).not.toContain('hush');
  }
  const files: string[] = [];
  page.on('download', (download) => files.push(download.suggestedFilename()));
  await wizard.input.press(wizard.button('Download draft'));
  // It is there for as long as the page is.
  await page.getByRole('link', { name: 'Drafts', exact: true }).click();
  await expect(page.getByText('JSON has unapplied edits')).toBeVisible();
  await page.goto(address);
  expect(await json.copied()).toBe('"{\\"client_secret\\": \\"hush-hush\\"}"');
  // And whoever ends that is asked.
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  expect(await json.copied()).toContain('"client_name": "Acme"');
  await expect(page.getByText(NOT_SAVED)).toBeHidden();
  // A file goes from hand to hand: the text was none beside the draft's.
  expect(files).toEqual([expect.stringMatching(/draft\.json$/)]);
});

const NOT_SAVED = 'The JSON text cannot be read and has a client secret in it';

test.describe('without the editor', () => {
  test.use({ expectedFaults: [/Failed to load resource/] });

  test(
    '[T12] where the editor does not arrive, the text is typed and kept as plain text',
    REPEATED,
    async ({ page, wizard }) => {
      await page.route(/code-editor/, (route) => route.abort());
      await openText(wizard);
      await expect(page.getByRole('alert')).toContainText('The editor couldn’t load');
      await typeAtEnd(wizard, ' and in the mid');
      await page.reload();
      await expect(wizard.textbox(TEXTBOX)).toHaveValue(/\n\}\n and in the mid$/);
    },
  );
});

test('[S1] text composed with an input method, and typed over lines, is in the form, under the policy', async ({
  page,
  wizard,
}) => {
  const json = new JsonPage(wizard);
  await openText(wizard);
  await json.text.getByText('"Acme WhatsApp"').dblclick();
  const session = await chromiumProtocol(page);
  for (const text of ['あ', 'あか']) {
    const selection = { selectionStart: text.length, selectionEnd: text.length };
    await session.send('Input.imeSetComposition', { text, ...selection });
  }
  await page.keyboard.insertText('赤');
  await json.clickBehind('"description"');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  // What the policy blocks fails the test.
  await page.keyboard.insertText('"description": "Typed over lines", "x_none": 0,\n');
  await page.keyboard.press('Shift+ArrowUp');
  // As from the browser's own menu.
  const commands = ['deleteBackward'];
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Unidentified', commands });
  await page.keyboard.insertText('"description": "Typed over lines", ');
  await wizard.goTo('App info');
  await expect(wizard.textbox('App name')).toHaveValue(/^Acme 赤/);
  await expect(wizard.textbox('Description')).toHaveValue('Typed over lines');
});

test('[T6] without locks, text that two tabs wrote apart is not lost: one goes on, the other can be restored', async ({
  wizard,
  context,
}) => {
  await context.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }),
  );
  const address = await openText(wizard);
  await wizard.saved();
  const second = await tabAt(context, address);
  await typeAtEnd(second, ' there');
  await second.saved();
  await typeAtEnd(wizard, ' here');
  const notice = wizard.page.getByRole('alert').filter({ hasText: 'also changed in another tab' });
  await expect(notice).toBeVisible();
  expect(await new JsonPage(wizard).copied()).toMatch(/ here$/);
  await notice.getByRole('link', { name: 'Open History' }).click();
  await wizard.page.getByRole('radio', { name: /Written in another tab/ }).check();
  await wizard.button('Restore this version').click();
  await wizard.page.getByRole('link', { name: 'Fix the JSON' }).click();
  expect(await new JsonPage(wizard).copied()).toMatch(/ there$/);
});

test('what a toast brings back is there, on whatever page it is pressed', async ({ wizard }) => {
  const json = new JsonPage(wizard);
  await openText(wizard);
  await typeAtEnd(wizard, ' and then');
  await wizard.goTo('App info');
  await wizard.button('Discard JSON edits').click();
  await wizard.json.open();
  await wizard.page.getByRole('link', { name: 'Edit JSON' }).click();
  await expect(json.said).toContainText('Form is up to date');
  await wizard.undo();
  await expect(json.said).toContainText('this comes after the end of the manifest');
  await typeAtEnd(wizard, ' on');
  await wizard.saved();
  await wizard.page.reload();
  expect(await json.copied()).toMatch(/ and then on$/);
});

async function openText(wizard: Wizard): Promise<string> {
  await new JsonPage(wizard).openWith(READY_MANIFEST);
  return wizard.page.url();
}

/** Behind the last bracket. */
async function typeAtEnd(wizard: Wizard, words: string): Promise<void> {
  await wizard.textbox(TEXTBOX).focus();
  await wizard.page.keyboard.press('ControlOrMeta+End');
  await wizard.page.keyboard.type(words);
}

/** All of it, as it is stored. */
async function everythingStored(page: Page): Promise<string> {
  const { stores } = await readDatabase(page);
  // oxlint-disable-next-line no-restricted-globals -- it looks for what must not be there
  const kept = await page.evaluate(() => Object.entries(localStorage));
  return JSON.stringify([stores, kept]);
}
