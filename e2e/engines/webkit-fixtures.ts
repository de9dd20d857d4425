import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { PATIENCE, startWebKit, type Running } from './webkit-browser.ts';
import { listenForArrivals } from './webkit-arrivals.ts';
import { adaptPage, openWindow } from './webkit-page.ts';
import { moment, startScreen, type Screen, type Size } from './x11.ts';

/** How often it is started where it does not answer. */
const STARTS = 3;
const USUAL_SIZE = { width: 1440, height: 900 };

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
    const { reducedMotion } = contextOptions;
    const { context } = await started(running, {
      screen,
      baseURL,
      viewport: viewport ?? USUAL_SIZE,
      media: { colorScheme: colorScheme ?? 'light', ...(reducedMotion && { reducedMotion }) },
    });
    await provide(context);
    for (const { end } of running) end();
  },
  page: async ({ context }, provide) => {
    const [page] = context.pages();
    if (page) await provide(page);
  },
});

/** How every window of a test is. */
interface Asked {
  screen: Screen;
  baseURL: string | undefined;
  viewport: Size;
  media: NonNullable<Parameters<Page['emulateMedia']>[0]>;
}

const startOf = ({ baseURL }: Asked) => `${baseURL}icon.svg`;

async function started(running: Running[], asked: Asked) {
  for (let tries = 1; ; tries++) {
    const browser = await startWebKit(
      process.env['WEBKIT_PATH'] ?? '',
      startOf(asked),
      asked.screen,
    );
    running.push(browser);
    try {
      return await open(browser, asked);
    } catch (error) {
      if (tries === STARTS) throw error;
    }
  }
}

async function open(browser: Running, asked: Asked) {
  const { screen, baseURL } = asked;
  const attached = async () => {
    const { context, id } = await browser.nextWindow();
    const [page] = context.pages();
    if (!page) throw new Error('WebKit: no page came.');
    await inTime(async () => {
      await page.waitForLoadState();
      await giveClipboard(context, screen);
      await listenForArrivals(context);
      await context.addInitScript(askNobody);
      await adaptPage(page, { screen, id, height: 0, home: browser.home, baseURL });
      await page.setViewportSize(asked.viewport);
      await page.emulateMedia(asked.media);
    });
    return { context, page };
  };
  const first = await attached();
  openOthers(first.context, async () => {
    await openWindow(first.page, startOf(asked));
    return attached();
  });
  return first;
}

/** Playwright's other browsers leave a page without a question, too. Runs in the page. */
function askNobody(): void {
  const { prototype } = BeforeUnloadEvent;
  prototype.preventDefault = () => undefined;
  Object.defineProperty(prototype, 'returnValue', { value: '', writable: true });
}

/** Now and then it never answers. */
function inTime(act: () => Promise<void>): Promise<void> {
  const late = moment(PATIENCE).then(() => Promise.reject(new Error('WebKit: no answer came.')));
  return Promise.race([act(), late]);
}

/** Another window is another connection: what the context was told, it is told as well. */
function openOthers(
  context: BrowserContext,
  nextWindow: () => Promise<{ context: BrowserContext; page: Page }>,
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
      const { context: other, page } = await nextWindow();
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
