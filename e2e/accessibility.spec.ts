import type { Page } from '@playwright/test';
import { expect, findBarriers, test } from './fixtures.ts';

const STEPS = ['App info', 'Webhooks', 'Engagement', 'Review'];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test.describe(`${colorScheme}, ${width} px wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      for (const step of STEPS) {
        test(`${step} keeps nobody out`, async ({ page }) => {
          await page.goto('./');
          await openStep(page, step);
          expect(await findBarriers(page)).toEqual([]);
        });
      }

      test('what App info says of a missing name keeps nobody out', async ({ page }) => {
        await page.goto('./');
        await page.getByRole('button', { name: 'Continue' }).click();
        await expect(page.getByRole('alert')).toContainText('There is a problem');
        expect(await findBarriers(page)).toEqual([]);
      });
    });
  }
}

async function openStep(page: Page, step: string) {
  const steps = page.getByRole('navigation', { name: 'Steps' });
  const opener = steps.getByRole('button', { name: /^Step 1 of 4/ });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  if (await opener.isVisible()) await opener.click();
  await steps.getByRole('link', { name: step }).click();
  await expect(page.getByRole('heading', { level: 1, name: step })).toBeVisible();
}
