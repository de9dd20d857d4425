import type { Page } from '@playwright/test';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import {
  expect,
  findAxeViolationsEverywhere,
  findAxeViolationsInPart,
  REPEATED,
  test as base,
} from './fixtures.ts';
import { DraftsPage } from './pages/drafts-page.ts';
import { plantDrafts, valuesNamed } from './plant-drafts.ts';

const test = base.extend<{ drafts: DraftsPage }>({
  drafts: ({ wizard }, provide) => provide(new DraftsPage(wizard)),
});

const NAMES = Array.from({ length: 12 }, (_, index) => `App ${index + 1}`);

/** So many drafts, on a page that lists them. */
async function openWith(drafts: DraftsPage, names: readonly string[]) {
  const { page } = drafts.wizard;
  await plantDrafts(page, names.map(valuesNamed));
  await drafts.open();
}

test('a row says how far its draft is, and both addresses of the list lead to it', async ({
  page,
  wizard,
  drafts,
}) => {
  await wizard.openWith(READY_MANIFEST);
  await wizard.goTo('Webhooks');
  await wizard.saved();
  await drafts.open();
  await expect(drafts.row('Acme WhatsApp')).toContainText('Ready to send');
  await expect(drafts.link('Acme WhatsApp')).toHaveAccessibleName(
    /^Continue Acme WhatsApp, Webhooks, saved \d\d:\d\d$/,
  );
  await wizard.input.press(wizard.button('New manifest'));
  await wizard.input.type(wizard.textbox('App name'), 'Globex');
  await wizard.saved();
  await page.goto('./#/');
  await drafts.expectNames(['Globex', 'Acme WhatsApp']);
  await expect(drafts.link('Globex')).toHaveAccessibleName(
    /^Continue Globex, App info, saved \d\d:\d\d$/,
  );
  await expect(drafts.link('Acme WhatsApp')).toHaveAccessibleName(
    /^Acme WhatsApp, ?Ready to send, ?saved \d\d:\d\d$/,
  );
  // Nobody has been on Webhooks yet: what is missing there is no problem.
  await expect(drafts.row('Globex')).toContainText('In progress, App info');
  await drafts.choose('Globex', 'History');
  await expect(page).toHaveURL(/#\/drafts\/[\w-]+\/history$/);
});

test('a draft is renamed, copied, downloaded and deleted, and what was done last is undone', async ({
  page,
  wizard,
  drafts,
}) => {
  await wizard.openWith(READY_MANIFEST);
  await wizard.saved();
  await drafts.open();
  await drafts.choose('Acme WhatsApp', 'Rename');
  await expect(wizard.textbox('App name')).toBeFocused();
  await page.keyboard.type('Globex');
  await page.keyboard.press('Enter');
  await drafts.expectNames(['Globex']);
  await expect(wizard.status).toContainText('Renamed to “Globex”');

  await drafts.choose('Globex', 'Duplicate');
  await expect(wizard.textbox('App name')).toBeFocused();
  await expect(wizard.textbox('App name')).toHaveValue('Globex (copy)');
  await wizard.textbox('Base endpoint').fill('https://test.acme-corp.net');
  await page.keyboard.press('Enter');
  await expect(wizard.heading('App info')).toBeVisible();
  await wizard.saved();
  await drafts.open();
  await drafts.expectNames(['Globex (copy)', 'Globex']);

  await wizard.input.press(drafts.actions('Globex (copy)'));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    wizard.input.press(drafts.item('Download')),
  ]);
  expect(download.suggestedFilename()).toBe('globex-copy.app-install.json');

  await drafts.choose('Globex', 'Delete');
  await drafts.expectNames(['Globex (copy)']);
  await expect(drafts.link('Globex (copy)')).toBeFocused();
  await wizard.undo();
  await drafts.expectNames(['Globex (copy)', 'Globex']);
  await expect(drafts.link('Globex')).toBeFocused();

  await drafts.choose('Globex (copy)', 'Delete');
  await drafts.choose('Globex', 'Rename');
  await page.keyboard.type('Acme WhatsApp');
  await page.keyboard.press('Enter');
  await drafts.expectNames(['Acme WhatsApp']);
  await wizard.undo();
  await drafts.expectNames(['Globex']);
  await drafts.choose('Globex', 'Delete');
  await expect(page.getByText('No drafts yet.')).toBeVisible();
  await expect(wizard.heading('Drafts')).toBeFocused();
  await wizard.undo();
  await drafts.expectNames(['Globex']);
  await drafts.choose('Globex', 'Rename');
  await page.keyboard.type('Acme WhatsApp');
  await page.keyboard.press('Enter');
  expect(JSON.parse(await finalTextOf(drafts, 'Acme WhatsApp'))).toEqual(READY_MANIFEST);
});

test(
  'whoever deletes their last draft stays at the list',
  REPEATED,
  async ({ page, wizard, drafts }) => {
    await wizard.openWith(READY_MANIFEST);
    await wizard.saved();
    await page.goto('./#/');
    await page.reload();
    await drafts.choose('Acme WhatsApp', 'Delete');
    await expect(page.getByText('No drafts yet.')).toBeVisible();
    await wizard.undo();
    await expect(drafts.link('Acme WhatsApp')).toBeFocused();
  },
);

test(
  '[T6] a draft that is open in another tab is renamed there, not here',
  REPEATED,
  async ({ context, page, wizard, drafts }) => {
    await wizard.open();
    await wizard.textbox('App name').fill('Acme');
    await wizard.saved();
    const other = await context.newPage();
    await other.goto('./#/drafts');
    await other.getByRole('button', { name: 'Actions for “Acme”' }).click();
    await other.getByRole('menuitem', { name: 'Rename' }).click();
    const dialog = other.getByRole('dialog');
    await expect(dialog.getByRole('alert')).toHaveText(
      'This draft is open in another tab. Rename it there.',
    );
    await expect(dialog.getByRole('button', { name: 'Rename' })).toHaveCount(0);

    // What one tab does shows in the other.
    await wizard.textbox('App name').fill('Acme WhatsApp');
    await wizard.saved();
    await drafts.open();
    await expect(dialog.getByRole('button', { name: 'Rename' })).toBeVisible();
    await dialog.getByRole('textbox', { name: 'App name' }).fill('Globex');
    await other.keyboard.press('Enter');
    await expect(other.getByRole('link', { name: /^(?:Continue )?Globex/ })).toBeVisible();
    await drafts.expectNames(['Globex']);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  },
);

test(
  '[T3] a draft that storage does not take is listed, and not said to be saved',
  REPEATED,
  async ({ page, wizard, drafts }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Site data is off.', 'SecurityError');
      };
    });
    await wizard.open();
    await wizard.textbox('App name').fill('Acme');
    await wizard.input.press(page.getByRole('link', { name: 'Drafts', exact: true }));
    await expect(drafts.link('Acme')).toHaveAccessibleName(
      'Continue Acme, App info, not saved on this device',
    );
    await expect(page.getByText('Some drafts aren’t saved on this device.')).toBeVisible();
    await expect(page.getByText('won’t let this page read its saved drafts')).toBeVisible();
    await drafts.choose('Acme', 'Rename');
    await expect(wizard.textbox('App name')).toBeFocused();
    await page.keyboard.type('Globex');
    await page.keyboard.press('Enter');
    await expect(wizard.status).toContainText('Renamed to “Globex”. Not saved on this device.');
    await wizard.input.press(drafts.link('Globex'));
    await expect(wizard.textbox('App name')).toHaveValue('Globex');
  },
);

test('by the keyboard alone, the focus is always where the work is', async ({ page, drafts }) => {
  await openWith(drafts, ['Acme', 'Globex', 'Initech']);
  await drafts.actions('Globex').focus();
  await page.keyboard.press('Enter');
  await expect(drafts.item('Rename')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(drafts.actions('Globex')).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(drafts.item('Rename')).toBeFocused();
  await page.keyboard.press('End');
  await expect(drafts.item('Delete')).toBeFocused();
  await page.keyboard.press('Enter');
  await drafts.expectNames(['Acme', 'Initech']);
  await expect(drafts.link('Initech')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(drafts.link('Globex')).toBeFocused();

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(drafts.item('Rename')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'App name' })).toBeFocused();
  await page.keyboard.type('Umbrella');
  await page.keyboard.press('Enter');
  await drafts.expectNames(['Umbrella', 'Acme', 'Initech']);
  await expect(drafts.actions('Umbrella')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(drafts.wizard.heading('App info')).toBeVisible();
});

test(
  'with many drafts there is a search that says how many it found',
  REPEATED,
  async ({ page, drafts, wizard }) => {
    await openWith(drafts, NAMES);
    const found = page.getByRole('search').getByRole('status');
    await drafts.search.fill('app 1');
    await drafts.expectNames(['App 1', 'App 10', 'App 11', 'App 12']);
    await expect(found).toHaveText('4 matches');
    await drafts.search.fill('nobody');
    await expect(page.getByText('No drafts match “nobody”.')).toBeVisible();
    await wizard.input.press(wizard.button('Show all drafts'));
    await expect(drafts.rows).toHaveCount(12);
    await expect(drafts.search).toBeFocused();
  },
);

test(
  'of 1,000 drafts the newest are there at once, and the others when asked for',
  REPEATED,
  async ({ wizard, drafts }) => {
    await openWith(
      drafts,
      Array.from({ length: 1_000 }, (_, index) => `App ${index + 1}`),
    );
    await expect(drafts.rows).toHaveCount(50);
    await wizard.input.press(wizard.button('Show 50 more'));
    await expect(drafts.rows).toHaveCount(100);
    await expect(drafts.link('App 51')).toBeFocused();
    await drafts.search.fill('app 987');
    await drafts.expectNames(['App 987']);
  },
);

for (const width of [1440, 390]) {
  test.describe(`at ${width} px`, width === 390 ? REPEATED : {}, () => {
    test.use({ viewport: { width, height: 900 } });

    test('neither the list nor what opens from it keeps anybody out', async ({
      page,
      wizard,
      drafts,
    }) => {
      await openWith(drafts, NAMES);
      expect(await findAxeViolationsEverywhere(page), 'list').toEqual([]);
      await wizard.input.press(drafts.actions('App 3'));
      await expect(drafts.item('Rename')).toBeVisible();
      await expectNoBarriers(page, 'menu');
      await wizard.input.press(drafts.item('Rename'));
      await expect(wizard.textbox('App name')).toBeFocused();
      await page.keyboard.type('App 1'.repeat(30));
      await expect(page.getByRole('dialog').getByText('Error:')).toBeVisible();
      await expectNoBarriers(page, 'rename');
      await page.keyboard.press('Escape');
      await expectNoBarriers(page, 'toast');
      await drafts.search.fill('nobody');
      await expectNoBarriers(page, 'nothing found');
      await wizard.input.press(wizard.button('Delete all data'));
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNoBarriers(page, 'delete all');
      await wizard.input.press(
        page.getByRole('dialog').getByRole('button', { name: 'Delete all data' }),
      );
      await expectNoBarriers(page, 'nothing left');
    });
  });
}

async function finalTextOf(drafts: DraftsPage, name: string): Promise<string> {
  await drafts.wizard.input.press(drafts.link(name));
  return drafts.wizard.finalText();
}

async function expectNoBarriers(page: Page, where: string) {
  expect(await findAxeViolationsInPart(page), where).toEqual([]);
}
