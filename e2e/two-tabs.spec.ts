import type { Page } from '@playwright/test';
import { isLongRun } from '#long-run.fixture.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { chromiumProtocol } from './engines/chromium-protocol.ts';
import { readDatabase } from './database.ts';
import {
  expect,
  findAxeViolationsEverywhere,
  findAxeViolationsInPart,
  REPEATED,
  test,
} from './fixtures.ts';
import { tabAt, type Wizard } from './pages/wizard.ts';

const ELSEWHERE = 'This draft is open in another tab';
const NAME = 'App name';

test('[T6] a second tab reads along while the first one writes', async ({ context, wizard }) => {
  await wizard.open();
  await wizard.textbox(NAME).fill('Acme');
  await wizard.saved();
  const second = await tabAt(context, wizard.page.url());
  await expect(second.heading(ELSEWHERE)).toBeVisible();
  await expect(second.page.getByRole('textbox')).toHaveCount(0);
  await expect(second.page).toHaveTitle('Read-only: Acme – Install manifest');

  await wizard.textbox(NAME).pressSequentially(' WhatsApp');
  await expect(second.page.getByRole('banner')).toContainText('Acme WhatsApp');
  await expect(second.region('App info')).toContainText('Acme WhatsApp');
  await expect(second.region('Manifest JSON')).toContainText('"client_name": "Acme WhatsApp"');
  await expect(second.page).toHaveTitle('Read-only: Acme WhatsApp – Install manifest');
  await wizard.goTo('Webhooks');
  await wizard.textbox('Base endpoint').fill('https://hooks.acme.com/lp');
  await expect(second.region('Webhooks')).toContainText('https://hooks.acme.com/lp');
});

test(
  '[T6] the draft goes to and fro between two tabs with every letter typed',
  REPEATED,
  async ({ context, wizard }) => {
    await wizard.open();
    await wizard.textbox(NAME).fill('A');
    await wizard.saved();
    const second = await tabAt(context, wizard.page.url());
    let [writer, reader] = [wizard, second];
    let typed = 'A';
    for (const words of isLongRun ? [' few', ' words', ' at', ' a', ' time'] : [' few', ' words']) {
      await expect(reader.heading(ELSEWHERE)).toBeVisible();
      await expect(writer.textbox(NAME)).toBeFocused();
      // In the middle of a word: nothing of it is saved yet.
      await writer.page.keyboard.type(words);
      await reader.button('Edit here instead').click();
      typed += words;
      await expect(reader.textbox(NAME)).toHaveValue(typed);
      await expect(reader.status).toContainText('You can edit here now');
      [writer, reader] = [reader, writer];
    }
    await writer.saved();
    await expect(writer.page.getByRole('dialog')).toHaveCount(0);
  },
);

test('[T6] what is typed in the very moment the draft is taken is saved as far as it was taken in', async ({
  context,
  wizard,
}) => {
  await wizard.open();
  await wizard.textbox(NAME).fill('-');
  await wizard.saved();
  const second = await tabAt(context, wizard.page.url());
  await expect(second.heading(ELSEWHERE)).toBeVisible();
  await wizard.page.evaluate(() =>
    addEventListener('input', ({ target }) =>
      Reflect.set(window, 'seen', Reflect.get(target ?? {}, 'value')),
    ),
  );
  const name = second.textbox(NAME);
  await wizard.textbox(NAME).focus();
  await Promise.all([
    wizard.page.keyboard.type('abcdefghij'.repeat(6), { delay: 10 }),
    second.button('Edit here instead').click({ delay: 200 }),
  ]);
  await expect(wizard.heading(ELSEWHERE)).toBeVisible();
  await expect(name).toHaveValue(await wizard.page.evaluate(() => Reflect.get(window, 'seen')));
  await name.fill('Written on');
  await second.saved();
  await expect(second.page.getByRole('dialog')).toHaveCount(0);
});

test(
  'a copy of a draft that is open elsewhere is a draft of its own',
  REPEATED,
  async ({ context, wizard }) => {
    await wizard.open();
    await wizard.textbox(NAME).fill('Acme');
    await wizard.textbox('Description').fill('As it was');
    await wizard.saved();
    const address = wizard.page.url();
    const second = await tabAt(context, address);
    await second.button('Make a copy').click();
    await expect(second.status).toContainText('Copy created: “Acme (copy)”');
    await expect(second.textbox('Description')).toHaveValue('As it was');
    expect(second.page.url()).not.toBe(address);
    await second.textbox('Description').fill('Only in the copy');
    await second.saved();
    await expect(wizard.textbox('Description')).toHaveValue('As it was');
    await second.page.goBack();
    await expect(second.heading(ELSEWHERE)).toBeVisible();
    await expect(second.region('App info')).toContainText('As it was');
  },
);

test('[T6] closing the first tab in the middle of a word leaves the draft to the second', async ({
  context,
  wizard,
}) => {
  await wizard.open();
  await wizard.textbox(NAME).fill('Acme');
  await wizard.saved();
  const second = await tabAt(context, wizard.page.url());
  await expect(second.heading(ELSEWHERE)).toBeVisible();
  await wizard.page.keyboard.type(' Wha');
  await wizard.page.close();
  await expect(second.textbox(NAME)).toHaveValue('Acme Wha');
  await expect(second.textbox(NAME)).toBeFocused();
  await expect(second.status).toContainText('You can edit here now');
  await second.page.keyboard.type('tsApp');
  await second.saved();
  await second.page.reload();
  await expect(second.textbox(NAME)).toHaveValue('Acme WhatsApp');
});

test('[T1] a tab that is closed in the middle of a word leaves its draft in the database, and the next one has the word', async ({
  page,
  context,
}) => {
  // Not the app: it would put in what the tab leaves beside the database. In WebKit it is there already.
  if (!page.url().endsWith('/icon.svg')) await page.goto('./icon.svg');
  const names = () => storedNames(page);
  const first = await tabAt(context, './');
  await first.textbox(NAME).fill('Acme');
  await first.saved();
  const address = first.page.url();
  await first.page.keyboard.type(' Wha');
  await first.page.close();
  expect(await names()).toContainEqual(expect.stringMatching(/^Acme/));

  const second = await tabAt(context, address);
  await expect(second.textbox(NAME)).toHaveValue('Acme Wha');
  await second.textbox(NAME).press('End');
  // The first that is written of what it has opened.
  await second.page.keyboard.type('tsApp');
  await second.page.close();
  expect(await names()).toContainEqual(expect.stringMatching(/^Acme Wha/));

  const third = await tabAt(context, address);
  await expect(third.textbox(NAME)).toHaveValue('Acme WhatsApp');
  await expect(third.page.getByRole('alert')).toHaveCount(0);
  await expect.poll(names).toEqual(['Acme WhatsApp']);
});

test('[T2] while the browser asks whether to leave, the last word is saved already', async ({
  page,
  context,
  wizard,
}) => {
  await wizard.open();
  await wizard.textbox(NAME).fill('Acme');
  await wizard.saved();
  const other = await context.newPage();
  await other.goto('./icon.svg');
  await page.bringToFront();
  await wizard.textbox(NAME).press('End');
  await page.keyboard.type(' Wha');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  await expect.poll(() => storedNames(other)).toContain('Acme Wha');
  await dialog.dismiss();
  await expect(wizard.textbox(NAME)).toHaveValue('Acme Wha');
});

/** What the drafts in the database are called. */
async function storedNames(page: Page): Promise<unknown[]> {
  const { versions = [] } = (await readDatabase(page)).stores;
  return versions.map(([, record]) => JSON.parse(Object(record).manifest).client_name);
}

test(
  'leaving the draft for the list is enough to leave it to the second tab',
  REPEATED,
  async ({ context, wizard }) => {
    await wizard.open();
    await wizard.textbox(NAME).fill('Acme');
    const second = await tabAt(context, wizard.page.url());
    await expect(second.heading(ELSEWHERE)).toBeVisible();
    await wizard.page.keyboard.type(' WhatsApp');
    await wizard.page.getByRole('link', { name: 'Drafts', exact: true }).click();
    await expect(second.textbox(NAME)).toHaveValue('Acme WhatsApp');
  },
);

test(
  'leaving a draft and coming straight back is no second tab',
  REPEATED,
  async ({ page, wizard }) => {
    await wizard.open();
    await wizard.textbox(NAME).fill('Acme');
    await wizard.saved();
    await wizard.textbox(NAME).pressSequentially(' What');
    // Sooner than what was typed is written.
    await page.evaluate(() => {
      const address = location.hash;
      addEventListener('hashchange', () => (location.hash = address), { once: true });
      location.hash = '#/';
    });
    await expect(wizard.textbox(NAME)).toHaveValue('Acme What');
    await expect(wizard.status).toBeEmpty();
  },
);

test('[T6] a tab that does not answer loses the draft to the one that asks', async ({
  page,
  context,
  wizard,
}) => {
  await page.addInitScript(() => {
    // It neither hears nor tells.
    BroadcastChannel.prototype.addEventListener = () => undefined;
    BroadcastChannel.prototype.postMessage = () => undefined;
  });
  await wizard.open();
  await wizard.textbox(NAME).fill('Acme');
  await wizard.saved();
  const second = await tabAt(context, page.url());
  await expect(second.heading(ELSEWHERE)).toBeVisible();
  await wizard.textbox(NAME).pressSequentially(' WhatsApp');
  await second.button('Edit here instead').click();
  await expect(second.page.getByText('Switching to this tab…')).toBeVisible();
  await expect(second.textbox(NAME)).toHaveValue('Acme WhatsApp');
  await expect(wizard.heading(ELSEWHERE)).toBeVisible();
  await expect(wizard.region('App info')).toContainText('Acme WhatsApp');
  await second.textbox(NAME).fill('Written on');
  await second.saved();
  await expect(second.page.getByRole('dialog')).toHaveCount(0);
});

test('[T6] what a frozen tab had not written when the draft was taken is in History, and that is told', async ({
  page,
  context,
  wizard,
}) => {
  const session = await chromiumProtocol(page);
  await page.addInitScript(() => {
    // It neither hears nor tells.
    BroadcastChannel.prototype.addEventListener = () => undefined;
    BroadcastChannel.prototype.postMessage = () => undefined;
    // No pause in typing ends: nothing is written unasked. Shorter ones do: React takes a moment
    // before it shows a part that was fetched.
    const PAUSE_MS = 300;
    const { setTimeout: start } = window;
    const startUnlessTyping = (...inputs: Parameters<typeof start>) =>
      Reflect.get(window, 'isTyping') && Number(inputs[1]) >= PAUSE_MS ? 0 : start(...inputs);
    Reflect.set(window, 'setTimeout', startUnlessTyping);
  });
  await wizard.open();
  await wizard.textbox(NAME).fill('Acme');
  await wizard.saved();
  const second = await tabAt(context, page.url());
  await expect(second.heading(ELSEWHERE)).toBeVisible();
  await page.evaluate(() => Reflect.set(window, 'isTyping', true));
  await wizard.textbox(NAME).fill('Acme typed late');
  await session.send('Debugger.enable');
  await session.send('Debugger.pause');
  await second.button('Edit here instead').click();
  await expect(second.textbox(NAME)).toHaveValue('Acme');
  await session.send('Debugger.disable');
  await expect(wizard.heading(ELSEWHERE)).toBeVisible();
  // It tells nobody: the other one sees it when it saves next.
  await expect.poll(async () => JSON.stringify(await readDatabase(page))).toContain('typed late');
  await second.textbox(NAME).fill('Written on');
  const notice = second.page.getByRole('alert').filter({ hasText: 'changed in another tab' });
  await expect(notice).toBeVisible();
  await expect(second.textbox(NAME)).toHaveValue('Written on');
  await notice.getByRole('link', { name: 'Open History' }).click();
  await second.page.getByRole('radio', { name: /Written in another tab/ }).check();
  await expect(second.page.getByRole('main')).toContainText('Acme typed late');
});
test(
  'a draft deleted in its own tab is gone from the second one too, and comes back with Undo',
  REPEATED,
  async ({ context, wizard }) => {
    await wizard.open();
    await wizard.textbox(NAME).fill('Acme');
    await wizard.saved();
    const second = await tabAt(context, wizard.page.url());
    await expect(second.heading(ELSEWHERE)).toBeVisible();
    await wizard.chooseFromMenu('Delete draft');
    await expect(second.heading('This draft isn’t here')).toBeVisible();
    await wizard.undo();
    await expect(wizard.textbox(NAME)).toHaveValue('Acme');
  },
);

test('a draft deleted in another tab says so, can be kept, and what is typed then is saved', async ({
  page,
  context,
  wizard,
}) => {
  await wizard.open();
  await wizard.textbox(NAME).fill('Acme');
  await wizard.saved();
  const second = await tabAt(context, './#/');
  const notice = page.getByRole('alert').filter({ hasText: 'Deleted in another tab.' });
  await deleteInList(second, 'Acme');
  await expect(notice).toContainText('Everything is still on this page.');
  await second.undo();
  await expect(notice).toBeHidden();
  await wizard.saved();

  await deleteInList(second, 'Acme');
  await expect(notice).toBeVisible();
  await wizard.button('Keep this draft').click();
  await expect(notice).toBeHidden();
  await expect(wizard.heading('App info')).toBeFocused();
  await expect(second.page.getByRole('link', { name: /Acme/ })).toBeVisible();
  await wizard.textbox(NAME).fill('Acme after all');
  await wizard.saved();
  await page.reload();
  await expect(wizard.textbox(NAME)).toHaveValue('Acme after all');
});

test(
  'the list of drafts follows what is made, renamed and deleted in another tab',
  REPEATED,
  async ({ context, wizard }) => {
    await wizard.open();
    await wizard.textbox(NAME).fill('Acme');
    await wizard.saved();
    const list = await tabAt(context, './#/');
    const link = (name: string) =>
      list.page.getByRole('link', { name: new RegExp(`^(?:Continue )?${name}`) });
    await expect(link('Acme')).toBeVisible();
    await wizard.textbox(NAME).fill('Bell');
    await expect(link('Bell')).toBeVisible();
    await expect(link('Acme')).toHaveCount(0);

    await wizard.page.getByRole('link', { name: 'Drafts', exact: true }).click();
    await wizard.button('New manifest').click();
    await wizard.textbox(NAME).fill('Acme');
    await expect(link('Acme')).toBeVisible();
    await expect(link('Bell')).toBeVisible();
    await wizard.chooseFromMenu('Delete draft');
    await expect(link('Acme')).toHaveCount(0);
    await wizard.undo();
    await expect(link('Acme')).toBeVisible();
  },
);

for (const width of [1440, 390]) {
  test.describe(`at ${width} px`, width === 390 ? REPEATED : {}, () => {
    test.use({ viewport: { width, height: 900 } });

    test('neither what is open elsewhere nor what was deleted there keeps anybody out', async ({
      page,
      context,
      wizard,
    }) => {
      await wizard.openWith(READY_MANIFEST);
      await wizard.saved();
      const second = await tabAt(context, page.url());
      await expect(second.heading(ELSEWHERE)).toBeVisible();
      await expect(second.region('Manifest JSON')).toBeVisible();
      expect(await findAxeViolationsEverywhere(second.page)).toEqual([]);

      await second.page.goto('./#/');
      await deleteInList(second, 'Acme WhatsApp');
      await expect(wizard.button('Keep this draft')).toBeVisible();
      expect(await findAxeViolationsInPart(page)).toEqual([]);
    });
  });
}

async function deleteInList(list: Wizard, name: string): Promise<void> {
  await list.button(`Actions for “${name}”`).click();
  await list.page.getByRole('menuitem', { name: 'Delete' }).click();
}
