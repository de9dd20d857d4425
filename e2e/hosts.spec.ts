import { readFile } from 'node:fs/promises';
import { findNginx } from '../.ci/nginx.mjs';
import { headersIn } from '../.ci/build/policy.ts';
import { expect, test as base } from './fixtures.ts';
import { serveByNginx } from './nginx.ts';
import { linkOf } from './shared-draft.ts';

const nginx = findNginx();

/** Every journey here is below a path of a real server. */
const test = base.extend<object, { served: string }>({
  served: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads there that it needs nothing
    async ({}, provide) => {
      if (!nginx) return provide('');
      const { address, stop } = await serveByNginx(nginx);
      await provide(address);
      await stop();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ served }, provide) => provide(served),
});

test.skip(!nginx, 'needs nginx');

test.beforeEach(async ({ request }) => {
  await expect
    .poll(() =>
      request.get('./').then(
        () => 'is up',
        () => 'is not',
      ),
    )
    .toBe('is up');
});

test('below a path of nginx, with the headers written for it, the app works under its policy', async ({
  page,
  wizard,
  request,
}) => {
  const written = await readFile(new URL('../dist/_headers', import.meta.url), 'utf8');
  const headers = Object.entries(headersIn(written)).map(([name, value]) => [
    name.toLowerCase(),
    value,
  ]);
  expect(headers).toHaveLength(4);
  for (const path of ['./', './icon.svg', './is-not-there']) {
    expect((await request.get(path)).headers()).toMatchObject(Object.fromEntries(headers));
  }

  await wizard.open();
  await wizard.textbox('App name').fill('Acme');
  await expect(page.getByRole('banner')).toContainText('Saved');
  // Code that comes later.
  await wizard.goTo('Webhooks');
  await wizard.goTo('Review');
  await page.reload();
  await expect(wizard.heading('Review')).toBeVisible();
});

test.describe('an address that is not there', () => {
  test.use({ expectedFaults: [/404 \(Not Found\)|recover-link\.js/] });

  test('leads a share link back whose # was escaped on its way', async ({ page, served }) => {
    const link = await linkOf({ client_name: 'Acme' });
    const [, payload = ''] = link.split('#/open/');
    for (const escaped of ['%23/open/', '%2523%252Fopen%252F']) {
      await page.goto(`${served}${escaped}${payload}`);
      await expect(page.getByText('Acme').first()).toBeVisible();
      expect(page.url().startsWith(`${served}#/`)).toBe(true);
    }
    await page.goto(`${served}elsewhere`);
    await expect(page.getByRole('heading', { name: 'Nothing is at this address' })).toBeVisible();
  });
});
