import type { Locator } from '@playwright/test';
import { expect, findBarriersLightAndDark, test as base } from './fixtures.ts';
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

const TITLE = 'This draft was changed in two places';

test('[T6] without locks, what two tabs wrote apart stands side by side until one is kept', async ({
  wizard,
  context,
}) => {
  const second = await writeApart(wizard, () => tabAt(context, wizard.page.url()));
  const dialog = conflictIn(wizard);
  await expect(dialog).toContainText(/Here: saved \d\d:\d\d\. There, in another tab: saved \d\d:/);
  await expect(dialog.getByRole('listitem')).toHaveText([/^DescriptionHereOneThereTwo$/]);
  // Neither Escape nor a click beside it chooses.
  await wizard.page.keyboard.press('Escape');
  await wizard.page.mouse.click(5, 5);
  await expect(dialog).toBeVisible();

  await wizard.button('Keep mine').click();
  await expect(dialog).toBeHidden();
  await expect(wizard.textbox('Description')).toHaveValue('One');
  await wizard.textbox('Description').fill('One more');
  await wizard.saved();
  await expect(dialog).toBeHidden();
  await expectInHistory(wizard, 'Two');

  // The other tab is told when it writes again, and not before.
  await expect(conflictIn(second)).toBeHidden();
  await second.textbox('Description').fill('Two more');
  await expect(conflictIn(second).getByRole('listitem')).toHaveText([/HereTwo moreThereOne more$/]);
  await second.button('Take theirs').click();
  await expect(second.textbox('Description')).toHaveValue('One more');
  await expect(wizard.page.getByRole('dialog')).toHaveCount(0);
  await expectOneVersion(second);
});

test('[T6] the version of the other tab can be taken; the own one is in the history', async ({
  wizard,
  context,
}) => {
  await writeApart(wizard, () => tabAt(context, wizard.page.url()));
  await wizard.button('Take theirs').click();
  await expect(wizard.textbox('Description')).toHaveValue('Two');
  await expect(conflictIn(wizard)).toBeHidden();
  await expect(wizard.status).toContainText('Took the version of the other tab');
  await expectInHistory(wizard, 'One');
  await expectOneVersion(wizard);
});

test('[T6] both versions can be kept, as two drafts', async ({ wizard, context }) => {
  const second = await writeApart(wizard, () => tabAt(context, wizard.page.url()));
  await wizard.button('Keep both').click();
  await expect(wizard.status).toContainText(
    "What was here is now 'Acme copy', a draft of its own.",
  );
  await expect(wizard.textbox('Description')).toHaveValue('One');
  await wizard.textbox('Description').fill('One more');
  await wizard.saved();
  await second.textbox('Description').fill('Two more');
  await second.saved();
  await expect(conflictIn(second)).toBeHidden();

  for (const [name, words] of [
    ['Acme copy', 'One more'],
    ['Acme', 'Two more'],
  ] as const) {
    await wizard.page.goto('./#/');
    await wizard.page.getByRole('link', { name: new RegExp(`^Continue '${name}'`) }).click();
    await expect(wizard.textbox('Description')).toHaveValue(words);
    await expect(conflictIn(wizard)).toBeHidden();
  }
});

test('[T6] a conflict is still there after every tab was closed', async ({ wizard, context }) => {
  const second = await writeApart(wizard, () => tabAt(context, wizard.page.url()));
  const address = wizard.page.url();
  await second.page.close();
  await wizard.page.close();
  const third = await tabAt(context, address);
  await expect(conflictIn(third).getByRole('listitem')).toHaveText([/HereOneThereTwo$/]);
  await third.page.reload();
  await expect(conflictIn(third)).toBeVisible();
  await third.button('Take theirs').click();
  await expect(third.textbox('Description')).toHaveValue('Two');
  await expectOneVersion(third);
});

test('opening a draft in a second tab, and looking round in it, is no conflict', async ({
  wizard,
  context,
}) => {
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
  for (const tab of [wizard, second]) await expect(tab.page.getByRole('dialog')).toHaveCount(0);
});

test('what the other tab goes on to write shows in the open dialog, and its end ends it', async ({
  wizard,
  context,
}) => {
  const second = await writeApart(wizard, () => tabAt(context, wizard.page.url()));
  await second.textbox('Description').fill('Two more');
  await expect(conflictIn(wizard)).toContainText('Two more');
  await expect(conflictIn(second)).toBeVisible();
  await second.button('Take theirs').click();
  await expect(conflictIn(wizard)).toBeHidden();
  await expect(second.textbox('Description')).toHaveValue('One');
  await wizard.textbox('Description').fill('One more');
  await wizard.saved();
  await expect(conflictIn(wizard)).toBeHidden();
});

test('[W8] of secrets that differ only that they do is told', async ({ wizard, context }) => {
  await wizard.openWith({
    client_name: 'Acme',
    capabilities: {
      webhooks: {
        'ms.MessagingEventNotification.ContentEvent': {
          endpoint: 'https://acme.com',
          headers: [{ header_name: 'X-Api-Key', header_value: 's3cret' }],
        },
      },
    },
  });
  await wizard.goTo('Webhooks');
  await wizard.saved();
  const second = await tabAt(context, wizard.page.url());
  const typeSecret = async (tab: Wizard, secret: string) => {
    const event = await tab.openEvent('ContentEvent');
    await event.getByLabel('Header value', { exact: true }).fill(secret);
  };
  await typeSecret(second, 's3cret two');
  await second.saved();
  await typeSecret(wizard, 's3cret one');
  await expect(conflictIn(wizard)).toContainText('Header value');
  await expect(conflictIn(wizard)).not.toContainText('s3cret');
});

for (const width of [1440, 390]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('a conflict keeps nobody out', async ({ wizard, context }) => {
      await writeApart(wizard, () => tabAt(context, wizard.page.url()));
      expect(await findBarriersLightAndDark(wizard.page)).toEqual([]);
    });
  });
}

function conflictIn({ page }: Wizard): Locator {
  return page.getByRole('dialog', { name: TITLE });
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
  await expect(conflictIn(wizard)).toBeVisible();
  return second;
}

/** Nothing was lost: what was given up can be restored. */
async function expectInHistory({ page }: Wizard, words: string): Promise<void> {
  const history = await page.context().newPage();
  await history.goto(page.url().replace(/[\w-]+$/, 'history'));
  await history.getByRole('radio', { name: /Given up for another version/ }).check();
  await expect(history.getByRole('main')).toContainText(words);
  await history.close();
}

/** There is nothing left to choose between. */
async function expectOneVersion({ page }: Wizard): Promise<void> {
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const versions = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        // oxlint-disable-next-line no-restricted-globals -- it counts what is stored
        indexedDB.open('app-install-manifest').addEventListener('success', (event) => {
          const database = (event.target as IDBOpenDBRequest).result;
          const count = database.transaction('versions').objectStore('versions').count();
          count.addEventListener('success', () => resolve(count.result));
          database.close();
        });
      }),
  );
  expect(versions).toBe(1);
}
