import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { PATIENCE, startWebKit, type Running } from './webkit-browser.ts';
import { adaptPage } from './webkit-page.ts';
import { moment, startScreen, type Screen } from './x11.ts';

/** How often it is started where it does not answer. */
const STARTS = 3;

/** Playwright's test, in WebKitGTK: a browser of its own for each, since it has but one context. */
export const webkitTest = base.extend<object, { webkitScreen: Screen }>({
  webkitScreen: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are asked for.
    async ({}, provide) => {
      const screen = await startScreen();
      await provide(screen);
      screen.end();
    },
    { scope: 'worker' },
  ],
  context: async (
    { webkitScreen: screen, baseURL, viewport, colorScheme, contextOptions },
    provide,
  ) => {
    const running: Running[] = [];
    const { context, page } = await started(screen, running, baseURL);
    if (viewport) await page.setViewportSize(viewport);
    const { reducedMotion } = contextOptions;
    await page.emulateMedia({
      colorScheme: colorScheme ?? 'light',
      ...(reducedMotion && { reducedMotion }),
    });
    await provide(context);
    for (const { end } of running) end();
  },
  page: async ({ context }, provide) => {
    const [page] = context.pages();
    if (page) await provide(page);
  },
});

async function started(screen: Screen, running: Running[], baseURL: string | undefined) {
  for (let tries = 1; ; tries++) {
    const browser = await startWebKit(
      process.env['WEBKIT_PATH'] ?? '',
      `${baseURL}icon.svg`,
      screen,
    );
    running.push(browser);
    try {
      return await open(browser, screen, baseURL);
    } catch (error) {
      if (tries === STARTS) throw error;
    }
  }
}

async function open(browser: Running, screen: Screen, baseURL: string | undefined) {
  const { home } = browser;
  const attached = async () => {
    const { context, id } = await browser.nextWindow();
    const [page] = context.pages();
    if (!page) throw new Error('WebKit: no page came.');
    await inTime(async () => {
      await page.waitForLoadState();
      await giveClipboard(context, screen);
      await page.evaluate(() => document.readyState);
    });
    adaptPage(page, { screen, id, home, baseURL });
    return { context, page };
  };
  const first = await attached();
  openOthers(first.context, async () => {
    // By the browser's own key for it.
    await first.page.keyboard.press('Control+n');
    return attached();
  });
  return first;
}

/** Now and then it never answers. */
function inTime(act: () => Promise<void>): Promise<void> {
  const late = moment(PATIENCE).then(() => Promise.reject(new Error('WebKit: no answer came.')));
  return Promise.race([act(), late]);
}

/** Another window is another connection: what the context was told, it is told as well. */
function openOthers(
  context: BrowserContext,
  openWindow: () => Promise<{ context: BrowserContext; page: Page }>,
): void {
  const told: ((context: BrowserContext) => unknown)[] = [];
  for (const name of ['addInitScript', 'exposeFunction', 'on'] as const) {
    const tell = context[name].bind(context) as (...args: unknown[]) => unknown;
    Reflect.set(context, name, (...args: unknown[]) => {
      told.push((other) => (other[name] as typeof tell)(...args));
      return tell(...args);
    });
  }
  Object.assign(context, {
    grantPermissions: () => Promise.resolve(),
    async newPage() {
      const { context: other, page } = await openWindow();
      for (const tell of told) await tell(other);
      return page;
    },
  });
}

/** Tests may copy and read unasked; the page's own click copies as it does in WebKit. */
async function giveClipboard(context: BrowserContext, screen: Screen): Promise<void> {
  await context.exposeFunction('readScreen', () => screen.readClipboard());
  await context.exposeFunction('writeScreen', (text: string) => screen.writeClipboard(text));
  await context.addInitScript(() => {
    if (!isSecureContext) return;
    const { clipboard } = navigator;
    const write = clipboard.writeText.bind(clipboard);
    clipboard.readText = () => Reflect.get(window, 'readScreen')();
    clipboard.writeText = (text) =>
      navigator.userActivation.isActive ? write(text) : Reflect.get(window, 'writeScreen')(text);
  });
}
