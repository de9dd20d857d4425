import type { Locator } from '@playwright/test';
import { pathNamed, readyManifestWith } from '#manifest/values/ready-manifest.fixture.ts';
import { expect, test } from './fixtures.ts';

/** More lines than are drawn before somebody scrolls to them. */
const LONG = readyManifestWith(
  pathNamed('headers'),
  Array.from({ length: 100 }, (_, row) => ({ header_name: `X-Row-${row}`, header_value: 'v' })),
);

test('on paper a long text stands in blocks, which Firefox ends a page between, and every line has its number', async ({
  page,
  wizard,
}) => {
  await wizard.openWith(LONG, 'Review');
  const lines = page.getByRole('region', { name: 'Manifest JSON' }).locator('.line');
  const line = lines.filter({ hasText: '"client_name"' });
  const last = lines.filter({ hasText: /^}$/ });
  await expect(line).toBeVisible();
  await expect(last).toHaveCount(0);
  await page.pdf();
  await expect(last).toHaveCount(1);

  await page.emulateMedia({ media: 'print' });
  expect(await notBlocks(line)).toEqual([]);
  expect(await notBlocks(wizard.heading('Review'))).toEqual([]);
  await expect(line).toHaveCSS('break-inside', 'avoid');
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
