import type { Locator } from '@playwright/test';
import {
  pathNamed,
  READY_MANIFEST,
  readyManifestWith,
} from '#manifest/values/ready-manifest.fixture.ts';
import { expect, test } from './fixtures.ts';

/** More lines than are drawn before somebody scrolls to them. */
const LONG = readyManifestWith(
  pathNamed('headers'),
  Array.from({ length: 100 }, (_, row) => ({ header_name: `X-Row-${row}`, header_value: 'v' })),
);

test('on paper the text stands in blocks, which Firefox ends a page between, and not within a line', async ({
  page,
  wizard,
}) => {
  await wizard.openWith(READY_MANIFEST);
  await wizard.goTo('Review');
  await page.emulateMedia({ media: 'print' });
  const line = page.getByRole('region', { name: 'Manifest JSON' }).getByText('"client_name"');
  await expect(line).toBeVisible();
  expect(await notBlocks(line.locator('..'))).toEqual([]);
  expect(await notBlocks(wizard.heading('Review'))).toEqual([]);
  await expect(line.locator('..')).toHaveCSS('break-inside', 'avoid');
});

test('on paper every line of a long text has its number', async ({ page, wizard }) => {
  await wizard.openWith(LONG);
  await wizard.goTo('Review');
  const lines = page.getByRole('region', { name: 'Manifest JSON' }).locator('.line');
  const last = lines.filter({ hasText: /^}$/ });
  await expect(lines.filter({ hasText: '"client_name"' })).toBeVisible();
  await expect(last).toHaveCount(0);
  await page.pdf();
  await expect(last).toHaveCount(1);
});

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
