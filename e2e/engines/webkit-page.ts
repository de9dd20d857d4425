// What a page of WebKit does in another way than Playwright's other pages.
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { bringToFront, giveHands, type Place, type RawPage } from './webkit-input.ts';
import { isThere, type Size, sizeOf, until } from './x11.ts';

interface Given extends Place {
  home: string;
  baseURL: string | undefined;
}

interface Inside {
  delegate: RawPage;
  browserContext: object;
  instrumentation: {
    addListener: (
      listener: { onBeforeCall: (call: { metadata: { method: string } }) => Promise<void> },
      context: object,
    ) => void;
  };
}

/** What is done to a page only when it is in front, by Playwright's names. */
const WORK = new Set(['check', 'click', 'fill', 'focus', 'hover', 'press', 'type', 'uncheck']);

export async function adaptPage(page: Page, given: Given): Promise<void> {
  const inside = insideOf(page);
  giveHands(page, inside.delegate, given);
  await bringToFront(given);
  inside.instrumentation.addListener(
    {
      async onBeforeCall({ metadata }) {
        if (WORK.has(metadata.method)) await bringToFront(given);
      },
    },
    inside.browserContext,
  );
  const close = page.close.bind(page);
  const goto = page.goto.bind(page);
  const waitForEvent = page.waitForEvent.bind(page) as (name: string, given: unknown) => unknown;
  Object.assign(page, {
    setViewportSize: (size: Size) => resize(page, given, size),
    async goto(url: string, options?: Parameters<typeof goto>[1]) {
      const wanted = new URL(url, given.baseURL);
      const isHere = wanted.hash && wanted.href.split('#')[0] === page.url().split('#')[0];
      // It would wait for a load that does not come.
      if (!isHere) return goto(wanted.href, options);
      await page.evaluate((href) => location.assign(href), wanted.href);
      return null;
    },
    waitForEvent: (name: string, options?: unknown) =>
      name === 'download'
        ? nextFile(given.home, join(given.home, 'Downloads'))
        : waitForEvent(name, options),
    async close() {
      await closeWindow(given);
      await close();
    },
  });
}

/** Playwright's own half of the page, in this same process. */
function insideOf(page: Page): Inside {
  const connection: { toImpl: (page: Page) => Inside } = Reflect.get(page, '_connection');
  return connection.toImpl(page);
}

/** Like a person, by the window's edge. */
async function resize(page: Page, given: Given, { width, height }: Size): Promise<void> {
  const { screen, id } = given;
  await until('the size', async () => {
    // The page that it starts with may still be on its way.
    const now = await page
      .evaluate(() => ({ width: innerWidth, height: innerHeight }))
      .catch(() => undefined);
    if (!now) return undefined;
    const box = sizeOf(screen, id);
    given.height = box.height;
    if (now.width === width && now.height === height) return true;
    const size = [box.width + width - now.width, box.height + height - now.height];
    await screen.act('windowsize', '--sync', id, ...size.map(String));
    return undefined;
  });
}

/** Its own key for it opens a tab, and only the tab in sight draws anything. */
export async function openWindow(page: Page, address: string): Promise<void> {
  await page.evaluate((given) => void open(given, '_blank', 'popup,noopener'), address);
}

/** By the browser's own key for it: a page may not close what was opened by hand. */
async function closeWindow(given: Given): Promise<void> {
  const { screen, id } = given;
  await bringToFront(given);
  await screen.act('key', 'Control_L+w');
  await until('the end of the window', () => (isThere(screen, id) ? undefined : true));
}

/** WebKit tells Playwright of no download: the file is there. */
async function nextFile(...folders: string[]) {
  const files = () =>
    folders
      .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
      .filter((path) => !path.endsWith('.wkdownload'))
      .map((path) => ({ path, stats: statSync(path) }))
      .filter(({ stats }) => stats.isFile() && stats.size > 0)
      .map(({ path, stats }) => `${path}\n${stats.mtimeMs}`);
  const before = new Set(files());
  const found = await until('the download', () => files().find((each) => !before.has(each)));
  const [path = ''] = found.split('\n');
  return { suggestedFilename: () => basename(path), path: () => Promise.resolve(path) };
}
