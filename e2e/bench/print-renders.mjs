import { FIRST_FIELD, importManifest } from './drive-app.mjs';
import { manifestWith } from './many-headers.mjs';
import { watchRenders } from './watch-renders.mjs';

const KEYS = 20;

/** What a keystroke in App name renders and changes, by place, with few and with many headers. */
export async function printRenders(browser, address) {
  for (const headers of [0, 1000]) {
    const { renders, changes } = await countWhileTyping(browser, address, headers);
    const places = [...new Set([...Object.keys(renders), ...Object.keys(changes)])];
    console.log(`\nPer key in App name, with ${headers} headers`);
    console.table(
      places.toSorted().map((place) => ({
        place,
        'components rendered': (renders[place] ?? 0) / KEYS,
        'DOM changes': (changes[place] ?? 0) / KEYS,
      })),
    );
  }
}

async function countWhileTyping(browser, address, headers) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(watchRenders, 'app-info.client_name');
  await page.goto(address);
  await page.locator(FIRST_FIELD).waitFor();
  await importManifest(page, manifestWith(headers));
  const field = page.locator(FIRST_FIELD);
  await field.press('End');
  // The first key may say "Saving…" and mark a step: what is counted is typing on.
  await field.pressSequentially('ab', { delay: 50 });
  await page.evaluate(() => Object.assign(window.renderCounts, { renders: {}, changes: {} }));
  await field.pressSequentially('x'.repeat(KEYS), { delay: 50 });
  await page
    .locator('[data-json]')
    .filter({ hasText: 'x'.repeat(KEYS) })
    .waitFor();
  const counts = await page.evaluate(() => window.renderCounts);
  await page.close();
  return counts;
}
