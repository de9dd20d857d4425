import { defineConfig } from '@playwright/test';
import { isLongRun } from '#long-run.fixture.ts';
import { findChromium, findHeadlessShell } from '../.ci/chromium.mjs';
import { firefoxLaunch } from './engines/firefox-launch.mjs';
import { usualFiles, usualJourneys } from './engines/usual.mjs';

const chromium = findHeadlessShell() ?? findChromium();

const PROJECTS = [
  {
    name: 'chromium',
    outputDir: '.results/journeys',
    use: {
      // Playwright starts Chromium without its sandbox and its background requests, root or not.
      launchOptions: {
        ...(chromium && { executablePath: chromium }),
        // There is none: to imitate one takes the time of a core.
        args: ['--disable-gpu'],
      },
    },
  },
  {
    name: 'firefox',
    outputDir: '.results/firefox',
    // It is many processes itself.
    workers: 2,
    // What stands between it and Playwright is ours, and young: a second try is told of.
    retries: 1,
    use: {
      browserName: 'firefox' as const,
      // For a picture Playwright brings in a style, which the policy forbids, and Firefox tells of it.
      screenshot: 'off' as const,
      // Without a path Playwright starts its own.
      launchOptions: firefoxLaunch(process.env['FIREFOX_PATH']),
    },
  },
  // By the fixtures of e2e/engines/webkit-fixtures.ts. It has one screen.
  {
    name: 'webkit',
    outputDir: '.results/webkit',
    workers: 1,
    // As in Firefox.
    retries: 1,
    use: { browserName: 'webkit' as const, screenshot: 'off' as const },
  },
];

/** One engine at a time, Chromium unless .ci/journeys.mjs was asked for another. */
const ENGINE = process.env['E2E_ENGINE'] ?? 'chromium';

// Not the port of `npm start`, and of each engine another, so that all can run at once.
const PORT =
  Number(process.env['E2E_PORT'] ?? 4174) + PROJECTS.findIndex(({ name }) => name === ENGINE);

/** Of another engine `npm test` asks only for each capability once; of WebKit no more is known to run. */
const chosen =
  process.env['E2E_USUAL'] || ENGINE === 'webkit'
    ? { grep: usualJourneys(ENGINE), testMatch: usualFiles(ENGINE) }
    : // What is the same thing once more, on another screen or with other hands.
      { ...(!isLongRun && { grepInvert: /@long/ }) };

export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // One more than a small machine has cores: a journey waits for a sixth of its time.
  workers: 3,
  ...chosen,
  // Machines are shared and noisy: limits are there to end what hangs, not to time anything.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    // Sooner than the whole test gives up, so that what it waited for is told.
    actionTimeout: 30_000,
    baseURL: `http://127.0.0.1:${PORT}/`,
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    // Nothing is waited for; walk 1 keeps the motion that most people see.
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: PROJECTS.filter(({ name }) => name === ENGINE),
  webServer: {
    command: `npm run --silent preview -- --port ${PORT}`,
    cwd: '..',
    url: `http://127.0.0.1:${PORT}/`,
  },
});
