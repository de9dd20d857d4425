import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type LaunchOptions } from '@playwright/test';
import { findChromium } from '../.ci/chromium.mjs';
import { expect, listenForFaults, test as base } from './fixtures.ts';
import { mouse } from './hands.ts';
import { Wizard } from './pages/wizard.ts';

export interface Profile {
  /** Starts the browser as the person has it: with what it kept from the last time. */
  start: () => Promise<{ wizard: Wizard; context: BrowserContext }>;
  /** The browser's own settings, as Chromium keeps them; before it is started for the first time. */
  choose: (preferences: object) => void;
}

/** Journeys in a browser that is ended and started again, which needs a profile on the disk. */
export const test = base.extend<{ profile: Profile }>({
  profile: async ({ baseURL, launchOptions, viewport, locale, timezoneId, faults }, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'profile-'));
    const started: BrowserContext[] = [];
    // The whole browser: its headless shell reads no settings.
    const browser = { ...(launchOptions as LaunchOptions), executablePath: findChromium() };
    const options = { ...browser, baseURL, viewport, locale, timezoneId };
    await provide({
      async start() {
        const context = await chromium.launchPersistentContext(folder, known(options));
        started.push(context);
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
    });
    for (const context of started) await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

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
