import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';

const hashesOf = (html: string, element: 'script' | 'style') =>
  Array.from(
    html.matchAll(new RegExp(`<${element}(?: data-emotion=[^>]*)?>([^]*?)</${element}>`, 'g')),
  )
    .map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    .join(' ');

const html = () => readFileSync(new URL('../dist/index.html', import.meta.url), 'utf8');

/**
 * What a page may do (trust.md S1), and nothing more than what stands in it; the meta element says
 * the same, less who may frame it.
 */
const policy = () => [
  "default-src 'none'",
  `script-src 'self' ${hashesOf(html(), 'script')}`,
  `style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' ${hashesOf(html(), 'style')}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

test('every answer carries the policy and the other security headers', async ({ request }) => {
  const headers = (await request.get('./')).headers();
  expect(headers).toMatchObject({
    'content-security-policy': policy().join('; '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  });
});

test('the page itself carries the policy, for hosts that set no headers, and its styles arrive under it', async ({
  page,
}) => {
  await page.goto('./');
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(meta).toHaveAttribute(
    'content',
    policy()
      .filter((directive) => !directive.startsWith('frame-ancestors'))
      .join('; '),
  );
  // An unstyled button has the browser's own border; a blocked style sheet says nothing.
  const next = page.getByRole('button', { name: 'Continue' });
  await expect(next).toHaveCSS('border-top-style', 'none');
  await expect(next).toHaveCSS('cursor', 'pointer');
});

test('the build brings the same headers for other hosts', async ({ request }) => {
  for (const file of ['_headers', '.htaccess', 'nginx-headers.conf']) {
    const text = await (await request.get(`./${file}`)).text();
    expect(text, file).toContain(policy().join('; '));
    expect(text, file).toContain('no-referrer');
    expect(text, file).toContain('nosniff');
    expect(text, file).toContain('same-origin');
  }
});

test.describe('inside another page', () => {
  const HOST = '<!doctype html><title>Host</title><iframe src="./" title="Framed"></iframe>';

  test.beforeEach(async ({ page }) => {
    await page.route('**/host.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: HOST }),
    );
  });

  test.describe('of a host that sends the headers', () => {
    test.use({ expectedFaults: [/frame-ancestors/] });

    test('the browser refuses to show the app', async ({ page, faults }) => {
      await page.goto('./host.html');
      await expect.poll(() => faults).toContainEqual(expect.stringMatching(/frame-ancestors/));
      await expect(page.frameLocator('iframe').getByRole('textbox')).toHaveCount(0);
    });
  });

  test('the app refuses to show itself, and says so', async ({ page }) => {
    // As from a host that sets no headers: only the app's own guard is left.
    await page.route('./', async (route) => {
      const answer = await route.fetch();
      const { 'content-security-policy': _, ...headers } = answer.headers();
      await route.fulfill({ response: answer, headers });
    });
    await page.goto('./host.html');
    const framed = page.frameLocator('iframe');
    await expect(framed.getByText('Open it in its own tab.')).toBeVisible();
    await expect(framed.getByRole('textbox')).toHaveCount(0);
  });
});
