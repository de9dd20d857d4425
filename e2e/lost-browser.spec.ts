import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type LaunchOptions } from '@playwright/test';
import { READY_MANIFEST } from '#manifest/ready-manifest.fixture.ts';
import { expect, listenForFaults, test as base } from './fixtures.ts';
import { mouse } from './hands.ts';
import { Wizard } from './pages/wizard.ts';

interface Profile {
  /** Starts the browser as the person has it: with what it kept from the last time. */
  start: () => Promise<{ wizard: Wizard; context: BrowserContext }>;
}

const test = base.extend<{ profile: Profile }>({
  profile: async ({ baseURL, launchOptions, viewport, locale, timezoneId }, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'lost-browser-'));
    const faults: string[] = [];
    const started: BrowserContext[] = [];
    const options = { ...(launchOptions as LaunchOptions), baseURL, viewport, locale, timezoneId };
    await provide({
      async start() {
        const context = await chromium.launchPersistentContext(folder, known(options));
        started.push(context);
        await listenForFaults(context, new URL(baseURL ?? '').origin, (fault) =>
          faults.push(fault),
        );
        const page = context.pages()[0] ?? (await context.newPage());
        return { context, wizard: new Wizard(page, mouse(page)) };
      },
    });
    for (const context of started) await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    expect(faults).toEqual([]);
  },
});

/** Without the options that have no value. */
function known<T extends object>(options: T) {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}

test('[T1] a draft that is said to be saved is whole after the browser was killed', async ({
  profile,
}) => {
  const first = await profile.start();
  await first.wizard.openWith(READY_MANIFEST);
  await first.wizard.goTo('App info');
  const name = first.wizard.textbox('App name');
  await name.fill('Acme until');
  await expect(first.wizard.page.getByText('Saving…')).toBeVisible();
  await first.wizard.saved();
  await kill(first.context);

  const second = await profile.start();
  const { wizard } = second;
  await wizard.page.goto('./');
  await wizard.page.getByRole('link', { name: /^Continue 'Acme until', App info/ }).click();
  await expect(wizard.textbox('App name')).toBeFocused();
  expect(JSON.parse(await wizard.finalText())).toEqual({
    ...READY_MANIFEST,
    client_name: 'Acme until',
  });
});

test('[T2] what was typed right before the tab was closed is there the next day', async ({
  profile,
}) => {
  const first = await profile.start();
  await first.wizard.open();
  // The new draft, empty so far.
  await first.wizard.saved();
  await first.wizard.textbox('App name').click();
  // In the middle of a word, and gone before any pause.
  await first.wizard.page.keyboard.type('Acme What');
  await first.wizard.page.close({ runBeforeUnload: false });
  await first.context.close();

  const second = await profile.start();
  await second.wizard.page.goto('./');
  await second.wizard.page.getByRole('link', { name: /^Continue 'Acme What'/ }).click();
  await expect(second.wizard.textbox('App name')).toBeFocused();
  await expect(second.wizard.textbox('App name')).toHaveValue('Acme What');
});

/** As when the machine loses power: nobody is asked, nothing is tidied up. */
async function kill(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('There is no browser to kill.');
  const session = await browser.newBrowserCDPSession();
  const gone = new Promise((resolve) => context.once('close', resolve));
  await Promise.all([gone, session.send('Browser.crash').catch(() => undefined)]);
}
