import { FIRST_FIELD, HEADER_STEPS, importManifest } from './drive-app.mjs';
import { manifestWith } from './many-headers.mjs';

const KEYS = 60;
const KEY_GAP_MS = 50;
const SLOWDOWN = 4;
/** Until all that comes by itself after the first screen is there. */
const SETTLE_MS = 3_000;
/** After a head start the page waits for time to spare; this is longer than it waits. */
const IDLE_MS = 7_000;

/** What the harness does not measure: values by name, as many as there are rounds. */
export async function measureOwn(browser, address, rounds) {
  const values = { idleFiles: [], heapOfMany: [], keyAmongMany: [] };
  for (let round = 0; round < rounds; round++) {
    values.idleFiles.push(await withPage(browser, address, countIdleFiles));
    values.heapOfMany.push(await withPage(browser, address, measureHeap));
    const [few, many] = [
      await withPage(browser, address, (page, cdp) => measureKeys(page, cdp, 5)),
      await withPage(browser, address, (page, cdp) => measureKeys(page, cdp, 1000)),
    ];
    values.keyAmongMany.push(many / few);
  }
  return values;
}

async function withPage(browser, address, measure) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    // The thread's own time: other work on the machine is none of it.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await cdp.send('HeapProfiler.enable');
    await page.goto(address);
    await page.waitForTimeout(SETTLE_MS);
    return await measure(page, cdp);
  } finally {
    await context.close();
  }
}

/** Code that comes after the load event by itself. */
async function countIdleFiles(page) {
  await page.waitForTimeout(IDLE_MS);
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => {
    const loaded = performance.getEntriesByType('navigation')[0].loadEventEnd;
    const later = performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => /\.(?:js|css)$/.test(name) && startTime > loaded);
    return new Set(later.map(({ name }) => name)).size;
  });
}

/**
 * With 1,000 headers, after typing into App name, when all is saved and let go. Nothing is found by
 * Playwright's locators, whose scripts would count as well: a megabyte.
 */
async function measureHeap(page, cdp) {
  await importManifest(page, manifestWith(1000));
  await page.evaluate((selector) => document.querySelector(selector).focus(), FIRST_FIELD);
  await page.keyboard.press('End');
  await typeKeys(page);
  await page.waitForTimeout(2_000);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** The main thread's work for a key in the first header's value, in seconds, on a slow computer. */
async function measureKeys(page, cdp, headers) {
  await importManifest(page, manifestWith(headers));
  for (const step of HEADER_STEPS) await page.locator(step).click();
  const field = page.locator('[data-secret]').first();
  await field.press('End');
  await page.waitForTimeout(1_000);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const before = await busy(cdp);
  await typeKeys(page);
  await page.locator('[data-save-state=saved]').waitFor();
  await page.waitForTimeout(500);
  return (await busy(cdp)) - before;
}

async function typeKeys(page) {
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press('x');
    await page.waitForTimeout(KEY_GAP_MS);
  }
}

async function busy(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value;
}
