import { test as playwrightTest, expect, type BrowserContext, type Page } from '@playwright/test';
import axe from 'axe-core';
import { isLongRun } from '#long-run.fixture.ts';
import { limitOf, ofTheEngine } from './engines/usual.mjs';
import { passMediumOn } from './engines/firefox-page.ts';
import { webkitTest } from './engines/webkit-fixtures.ts';
import { keyboard, mouse, touch } from './input.ts';
import { Wizard } from './pages/wizard.ts';
import { resizeTo } from './resize.ts';
import { translate } from './translator.ts';

/** What a person holds. */
export const INPUT_DEVICES = { mouse, keyboard, touch };
export type Device = keyof typeof INPUT_DEVICES;

interface Fixtures {
  /** What the person works the page with. */
  device: Device;
  wizard: Wizard;
  /** Whether the browser translates every page. */
  translated: boolean;
  /** Whether the page fetches code ahead of its use: half of what a page costs, and seen in few tests. */
  fetchesAhead: boolean;
  /** What a test means to provoke; everything else that goes wrong fails it. */
  expectedFaults: RegExp[];
  /** Console errors and warnings, exceptions, policy violations, requests to other places. */
  faults: string[];
}

/** Only of WebKit there is one that Playwright cannot start by itself. */
const isWebKitGtk = process.env['E2E_ENGINE'] === 'webkit' && process.env['WEBKIT_PATH'];
const base = isWebKitGtk ? webkitTest : playwrightTest;

export const test = base.extend<Fixtures>({
  device: ['mouse', { option: true }],
  wizard: ({ page, device, browserName }, provide, info) => {
    // Playwright and Firefox as it is shipped touch the page, and no press comes of it.
    info.skip(device === 'touch' && browserName === 'firefox', 'needs touch');
    return provide(new Wizard(page, INPUT_DEVICES[device](page)));
  },
  expectedFaults: [[], { option: true }],
  translated: [false, { option: true }],
  fetchesAhead: [false, { option: true }],
  faults: [
    async (
      { context, contextOptions, baseURL, browserName, expectedFaults, translated, fetchesAhead },
      provide,
      info,
    ) => {
      info.skip(
        browserName !== 'chromium' && Boolean(contextOptions.forcedColors),
        'needs forced colors',
      );
      const limit = limitOf(browserName, info.titlePath.join(' '));
      info.skip(limit !== undefined, limit);
      if (translated) await context.addInitScript(translate);
      if (!fetchesAhead) await context.addInitScript(neverIdle);
      const faults: string[] = [];
      await listenForFaults(context, new URL(baseURL ?? '').origin, (fault) => faults.push(fault));
      await provide(faults);
      const expected = [...expectedFaults, ...ofTheEngine(browserName)];
      const surprises = faults.filter((fault) => !expected.some((each) => each.test(fault)));
      expect(surprises, 'faults while the test ran').toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * A page that never has time for what is not asked of it, such as the app's fetching ahead; but an
 * editor that reads on in a long text, or on a slow machine, says how soon it has to. Runs in the page.
 */
export function neverIdle(): void {
  const late = { didTimeout: true, timeRemaining: () => 0 };
  window.requestIdleCallback = (callback, { timeout = Infinity } = {}) =>
    timeout > 1000 ? 0 : window.setTimeout(callback, timeout, late);
  window.cancelIdleCallback = (handle) => window.clearTimeout(handle);
}

/** Browsers that a test starts itself are listened to, and made to understand, in the same way. */
export async function listenForFaults(
  context: BrowserContext,
  origin: string,
  note: (fault: string) => void,
): Promise<void> {
  if (context.browser()?.browserType().name() === 'firefox') context.on('page', passMediumOn);
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) note(`console: ${message.text()}`);
  });
  context.on('weberror', (event) => note(`exception: ${event.error().stack}`));
  context.on('request', (request) => {
    const { protocol, origin: place } = new URL(request.url());
    if (place !== origin && !['data:', 'blob:'].includes(protocol)) {
      note(`request: ${request.url()}`);
    }
  });
  await context.exposeFunction('noteViolation', (words: string) => note(`policy: ${words}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      Reflect.get(window, 'noteViolation')(`${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
}

/** What axe looks for: all it knows, or only what differs in other colours or on a narrow screen. */
const LOOKED_FOR = {
  everything: {},
  contrast: { runOnly: ['color-contrast'] },
  size: { runOnly: ['target-size'] },
} satisfies Record<string, axe.RunOptions>;

/**
 * What axe has to say about the page once it is at rest: half faded in, nothing has its contrast.
 * It comes in by `evaluate`: the policy lets no script element be added.
 */
export async function findAxeViolations(
  page: Page,
  what: keyof typeof LOOKED_FOR = 'everything',
  except?: string,
): Promise<string[]> {
  await expect
    .poll(() => page.evaluate(() => document.getAnimations().length), 'moving parts')
    .toBe(0);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const given = { options: LOOKED_FOR[what] as axe.RunOptions, exclude: except ? [except] : [] };
  const violations = await page.evaluate(async ({ options, exclude }) => {
    const run: typeof axe.run = Reflect.get(window, 'axe').run;
    const { violations: found } = await run(
      { include: ['html'], exclude },
      {
        // Off by default, though WCAG 2.2 AA asks for it.
        rules: { 'target-size': { enabled: true } },
        // What is in order need not be told element by element.
        resultTypes: ['violations'],
        ...options,
      },
    );
    // Half under a bar that stays where it is, anything is small: it is looked at again clear of the bar.
    for (const violation of found.filter(({ id }) => id === 'target-size')) {
      const { scrollX, scrollY } = window;
      const small = [];
      for (const node of violation.nodes) {
        const element = document.querySelector(String(node.target[0]));
        element?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const again = element && (await run(element, { runOnly: ['target-size'] }));
        if (again?.violations.length !== 0) small.push(node);
      }
      violation.nodes = small;
      scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
    }
    return found;
  }, given);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}\n${String(target)}\n${failureSummary}`,
    ),
  );
}

/** The same, and its contrast in dark colours: nothing else differs there. */
async function findAxeViolationsLightAndDark(page: Page, except?: string): Promise<string[]> {
  const barriers = await findAxeViolations(page, 'everything', except);
  await paint(page, 'dark');
  const inDark = await findAxeViolations(page, 'contrast', except);
  barriers.push(...inDark.map((each) => `dark: ${each}`));
  await paint(page, 'light');
  return barriers;
}

/** The same, and what a narrow screen can do to it: small targets, and scrolling sideways. */
export async function findAxeViolationsEverywhere(page: Page, except?: string): Promise<string[]> {
  const barriers = await findAxeViolationsLightAndDark(page, except);
  const usual = page.viewportSize();
  await resizeTo(page, { width: 390, height: 844 });
  barriers.push(...(await findAxeViolations(page, 'size')).map((each) => `at 390 px: ${each}`));
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (over > 0) barriers.push(`at 390 px: sideways by ${over} px`);
  if (usual) await resizeTo(page, usual);
  return barriers;
}

/** Beside every step, and half of what there is to look at: once is enough. */
export const JSON_PANE = 'section[aria-label=JSON]';

/**
 * Of a dialog, or another state of a page that was looked at everywhere: its colours and widths are
 * those of the page, and left to the long run.
 */
export function findAxeViolationsInPart(page: Page): Promise<string[]> {
  return isLongRun
    ? findAxeViolationsEverywhere(page)
    : findAxeViolations(page, 'everything', JSON_PANE);
}

async function paint(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  const isShown = () => getComputedStyle(document.documentElement).colorScheme;
  await expect.poll(() => page.evaluate(isShown)).toBe(colorScheme);
}

/** What a test is called that is left to the long run: the same once more, on another screen or with other hands. */
export const REPEATED = { tag: '@long' };

export { expect };
