import type { Locator } from '@playwright/test';
import { readDatabase } from './database.ts';
import { expect, findAxeViolationsEverywhere, test as base, REPEATED } from './fixtures.ts';
import { tabAt, type Wizard } from './pages/wizard.ts';

/** As on a plain-http address: nothing keeps two tabs from writing one draft. */
const test = base.extend({
  context: async ({ context }, provide) => {
    await context.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }),
    );
    await provide(context);
  },
});

test('[T6] without locks a draft goes on with the version in sight, and that of the other tab is in History', async ({
  wizard,
  context,
}) => {
  const second = await writeApart(wizard, () => tabAt(context, wizard.page.url()));
  await expect(noticeIn(wizard)).toContainText('The other tab’s version is in History');
  await expect(wizard.page.getByRole('dialog')).toHaveCount(0);
  // Nobody is interrupted: what is being typed goes on.
  await expect(wizard.textbox('Description')).toBeFocused();
  await wizard.page.keyboard.type(' more');
  await expect(wizard.textbox('Description')).toHaveValue('One more');
  await wizard.saved();

  // The other tab is told when it writes again, and not before.
  await expect(noticeIn(second)).toBeHidden();
  await second.textbox('Description').fill('Two more');
  await expect(noticeIn(second)).toBeVisible();
  await expect(second.textbox('Description')).toHaveValue('Two more');
  await second.saved();
  await expectOneVersion(second);

  await second.page.getByRole('link', { name: 'Open History' }).click();
  await expect(noticeIn(second)).toBeHidden();
  await expectInHistory(second, ['One more', 'Two']);
});

test('whoever has scrolled past the notice is told all the same', async ({ wizard, context }) => {
  await start(wizard);
  const second = await tabAt(context, wizard.page.url());
  await second.textbox('Description').fill('Two');
  await second.saved();
  await wizard.textbox('Logo URI').focus();
  await wizard.page.mouse.wheel(0, 300);
  await expect.poll(() => wizard.page.evaluate(() => scrollY)).toBeGreaterThan(200);
  await wizard.page.keyboard.type(' more');
  await expect(wizard.status).toHaveText(/^Another tab changed this draft too/);
});

test(
  '[T6] the version of the other tab can be restored; the own one is in History then',
  REPEATED,
  async ({ wizard, context }) => {
    await writeApart(wizard, () => tabAt(context, wizard.page.url()));
    await wizard.page.getByRole('link', { name: 'Open History' }).click();
    await wizard.page.getByRole('radio', { name: /Written in another tab/ }).check();
    await wizard.button('Restore this version').click();
    await expect(wizard.textbox('Description')).toHaveValue('Two');
    await wizard.saved();
    await wizard.chooseFromMenu('History');
    await wizard.page.getByRole('radio', { name: /Before restoring a version/ }).check();
    await expect(wizard.page.getByRole('main')).toContainText('One');
  },
);

test('[T6] what two tabs wrote apart is told after both were closed before anyone looked', async ({
  wizard,
  context,
}) => {
  await start(wizard);
  const address = wizard.page.url();
  const second = await tabAt(context, address);
  await second.textbox('Description').fill('Two');
  await second.saved();
  await second.page.close();
  await wizard.textbox('Description').fill('One');
  // In the middle of a word, and gone before any pause.
  await wizard.page.close({ runBeforeUnload: false });

  const third = await tabAt(context, address);
  await expect(third.textbox('Description')).toHaveValue('One');
  await expect(noticeIn(third)).toBeVisible();
  await third.button('Dismiss').click();
  await expect(noticeIn(third)).toBeHidden();
  await expect(third.heading('App info')).toBeFocused();
  await expectOneVersion(third);
  await third.page.reload();
  await expect(third.textbox('Description')).toHaveValue('One');
  await expect(noticeIn(third)).toBeHidden();
  await third.chooseFromMenu('History');
  await expectInHistory(third, ['Two']);
});

test(
  'opening a draft in a second tab, and looking round in it, is nothing to tell',
  REPEATED,
  async ({ wizard, context }) => {
    await start(wizard);
    const second = await tabAt(context, wizard.page.url());
    await second.textbox('Description').click();
    await second.goTo('Engagement');
    await second.goTo('App info');
    await wizard.textbox('Description').fill('One');
    await wizard.saved();
    await second.goTo('Review');
    await wizard.textbox('Description').fill('One more');
    await wizard.saved();
    await wizard.page.reload();
    await expect(wizard.textbox('Description')).toHaveValue('One more');
    for (const tab of [wizard, second]) await expect(noticeIn(tab)).toHaveCount(0);
  },
);

test('neither is typing the same in both', REPEATED, async ({ wizard, context }) => {
  await start(wizard);
  const second = await tabAt(context, wizard.page.url());
  for (const tab of [second, wizard]) {
    await tab.textbox('Description').fill('The same');
    await tab.saved();
  }
  await expectOneVersion(wizard);
  await wizard.chooseFromMenu('History');
  await expect(wizard.page.getByRole('radio', { name: /Written in another tab/ })).toHaveCount(0);
  await expect(noticeIn(wizard)).toHaveCount(0);
});

for (const width of [1440, 390]) {
  test.describe(`at ${width} px`, width === 390 ? REPEATED : {}, () => {
    test.use({ viewport: { width, height: 900 } });

    test('the notice has no accessibility violations', async ({ wizard, context }) => {
      await writeApart(wizard, () => tabAt(context, wizard.page.url()));
      expect(await findAxeViolationsEverywhere(wizard.page)).toEqual([]);
    });
  });
}

function noticeIn({ page }: Wizard): Locator {
  return page.getByRole('alert').filter({ hasText: 'This draft was also changed in another tab.' });
}

async function start(wizard: Wizard): Promise<void> {
  await wizard.open();
  await wizard.textbox('App name').fill('Acme');
  await wizard.saved();
}

/** The second tab writes "Two" where the first then writes "One", and is told. */
async function writeApart(wizard: Wizard, open: () => Promise<Wizard>): Promise<Wizard> {
  await start(wizard);
  const second = await open();
  await second.textbox('Description').fill('Two');
  await second.saved();
  await wizard.textbox('Description').fill('One');
  await expect(noticeIn(wizard)).toBeVisible();
  return second;
}

/** Of the other tab, the newest first; each can be restored. */
async function expectInHistory({ page }: Wizard, descriptions: readonly string[]): Promise<void> {
  const versions = page.getByRole('radio', { name: /Written in another tab/ });
  await expect(versions).toHaveCount(descriptions.length);
  for (const [index, description] of descriptions.entries()) {
    await versions.nth(index).check();
    await expect(page.getByRole('main')).toContainText(`After restoring${description}`);
  }
}

async function expectOneVersion({ page }: Wizard): Promise<void> {
  await expect.poll(async () => (await readDatabase(page)).stores['versions']).toHaveLength(1);
}
