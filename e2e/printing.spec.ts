import { inflateSync } from 'node:zlib';
import type { Locator } from '@playwright/test';
import { pathNamed, readyManifestWith } from '#manifest/values/ready-manifest.fixture.ts';
import { expect, test } from './fixtures.ts';

/** More lines than are drawn before somebody scrolls to them. */
const LONG = readyManifestWith(
  pathNamed('headers'),
  Array.from({ length: 100 }, (_, row) => ({ header_name: `X-Row-${row}`, header_value: 'v' })),
);

test('what is printed is there when printing begins: every line of a long text, in blocks, which Firefox ends a page between', async ({
  page,
  wizard,
}) => {
  await wizard.openWith(LONG, 'Review');
  // What draws the sheet may still be on its way.
  await expect.poll(async () => pagesIn(await page.pdf())).toBeGreaterThan(5);
  await expect(wizard.heading('Review')).toBeVisible();

  await page.emulateMedia({ media: 'print' });
  const lines = page.locator('.line').filter({ visible: true });
  await expect(lines.filter({ hasText: '"X-Row-' })).toHaveCount(100);
  await expect(lines.last()).toHaveText('}');
  const title = page.getByRole('heading', { name: /^Install manifest for/ });
  const line = lines.filter({ hasText: '"client_name"' });
  expect(await notBlocks(line)).toEqual([]);
  expect(await notBlocks(title)).toEqual([]);
  await expect(line).toHaveCSS('break-inside', 'avoid');
});

/** Chromium writes them as they are, Firefox deflated. */
function pagesIn(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const packed = text.matchAll(/\/FlateDecode[^]*?stream\r?\n([^]*?)endstream/g);
  const unpacked = [...packed].map(([, bytes = '']) => unpack(Buffer.from(bytes, 'latin1')));
  return [text, ...unpacked].join('').match(/\/Type ?\/Page\b/g)?.length ?? 0;
}

/** Fonts and pictures may be packed in other ways. */
function unpack(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}

/** What stands around it and is not laid out as a block, up to the page. */
function notBlocks(inside: Locator): Promise<string[]> {
  return inside.evaluate((start) => {
    const found: string[] = [];
    for (let each: Element | null = start; each; each = each.parentElement) {
      const { display } = getComputedStyle(each);
      if (display !== 'block') found.push(`${each.tagName} ${each.className}: ${display}`);
    }
    return found;
  });
}
