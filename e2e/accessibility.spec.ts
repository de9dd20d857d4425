import { isLongRun } from '#long-run.fixture.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import {
  expect,
  findAxeViolationsEverywhere,
  findAxeViolationsInPart,
  JSON_PANE,
  REPEATED,
  test,
} from './fixtures.ts';
import { STEP_NAMES, type Wizard } from './pages/wizard.ts';

const ENDPOINT = 'https://hooks.acme.com/lp';
const HEADERS = [
  { header_name: 'X-Api-Key', header_value: 's3cret' },
  { header_name: 'Host', header_value: '' },
];

/** Errors, warnings and tips at fields of every kind, and parts that no field holds. */
const WRONG = {
  client_name: '',
  description: 'x'.repeat(300),
  display_name: 'Acme',
  logo_uri: 'http://acme.com/logo.png',
  scope: 'msg.other',
  capabilities: {
    webhooks: {
      'ms.MessagingEventNotification.ContentEvent': {
        endpoint: 'http://hooks.acme.com',
        max_retries: 9,
        headers: [...HEADERS, { header_name: 'not a token', header_value: ' padded ' }],
      },
      'ms.MessagingEventNotification.AccpetStatusEvent': { endpoint: ENDPOINT },
    },
    engagement: {
      design_engagement: true,
      design_window: false,
      entry_point: [],
      visitor_behavior: ['flwo'],
      target_audience: ['age', 'store_number'],
      goal: 'url, lead',
      consumer_identity: ['auth', 'unauth'],
      language_selection: 'false',
    },
  },
};

const LOOKS = [
  { width: 1440, colorScheme: 'light' },
  { width: 900, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const;

for (const { width, colorScheme } of LOOKS) {
  test.describe(`at ${width} px, ${colorScheme}`, width === 1440 ? {} : REPEATED, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test('no step keeps anybody out, untouched', REPEATED, async ({ wizard }) => {
      await wizard.open();
      await expectNoBarriers(wizard, 'App info');
      for (const name of STEP_NAMES.slice(1)) {
        await wizard.goTo(name);
        if (name === 'Webhooks') await wizard.openEvent('ContentEvent');
        await expectNoBarriers(wizard, name);
      }
    });

    test('no step keeps anybody out with errors, and no report does', async ({ page, wizard }) => {
      await page.goto('./');
      const dialog = await wizard.openImport();
      await dialog.importText(JSON.stringify(WRONG));
      await expect(dialog.report).toBeVisible();
      await expectNoBarriersInPart(wizard, 'Import report');
      await dialog.goToDraft();
      for (const name of STEP_NAMES) {
        await wizard.goTo(name);
        if (name !== 'Review') {
          await wizard.continue();
          await expect(wizard.summary).toBeFocused();
        }
        if (name === 'Webhooks') await openWholeEvent(wizard);
        await expectNoBarriers(wizard, name);
      }
    });

    test('neither the start nor what opens above a page keeps anybody out', async ({
      page,
      wizard,
    }) => {
      await wizard.openWith(READY_MANIFEST);
      await wizard.json.open();
      await expectNoBarriersInPart(wizard, 'JSON');
      await wizard.json.close();

      await wizard.input.press(wizard.button('More'));
      await expect(page.getByRole('menuitem', { name: 'Download draft' })).toBeVisible();
      await expectNoBarriersInPart(wizard, 'menu');
      await wizard.input.press(page.getByRole('menuitem', { name: 'Help and shortcuts' }));
      await expectNoBarriersInPart(wizard, 'help', 'Help and shortcuts');
      await wizard.input.press(wizard.button('Close'));

      await wizard.goTo('Webhooks');
      const event = await wizard.openEvent('ContentEvent');
      await wizard.input.press(event.getByRole('button', { name: 'Paste headers' }));
      await page.keyboard.type('X-Api-Key: 1\nX-Trace: 2\nno colon');
      await expectNoBarriersInPart(wizard, 'paste', 'Paste headers');
      await page.keyboard.press('Escape');
      await wizard.input.press(event.getByRole('button', { name: 'Copy headers to all events' }));
      await expectNoBarriersInPart(wizard, 'copy', 'Copy headers to all events');
      await page.keyboard.press('Escape');

      const dialog = await wizard.openImport();
      await expectNoBarriersInPart(wizard, 'import');
      await dialog.importText(`{ "client_name": 'Acme', }`);
      await expect(dialog.problem).toBeFocused();
      await expectNoBarriersInPart(wizard, 'repair');
      await dialog.importText(JSON.stringify([READY_MANIFEST, 1]));
      await expect(dialog.root.getByRole('radio')).toHaveCount(2);
      await expectNoBarriersInPart(wizard, 'choice');
      await page.keyboard.press('Escape');

      await wizard.input.press(page.getByRole('link', { name: 'Drafts' }));
      await expect(wizard.heading('Drafts')).toBeVisible();
      await expectNoBarriers(wizard, 'start');
      await wizard.input.press(wizard.button('Actions for “Acme WhatsApp”'));
      await wizard.input.press(page.getByRole('menuitem', { name: 'Delete' }));
      await expect(wizard.button('Undo')).toBeVisible();
      await expectNoBarriersInPart(wizard, 'toast');
    });
  });
}

test.describe('at 320 px, as at 400 % zoom', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('no step scrolls sideways, and no dialog does', async ({ page, wizard }) => {
    const expectNoSideways = async (where: string) => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, where).toBeLessThanOrEqual(0);
    };
    await wizard.openWith(WRONG);
    for (const name of STEP_NAMES) {
      await wizard.goTo(name);
      if (name === 'Webhooks') await openWholeEvent(wizard);
      await expectNoSideways(name);
    }
    await wizard.goTo('Webhooks');
    const event = await wizard.openEvent('ContentEvent');
    const copying = event.getByRole('button', { name: 'Copy headers to all events' });
    await wizard.input.press(copying);
    // Longer than the window is high, it is scrolled by the keyboard.
    await page.setViewportSize({ width: 320, height: 400 });
    await expectNoBarriersInPart(wizard, 'copying headers', 'Copy headers to all events');
    await expectNoSideways('copying headers');
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 320, height: 640 });
    await wizard.goTo('Engagement');
    await wizard.json.open();
    await expectNoSideways('JSON');
    await wizard.json.close();
    const dialog = await wizard.openImport();
    await dialog.importText(`{ "client_name": 'Acme', }`);
    await expect(dialog.problem).toBeFocused();
    await expectNoSideways('import');
    await page.keyboard.press('Escape');
    await page.goto('./#/');
    await expect(wizard.heading('Drafts')).toBeVisible();
    await expectNoSideways('start');
  });
});

test.describe('where less motion is asked for', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves', async ({ page, wizard }) => {
    const moving = () => page.evaluate(() => document.getAnimations().length);
    await wizard.openWith(READY_MANIFEST);
    expect(await moving()).toBe(0);
    await wizard.goTo('Engagement');
    await wizard.input.press(page.getByRole('switch', { name: 'Language selection' }));
    expect(await moving()).toBe(0);
    await wizard.goTo('Webhooks');
    await wizard.openEvent('ContentEvent');
    expect(await moving()).toBe(0);
    await wizard.input.press(wizard.button('More'));
    await expect(page.getByRole('menu')).toBeVisible();
    expect(await moving()).toBe(0);
    await page.keyboard.press('Escape');
    await wizard.openImport();
    expect(await moving()).toBe(0);
  });
});

test.describe('in colours that the system forces', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('the current step and the marked line are still told apart', async ({ wizard }) => {
    await wizard.openWith(READY_MANIFEST);
    for (const name of STEP_NAMES) {
      await wizard.goTo(name);
      await expect(wizard.step(name)).toHaveAttribute('aria-current', 'step');
      await expect(wizard.step(name)).toHaveCSS('outline-style', 'solid');
      for (const other of STEP_NAMES.filter((each) => each !== name))
        await expect(wizard.step(other)).toHaveCSS('outline-style', 'none');
    }
    await wizard.goTo('App info');
    await wizard.input.press(wizard.textbox('App name'));
    const line = wizard.json.line('"client_name":');
    await expect(line).toHaveClass(/marked/);
    const bar = await line.evaluate(
      (element) => getComputedStyle(element, '::after').borderInlineStartStyle,
    );
    expect(bar).toBe('solid');
  });
});

/** All there is in an event's card. */
async function openWholeEvent(wizard: Wizard) {
  const event = await wizard.openEvent('ContentEvent');
  await wizard.input.press(event.getByRole('button', { name: 'Sample request' }));
  await expect(event).toContainText('curl');
}

async function expectNoBarriers({ page }: Wizard, where: string) {
  const except = where === 'App info' || isLongRun ? undefined : JSON_PANE;
  expect(await findAxeViolationsEverywhere(page, except), where).toEqual([]);
}

async function expectNoBarriersInPart({ page }: Wizard, where: string, dialog?: string) {
  if (dialog !== undefined) await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
  expect(await findAxeViolationsInPart(page), where).toEqual([]);
}
