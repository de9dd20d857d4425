// What a page of WebKit does in another way than Playwright's other pages.
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { giveHands, type RawPage } from './webkit-input.ts';
import { boxOf, until, type Screen } from './x11.ts';

interface Given {
  screen: Screen;
  id: string;
  home: string;
  baseURL: string | undefined;
}

export function adaptPage(page: Page, given: Given): void {
  giveHands(page, insideOf(page).delegate, given.screen, given.id);
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
  });
}

/** Playwright's own half of the page, in this same process. */
function insideOf(page: Page): { delegate: RawPage } {
  const connection: { toImpl: (page: Page) => { delegate: RawPage } } = Reflect.get(
    page,
    '_connection',
  );
  return connection.toImpl(page);
}

interface Size {
  width: number;
  height: number;
}

/** Like a person, by the window's edge. */
async function resize(page: Page, { screen, id }: Given, { width, height }: Size): Promise<void> {
  await until('the size', async () => {
    // The page that it starts with may still be on its way.
    const now = await page
      .evaluate(() => ({ width: innerWidth, height: innerHeight }))
      .catch(() => undefined);
    if (!now) return undefined;
    if (now.width === width && now.height === height) return true;
    const box = boxOf(screen, id);
    const size = [box.width + width - now.width, box.height + height - now.height];
    screen.act('windowsize', '--sync', id, ...size.map(String));
    return undefined;
  });
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
