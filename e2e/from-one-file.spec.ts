import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, findAxeViolations, test as base } from './fixtures.ts';
import { ShareDialog } from './pages/share-dialog.ts';

const BUILT = fileURLToPath(new URL('../dist-file/install-manifest.html', import.meta.url));
const isBuilt = existsSync(BUILT);

/** Every journey here has the file where nothing else is, as somebody who saved an attachment. */
const test = base.extend({
  baseURL: async ({ browserName }, provide) => {
    const folder = await mkdtemp(join(tmpdir(), `${browserName}-saved-`));
    const file = join(folder, 'manifest tool (1).html');
    if (isBuilt) await copyFile(BUILT, file);
    await provide(pathToFileURL(file).href);
    await rm(folder, { recursive: true });
  },
});

test.skip(!isBuilt, 'needs npm run build:file');

test.beforeEach(async ({ page, wizard, baseURL }) => {
  await page.goto(baseURL ?? '');
  await expect(page.locator('html')).not.toHaveAttribute('data-first-screen');
  await expect(wizard.heading('App info')).toBeVisible();
});

test('the app runs from one file on the disk, keeps its drafts there, and hands out the manifest', async ({
  page,
  wizard,
  baseURL,
}) => {
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByText('This page runs from a file.')).toBeVisible();
  await wizard.textbox('App name').fill('Acme');
  await expect(page.getByRole('banner')).toContainText('Saved');
  await page.reload();
  await expect(wizard.textbox('App name')).toHaveValue('Acme');

  // Rooms whose code is a file of its own elsewhere.
  await wizard.goTo('Review');
  const { name, text } = await wizard.download('Download draft');
  expect(name).toMatch(/^acme\b.*\.json$/);
  expect(JSON.parse(text)).toMatchObject({ client_name: 'Acme' });
  await page.goto(`${baseURL}#/review-desk`);
  await expect(wizard.heading('Review desk')).toBeVisible();
  await page.goto(`${baseURL}`);
  await expect(page.getByRole('link', { name: 'Acme' })).toBeVisible();
});

test('its policy allows what stands in it, and nothing else', async () => {
  const html = await readFile(BUILT, 'utf8');
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const scripts = html.matchAll(/<script(?: type="module")?>([^]*?)<\/script>/g);
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${Array.from(scripts, ([, code = '']) => hash(code)).join(' ')}`,
    expect.stringMatching(/^style-src(?: 'sha256-[^']+')+$/),
    'img-src data:',
    "font-src 'none'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
  expect(html).not.toMatch(/<(?:script|link|img)[^>]* (?:src|href)="(?!data:|#)/);
});

test.describe('beside a copy on the web', () => {
  test.use({ expectedFaults: [/^request: http:\/\/127\.0\.0\.1:/] });

  test('Share asks for its address once, and the link opens there', async ({
    page,
    wizard,
    context,
  }, info) => {
    await wizard.textbox('App name').fill('Acme WhatsApp');
    const share = new ShareDialog(page, wizard.input);
    await wizard.input.press(wizard.button('Share'));
    await expect(share.link).toHaveValue('');
    await expect(share.button('Download the file instead')).toBeVisible();
    await wizard.input.press(share.button('Copy link'));
    const address = share.root.getByRole('textbox', { name: 'Web address of this app' });
    await expect(address).toBeFocused();
    await expect(address).toHaveAccessibleDescription(/Enter the whole address/);
    expect(await findAxeViolations(page)).toEqual([]);
    const web = info.project.use.baseURL ?? '';
    await address.fill(web);
    await expect(share.link).toHaveValue(new RegExp(`^${web}#/open/v2\\.`));
    await expect(share.button('Download the file instead')).toHaveCount(0);
    const link = await share.link.inputValue();

    await page.reload();
    await wizard.input.press(wizard.button('Share'));
    await expect(address).toHaveValue(web);

    const there = await context.newPage();
    await there.goto(link);
    await expect(there.getByRole('heading', { level: 1 })).toContainText('Acme WhatsApp');
  });
});
