import type { Page } from '@playwright/test';
import { chromiumProtocol } from './engines/chromium-protocol.ts';
import { HistoryPage } from './pages/history-page.ts';
import { Wizard } from './pages/wizard.ts';
import { expect, test } from './profile.ts';

test('[T3] in a browser that keeps no site data the page says so, works on, and the draft can be downloaded', async ({
  profile,
}) => {
  profile.choose({ profile: { default_content_setting_values: { cookies: BLOCK } } });
  const { wizard } = await profile.start();
  const { page } = wizard;
  await wizard.open();
  expect(await page.evaluate(storageProblem)).toBe('SecurityError');
  await wizard.textbox('App name').fill('Acme');
  await expect(page.getByRole('banner')).toContainText('Not saved on this device');
  await expect(page.getByRole('alert')).toContainText('blocks saving on this page');
  expect((await wizard.download('Download draft')).text).toContain('"Acme"');

  await page.getByRole('link', { name: 'Drafts', exact: true }).click();
  await page.getByRole('link', { name: /^(?:Continue )?Acme/ }).click();
  await expect(wizard.textbox('App name')).toHaveValue('Acme');
  expect(await leave(page)).toBe('beforeunload');
});

for (const [what, without] of [
  ['has no database', withoutDatabase],
  // Firefox, where somebody has blocked the data of sites.
  ['refuses its database', refuseDatabase],
] as const)
  test(`[T3] where the browser ${what} the page says so, works on, and the draft can be downloaded`, async ({
    page,
    wizard,
  }) => {
    await page.addInitScript(without);
    await wizard.open();
    await wizard.textbox('App name').fill('Acme');
    await expect(page.getByRole('banner')).toContainText('Not saved on this device');
    await expect(page.getByRole('alert')).toContainText('blocks saving on this page');
    expect((await wizard.download('Download draft')).text).toContain('"Acme"');
  });

test('[T3] a browser that lets drafts be read but not written says so, and shows those there are', async ({
  page,
  wizard,
}) => {
  await wizard.open();
  await wizard.textbox('App name').fill('Acme');
  await wizard.saved();
  await page.addInitScript(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite') throw new DOMException('Read only.', 'ReadOnlyError');
      return transaction.call(this, stores, mode, options);
    };
  });
  await page.reload();
  await expect(wizard.textbox('App name')).toHaveValue('Acme');
  await wizard.textbox('App name').fill('Acme WhatsApp');
  await expect(page.getByRole('alert')).toContainText('blocks saving on this page');
  expect((await wizard.download('Download draft')).text).toContain('"Acme WhatsApp"');
});

test('[T3] a device that gets full while somebody types: it is said, typing goes on, and once there is room all of it is saved', async ({
  page,
  wizard,
  context,
  baseURL,
}) => {
  const { origin } = new URL(baseURL ?? '');
  const session = await chromiumProtocol(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: ROOM });
  await page.addInitScript(noteRefused);
  await page.clock.install();
  await wizard.open();
  await wizard.textbox('App name').fill('Acme');
  await wizard.saved();
  const address = page.url();

  await wizard.textbox('Description').fill('x'.repeat(ROOM));
  await expect(page.getByRole('banner')).toContainText('Not saved on this device');
  await expect(page.getByRole('alert')).toContainText('out of storage');
  await wizard.input.type(wizard.textbox('App name'), 'Acme WhatsApp');
  expect(await leave(page)).toBe('beforeunload');
  await expect(page.getByRole('banner')).toContainText('Not saved on this device');

  await expect.poll(() => page.evaluate(lastRefused)).toContain('Acme WhatsApp');
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  // Without another key: it is tried again every ten seconds.
  await expect(async () => {
    await page.clock.fastForward(10_000);
    await expect(page.getByRole('alert')).toBeHidden({ timeout: 1_000 });
  }).toPass();
  await wizard.saved();
  expect(await leave(page)).toBe('closed');

  const next = new Wizard(await context.newPage(), wizard.input);
  await next.page.goto(address);
  await expect(next.textbox('App name')).toHaveValue('Acme WhatsApp');
  await expect(next.textbox('Description')).toHaveValue('x'.repeat(ROOM));
});

test('a clock that goes back between two saves loses nothing and keeps what happened in order', async ({
  page,
  wizard,
}) => {
  const history = new HistoryPage(wizard);
  const noon = Date.parse('2026-11-20T12:00:00Z');
  await page.clock.setSystemTime(noon);
  await wizard.open();
  await wizard.textbox('App name').fill('Acme at noon');
  await wizard.continue();
  // App info stays in sight until the next step is there.
  await expect(wizard.heading('Webhooks')).toBeVisible();

  // Somebody crossed a border, or the battery was empty.
  await page.clock.setSystemTime(noon - 2 * AN_HOUR);
  await wizard.goTo('App info');
  await wizard.textbox('App name').fill('Acme');
  await wizard.continue();
  await wizard.saved();
  await history.open();
  await expect(history.versions).toHaveCount(2);
  await expect(history.versions.first()).toHaveAccessibleName(/10:00/);
  await expect(history.versions.last()).toHaveAccessibleName(/12:00/);

  await page.goto('./#/');
  await wizard.input.press(wizard.button('New manifest'));
  await wizard.textbox('App name').fill('Acme two hours earlier');
  await wizard.saved();
  await page.goto('./#/');
  await expect(page.getByRole('list', { name: 'Drafts' }).getByRole('listitem')).toHaveText([
    /^Acme two hours earlier.*saved 10:00/,
    /^Acme,.*saved 10:00/,
  ]);
});

const AN_HOUR = 3_600_000;

/** Enough for what the browser itself keeps of an empty database, and some drafts; in bytes. */
const ROOM = 200_000;

/** How Chromium's settings say that a site may not keep data. */
const BLOCK = 2;

/** Runs in the page. */
function withoutDatabase(): void {
  Object.defineProperty(window, 'indexedDB', { value: undefined });
}

/** Runs in the page. */
function refuseDatabase(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
}

function storageProblem(): string {
  try {
    // oxlint-disable-next-line no-restricted-globals -- it looks whether there is any
    return String(localStorage.length);
  } catch (problem) {
    return problem instanceof DOMException ? problem.name : String(problem);
  }
}

/** Runs in the page: remembers what the browser did not keep. */
function noteRefused(): void {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (value, key) {
    const note = () => Reflect.set(window, 'lastRefused', JSON.stringify(value));
    this.transaction.addEventListener('abort', note);
    return put.call(this, value, key);
  };
}

function lastRefused(): string {
  return Reflect.get(window, 'lastRefused') ?? '';
}

/** What becomes of the page when its tab is closed; if the browser asks, it is kept. */
async function leave(page: Page): Promise<string> {
  const answer = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.type());
      void dialog.dismiss();
    });
    page.once('close', () => resolve('closed'));
  });
  await page.close({ runBeforeUnload: true });
  return answer;
}
