import { readFile } from 'node:fs/promises';
import type { JsonObject } from '#manifest/json/json.ts';
import { valueAt } from '#manifest/json/json-pointer.ts';
import { READY_MANIFEST, readyManifestWith } from '#manifest/values/ready-manifest.fixture.ts';
import {
  expect,
  findAxeViolationsEverywhere,
  findAxeViolationsInPart,
  REPEATED,
  test,
} from './fixtures.ts';
import { expectFocusInSight } from './focus-in-sight.ts';
import { HistoryPage } from './pages/history-page.ts';
import type { Wizard } from './pages/wizard.ts';
import { plantVersions, storedSnapshots } from './plant-versions.ts';

/** Longer than versions of the mere going on to another step are apart. */
const A_MINUTE = 61_000;

/** The whole draft, as the menu hands it out. */
async function draftText(wizard: Wizard): Promise<string> {
  const [download] = await Promise.all([
    wizard.page.waitForEvent('download'),
    wizard.chooseFromMenu('Download draft'),
  ]);
  return readFile(await download.path(), 'utf8');
}

async function setHeaderValue(wizard: Wizard, value: string): Promise<void> {
  await wizard.goTo('Webhooks');
  const event = await wizard.openEvent('ContentEvent');
  await event.getByLabel('Header value', { exact: true }).fill(value);
}

test('leaving a step in whatever way keeps a version, at most one a minute', async ({
  page,
  wizard,
}) => {
  await page.clock.install();
  const history = new HistoryPage(wizard);
  await wizard.open();
  const edit = async (field: string, text: string) => {
    await wizard.textbox(field).fill(text);
    await page.clock.fastForward(A_MINUTE);
  };
  await edit('App name', 'Acme');
  await wizard.continue();
  await edit('Base endpoint', 'https://one.acme.com');
  await wizard.goTo('Engagement');
  await wizard.openGroup('Visitor behavior');
  await wizard.choice('Visitor behavior', 'Flow').click();
  await page.clock.fastForward(A_MINUTE);
  await wizard.input.press(wizard.button('Back'));
  await edit('Base endpoint', 'https://two.acme.com');
  await page.goBack();
  await page.goForward();
  await edit('Base endpoint', 'https://three.acme.com');
  await page.getByRole('link', { name: 'Drafts', exact: true }).click();
  await page.getByRole('link', { name: /^(?:Continue )?Acme,/ }).click();

  // Two more within a minute.
  await edit('Base endpoint', 'https://four.acme.com');
  await wizard.goTo('App info');
  await wizard.textbox('Description').fill('Changed at once');
  await wizard.goTo('Webhooks');
  await history.open();
  await expect
    .poll(() => history.reasons())
    .toEqual([
      'After editing Webhooks',
      'After editing Webhooks',
      'After editing Webhooks',
      'After editing Engagement',
      'After editing Webhooks',
      'After editing App info',
    ]);
});

test(
  'a version is restored after a look at what that changes, and the restore undone',
  REPEATED,
  async ({ page, wizard }) => {
    await page.clock.install({ time: new Date('2026-03-03T14:30:00Z') });
    const history = new HistoryPage(wizard);
    await wizard.openWith(READY_MANIFEST);
    const imported = await draftText(wizard);
    await wizard.textbox('App name').fill('Acme');
    await setHeaderValue(wizard, 's3cret too');
    await wizard.group('ContentEvent').getByRole('switch').click();
    const edited = await draftText(wizard);

    await page.clock.fastForward('20:00:00');
    await history.open();
    await expect(
      history.version(/^Today 10:3\d After editing Webhooks Same as now$/),
    ).not.toBeChecked();
    // The first that differs is shown at once, where there is room.
    await expect(history.version(/^Yesterday 14:3\d Imported 2 differences$/)).toBeChecked();
    expect(await history.changeLines(/Imported/)).toEqual([
      'App name: Acme → Acme WhatsApp',
      'ContentEvent: Off → On: https://hooks.acme.com/lp · 3 retries · 1 header: X-Api-Key',
    ]);
    await expect(page.locator('body')).not.toContainText('s3cret');

    await history.restore(/Imported/);
    await expect(wizard.heading('Webhooks')).toBeFocused();
    await expect(wizard.status).toHaveText(/^Restored the version from yesterday 14:3\d$/);
    expect(await draftText(wizard)).toBe(imported);
    await wizard.undo();
    expect(await draftText(wizard)).toBe(edited);
  },
);

test('header values show as changed, and no more', REPEATED, async ({ page, wizard }) => {
  await page.clock.install();
  const history = new HistoryPage(wizard);
  await wizard.openWith(READY_MANIFEST);
  await setHeaderValue(wizard, 's3cret too');
  await history.open();
  await expect(history.changes(/Imported/)).toContainText('Value changed');
  expect(await history.changeLines(/Imported/)).toEqual([
    'ContentEvent › Header X-Api-Key › Header value: •••••••• → ••••••••',
  ]);
  const edited = await draftText(wizard);
  await history.restore(/Imported/);
  expect(JSON.parse(await draftText(wizard))).toEqual(READY_MANIFEST);
  // One edit like any other.
  await wizard.heading('Webhooks').focus();
  await page.keyboard.press('ControlOrMeta+Z');
  expect(await draftText(wizard)).toBe(edited);
});

test('what is about to be rewritten is kept: by all fixes, by a restore, and what was handed out', async ({
  page,
  wizard,
}) => {
  const history = new HistoryPage(wizard);
  await wizard.openWith(
    readyManifestWith('/capabilities/engagement', {
      ...(valueAt(READY_MANIFEST, '/capabilities/engagement') as JsonObject),
      design_engagement: true,
      design_window: true,
    }),
  );
  await wizard.textbox('App name').fill('Acme');
  await wizard.goTo('Review');
  await wizard.button('Fix 2 problems automatically').click();
  await wizard.download('Download JSON');
  await history.open();
  await expect
    .poll(() => history.reasons())
    .toEqual(['Downloaded or copied', 'Before fixing all problems', 'Imported']);

  await page.getByRole('link', { name: 'Back to the draft' }).click();
  await wizard.goTo('App info');
  await wizard.textbox('App name').fill('Acme once more');
  await history.open();
  await history.restore(/Before fixing all/);
  await wizard.goTo('Review');
  await expect(wizard.button('Fix 2 problems automatically')).toBeVisible();
  await history.open();
  await expect
    .poll(() => history.reasons())
    .toEqual([
      'Before restoring a version',
      'Downloaded or copied',
      'Before fixing all problems',
      'Imported',
    ]);
});

test(
  'the history outlives a reload, and loses neither the step nor the field',
  REPEATED,
  async ({ page, wizard }) => {
    await page.clock.install();
    const history = new HistoryPage(wizard);
    await wizard.openWith(READY_MANIFEST);
    await wizard.goTo('Webhooks');
    await wizard.textbox('Base endpoint').fill('https://hooks.acme.com/new');
    await page.clock.fastForward(A_MINUTE);
    await history.open();
    const reasons = await history.reasons();
    expect(reasons).toEqual(['After editing Webhooks', 'Imported']);
    await page.reload();
    await expect(wizard.heading('History')).toBeVisible();
    await expect(history.versions).toHaveCount(2);
    await expect.poll(() => history.reasons()).toEqual(reasons);
    await page.getByRole('link', { name: 'Back to the draft' }).click();
    await expect(wizard.heading('Webhooks')).toBeFocused();
    await page.getByRole('link', { name: 'Drafts', exact: true }).click();
    await page.getByRole('link', { name: /^(?:Continue )?Acme WhatsApp,/ }).click();
    await expect(wizard.textbox('Base endpoint')).toBeFocused();
  },
);

test(
  'what was left when the page was closed is a version too',
  REPEATED,
  async ({ page, wizard }) => {
    await page.clock.install();
    const history = new HistoryPage(wizard);
    await wizard.openWith(READY_MANIFEST);
    await page.clock.fastForward(A_MINUTE);
    await wizard.textbox('App name').fill('Left open');
    await wizard.saved();
    await page.clock.fastForward(A_MINUTE);
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await wizard.textbox('App name').fill('Acme');
    await history.open();
    await expect(history.version(/After editing App info 1 difference$/)).toBeChecked();
    await wizard.button('Restore this version').click();
    await expect(wizard.textbox('App name')).toHaveValue('Left open');
  },
);

test(
  'of 51 versions the last 50 stay; what cannot be read is not listed',
  REPEATED,
  async ({ page, wizard }) => {
    await page.clock.install();
    const history = new HistoryPage(wizard);
    await wizard.openWith(READY_MANIFEST);
    await plantVersions(page, 49);
    await wizard.textbox('App name').fill('The 51st');
    await page.clock.fastForward(A_MINUTE);
    await history.open();
    await expect(history.versions).toHaveCount(50);
    const reasons = await history.reasons();
    expect([reasons[0], reasons.at(-1)]).toEqual([
      'After editing App info',
      'Downloaded or copied',
    ]);

    await plantVersions(page, 1, { schema: 'of tomorrow' });
    await page.reload();
    await expect(history.versions).toHaveCount(50);
  },
);

test(
  'each draft has a history of its own, which goes with it',
  REPEATED,
  async ({ page, wizard }) => {
    const history = new HistoryPage(wizard);
    await wizard.openWith(READY_MANIFEST);
    await wizard.openWith({ ...READY_MANIFEST, client_name: 'Other' });
    await wizard.textbox('App name').fill('Another');
    await history.open();
    await expect.poll(() => history.reasons()).toEqual(['Imported']);
    await history.restore(/Imported/);
    await wizard.chooseFromMenu('Delete draft');
    await expect(wizard.status).toContainText('deleted');
    await expect.poll(() => page.evaluate(storedSnapshots)).toHaveLength(1);
    await wizard.undo();
    await history.open();
    await expect(history.versions).toHaveCount(2);
  },
);

for (const width of [1440, 390]) {
  test.describe(`at ${width} px`, width === 390 ? REPEATED : {}, () => {
    test.use({ viewport: { width, height: 844 } });

    test('nothing keeps anybody out of the history', async ({ page, wizard }) => {
      const history = new HistoryPage(wizard);
      await wizard.openWith(READY_MANIFEST);
      await wizard.textbox('App name').fill('Acme');
      await history.open();
      expect(await findAxeViolationsInPart(page)).toEqual([]);
      await history.version(/Imported/).check();
      await expect(history.changes(/Imported/)).toBeVisible();
      expect(await findAxeViolationsEverywhere(page)).toEqual([]);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, device: 'touch' });

  test('a tap on a version leads to its changes, and back to the list', async ({
    page,
    wizard,
  }) => {
    const history = new HistoryPage(wizard);
    await wizard.openWith(READY_MANIFEST);
    await plantVersions(page, 30);
    await wizard.textbox('App name').fill('Acme');
    await history.open();
    await expect(history.versions.and(page.locator(':checked'))).toHaveCount(0);
    await history.version(/Imported/).tap();
    const heading = page.getByRole('heading', { level: 2, name: /Imported/ });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
    await page.getByRole('button', { name: 'Choose another version' }).tap();
    await expect(history.version(/Imported/)).toBeFocused();
    await history.version(/Imported/).tap();
    await expect(heading).toBeFocused();
  });
});

test.describe('with the keyboard alone', () => {
  test.use({ device: 'keyboard' });

  test('one goes through the versions, restores one and undoes it', async ({ page, wizard }) => {
    const history = new HistoryPage(wizard);
    const { input } = wizard;
    await wizard.openWith(READY_MANIFEST);
    await input.type(wizard.textbox('App name'), 'Acme');
    await wizard.goTo('Review');
    await input.press(wizard.button('Copy JSON'));
    await wizard.goTo('App info');
    await input.type(wizard.textbox('App name'), 'Acme once more');
    await history.openByKeyboard();
    await expect(history.version(/Downloaded/)).toBeChecked();
    await input.press(history.version(/Downloaded/));
    await page.keyboard.press('ArrowDown');
    await expect(history.version(/Imported/)).toBeFocused();
    await expectFocusInSight(page);
    await input.press(page.getByRole('button', { name: 'Restore this version' }));
    await expect(wizard.heading('App info')).toBeFocused();
    await expect(wizard.textbox('App name')).toHaveValue('Acme WhatsApp');
    await wizard.undo();
    await expect(wizard.textbox('App name')).toHaveValue('Acme once more');
  });
});
