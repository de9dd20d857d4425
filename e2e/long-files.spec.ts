import type { Page } from '@playwright/test';
import type { Json, JsonObject } from '#manifest/json/json.ts';
import { applyEdits } from '#manifest/verdict/fixes.ts';
import { isLongRun } from '#long-run.fixture.ts';
import { pathNamed, READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { expect, REPEATED, test } from './fixtures.ts';
import { JsonPage } from './pages/json-page.ts';

const COUNT = isLongRun ? 20_000 : 8_000;
const withValues = (values: Record<string, Json>) =>
  applyEdits(
    READY_MANIFEST,
    Object.entries(values).map(([name, value]) => ({ op: 'set', path: pathNamed(name), value })),
  );
const listOf = (make: (index: number) => string) =>
  Array.from({ length: COUNT }, (_, index) => make(index));
const unknown = Object.fromEntries(listOf((index) => `key${index}`).map((key) => [key, {}]));

/** What froze the tab for seconds to minutes. */
const FILES: Record<string, JsonObject> = {
  'long texts': withValues({
    client_name: `Acme ${'\u200b'.repeat(64 * 1024)}`,
    description: `${' \n'.repeat(8 * 1024)}x`,
    endpoint: `https://${'a@%7B<·'.repeat(9_000)}`,
    'headers/0/header_value': `a${'\0'.repeat(64 * 1024)}Ā`,
  }),
  'long lists': withValues({
    goal: listOf(() => 'ulr'),
    target_audience: listOf((index) => `value${index}`),
    grant_types: listOf((index) => `type${index}`),
  }),
  'thousands of unknown keys': {
    ...withValues({ webhooks: unknown }),
    ...unknown,
    list: listOf((index) => `${index}`),
  },
};

/** From now on the longest task is noted; asking for it begins anew. */
async function watchTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Reflect.set(window, 'longestTask', 0);
    new PerformanceObserver((list) => {
      const longest = Math.max(...list.getEntries().map(({ duration }) => duration));
      Reflect.set(window, 'longestTask', Math.max(Reflect.get(window, 'longestTask'), longest));
    }).observe({ type: 'longtask' });
  });
  return () => page.evaluate(() => Number(Reflect.get(window, 'longestTask')));
}

for (const [name, manifest] of Object.entries(FILES)) {
  const isOnce = name === 'thousands of unknown keys';
  test(
    `a file with ${name} is imported and looked at without the page standing still`,
    isOnce ? {} : REPEATED,
    async ({ page, wizard }) => {
      await wizard.open();
      const longest = await watchTasks(page);
      const dialog = await wizard.openImport();
      await dialog.choose({ name: 'long.json', content: JSON.stringify(manifest) });
      await dialog.submit();
      await dialog.goToDraft();
      for (const step of ['Webhooks', 'Engagement', 'Review', 'App info'] as const) {
        await wizard.goTo(step);
        await expect(wizard.heading(step)).toBeVisible();
      }
      await wizard.input.type(wizard.textbox('App name'), '!');
      await wizard.saved();
      // What grows with the square of the file takes minutes; the machine may be busy.
      expect(await longest()).toBeLessThan(15_000);
    },
  );
}

test('64 kB of what nobody can see is opened in the JSON editor without the page standing still', async ({
  page,
  wizard,
}) => {
  await wizard.openWith(withValues({ client_name: `Acme ${'\u200b'.repeat(64 * 1024)}` }));
  await new JsonPage(wizard).open();
  // Each has its name beside it, but only so many that a browser can place them at once.
  const names = page.locator('[data-text-editor] .invisible');
  await expect(names.first()).toHaveText('U+200B');
  expect(await names.count()).toBeLessThan(1000);
});
