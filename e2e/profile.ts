import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type LaunchOptions } from '@playwright/test';
import { findChromium } from '../.ci/chromium.mjs';
import { expect, listenForFaults, neverIdle, test as base } from './fixtures.ts';
import { mouse } from './input.ts';
import { Wizard } from './pages/wizard.ts';

export interface Profile {
  /** Starts the browser as the person has it: with what it kept from the last time. */
  start: () => Promise<{ wizard: Wizard; context: BrowserContext }>;
  /** The browser's own settings, as Chromium keeps them; before it is started for the first time. */
  choose: (preferences: object) => void;
  /** A login that the browser keeps for the site, and fills in where it sees a form for it. */
  keepLogin: (login: { username: string; password: string }) => Promise<void>;
}

/** Journeys in a browser that is ended and started again, which needs a profile on the disk. */
export const test = base.extend<{ profile: Profile }>({
  profile: async (
    { baseURL, launchOptions, viewport, locale, timezoneId, faults, browserName },
    provide,
    info,
  ) => {
    info.skip(browserName !== 'chromium', 'needs a profile of Chromium’s');
    const folder = mkdtempSync(join(tmpdir(), 'profile-'));
    const started: BrowserContext[] = [];
    // The whole browser: its headless shell reads no settings.
    const browser = { ...(launchOptions as LaunchOptions), executablePath: findChromium() };
    const options = { ...browser, baseURL, viewport, locale, timezoneId };
    await provide({
      async start() {
        const context = await chromium.launchPersistentContext(folder, known(options));
        started.push(context);
        await context.addInitScript(neverIdle);
        await listenForFaults(context, new URL(baseURL ?? '').origin, (fault) => {
          faults.push(fault);
        });
        const page = context.pages()[0] ?? (await context.newPage());
        return { context, wizard: new Wizard(page, mouse(page)) };
      },
      choose(preferences) {
        mkdirSync(join(folder, 'Default'));
        writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
      },
      async keepLogin(login) {
        const context = await chromium.launchPersistentContext(folder, known(options));
        const page = await context.newPage();
        await page.goto('chrome://password-manager/passwords');
        await page.evaluate(addLogin, { ...login, url: baseURL ?? '' });
        await expect.poll(() => page.evaluate(loginCount)).toBe(1);
        await context.close();
      },
    });
    for (const context of started) await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

interface Login {
  url: string;
  username: string;
  password: string;
}
interface PasswordsPage {
  passwordsPrivate: {
    addPassword: (login: Login & { note: string; useAccountStore: boolean }) => Promise<void>;
    getCredentialGroups: () => Promise<unknown[]>;
  };
}

/** In the browser's own page of passwords, by the call that its form makes. */
async function addLogin(login: Login): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: PasswordsPage };
  await chrome.passwordsPrivate.addPassword({ ...login, note: '', useAccountStore: false });
}

function loginCount(): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: PasswordsPage };
  return chrome.passwordsPrivate.getCredentialGroups().then((groups) => groups.length);
}

/** Without the options that have no value. */
function known<T extends object>(options: T) {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}

/** As when the machine loses power: nobody is asked, nothing is tidied up. */
export async function kill(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('There is no browser to kill.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const gone = new Promise((resolve) => context.once('close', resolve));
  for (const { id } of processInfo) endIfThere(id);
  await gone;
}

/** A process of the browser may end by itself before its turn has come. */
function endIfThere(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

export { expect };
