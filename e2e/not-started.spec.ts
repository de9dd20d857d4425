import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { OLDEST_IN_WORDS } from '../.ci/build/oldest-browsers.ts';
import { expect, findAxeViolations, REPEATED, test } from './fixtures.ts';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const FIRST_SCREEN = /\/assets\/index-[\w-]+\.js$/;

test.describe('a page that cannot start says so', () => {
  test.use({
    expectedFaults: [
      /file:|ERR_FAILED|Failed to load resource|SyntaxError|no “|not a function|CORS|^exception: $/,
    ],
  });

  test('when it is opened from a file', async ({ page }) => {
    await page.goto(pathToFileURL(`${DIST}index.html`).href);
    await expect(page.getByRole('alert')).toContainText('can’t run from a file');
    await expect(page.getByRole('alert')).toContainText('begins with https://');
    expect(await findAxeViolations(page)).toEqual([]);
  });

  test('when the browser cannot read its code', async ({ page }) => {
    await page.route(FIRST_SCREEN, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'const pattern = /(?<=a]/u;' }),
    );
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('The browser may be too old for it');
    await expect(page.getByRole('alert')).toContainText('SyntaxError');
  });

  test('when the browser knows no modules at all', async ({ page }) => {
    await answerWith(page, (html) => html.replaceAll('type="module"', 'type="unknown"'));
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('The browser may be too old for it');
  });

  for (const [name, lacking] of [
    ['toSorted', 'delete Array.prototype.toSorted'],
    ['hasOwn', 'delete Object.hasOwn'],
    ['structuredClone', 'delete window.structuredClone'],
    ['lookbehind', 'window.RegExp = () => { throw new SyntaxError("Invalid group"); }'],
  ] as const) {
    test(
      `when the browser has no ${name}, before any of its code is there`,
      name === 'hasOwn' ? {} : REPEATED,
      async ({ page }) => {
        let letCome: () => void = () => undefined;
        const held = new Promise<void>((resolve) => (letCome = resolve));
        await page.route(FIRST_SCREEN, async (route) => {
          await held;
          await route.continue();
        });
        await page.addInitScript(lacking);
        await page.goto('./', { waitUntil: 'commit' });
        const sentence = page.getByRole('alert');
        await expect(sentence).toContainText(`It works in ${OLDEST_IN_WORDS}`);
        await expect(sentence).toContainText(name);
        await expect(page.getByRole('textbox')).toHaveCount(0);
        // And stays when it has come.
        const loaded = page.waitForLoadState();
        letCome();
        await loaded;
        await expect(sentence).toBeVisible();
        await expect(page.getByRole('textbox')).toHaveCount(0);
      },
    );
  }

  test('when its code does not arrive; once it does, a reload is enough', async ({
    page,
    wizard,
  }) => {
    await page.route(FIRST_SCREEN, (route) => route.abort());
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('You may be offline');
    await page.unroute(FIRST_SCREEN);
    await page.reload();
    await expect(wizard.textbox('App name')).toBeVisible();
    await expect(page.getByText('couldn’t load completely')).toHaveCount(0);
  });
});

test('a page that is slow to start, or only meets somebody else’s error, says nothing of the kind', async ({
  page,
  wizard,
}) => {
  await page.addInitScript(() => {
    // As a browser's extension may.
    dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }));
    new MutationObserver(() => {
      if (document.getElementById('root')?.textContent?.includes('Details for support')) {
        throw new Error('The sentence was shown.');
      }
    }).observe(document, { childList: true, subtree: true });
  });
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(FIRST_SCREEN, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  await expect(wizard.textbox('App name')).toBeVisible();
  letGo();
  await expect(page.getByRole('banner')).toContainText('Saved');
});

test('[T3] a browser that refuses everything that keeps or shares data starts all the same', async ({
  page,
  wizard,
}) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    const refuseGetter = (holder: object, name: string) =>
      Object.defineProperty(holder, name, { get: refuse });
    Object.defineProperty(window, 'BroadcastChannel', {
      value: function () {
        refuse();
      },
    });
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      refuseGetter(window, name);
    // Firefox has none of these for a page that came from nowhere.
    if (!isSecureContext) return;
    LockManager.prototype.request = refuse;
    StorageManager.prototype.persist = refuse;
    Clipboard.prototype.writeText = refuse;
  });
  await wizard.open();
  await wizard.textbox('App name').fill('Acme');
  await expect(page.getByRole('banner')).toContainText('Not saved on this device');
  await expect(page.getByRole('alert')).toContainText('blocks saving on this page');
  await wizard.input.press(wizard.region('JSON').getByRole('button', { name: 'Copy' }));
  await expect(wizard.status).toContainText('JSON copied');
  expect((await wizard.download('Download draft')).text).toContain('"Acme"');
});

test('what the page itself runs is written for the oldest browsers', async () => {
  const html = await readFile(`${DIST}index.html`, 'utf8');
  const scripts = Array.from(
    html.matchAll(/<script>([^]*?)<\/script>/g),
    ([, script = '']) => script,
  );
  expect(scripts).toHaveLength(3);
  const code = scripts.join('\n').replaceAll(/"[^"]*"|'[^']*'/g, "''");
  expect(code).not.toMatch(
    /=>|`|\?\.|\?\?|\*\*|\.\.\.|,\s*[)\]}]|\b(?:let|const|class|async|of)\b/,
  );
});

async function answerWith(page: Page, change: (html: string) => string): Promise<void> {
  await page.route('./', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}
