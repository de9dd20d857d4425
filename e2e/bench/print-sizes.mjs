import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { FIRST_FIELD } from './drive-app.mjs';
import { printPackages } from './print-packages.mjs';

/** JavaScript and CSS, brotli: everything fetched before the first field takes typing. */
const BUDGET_KB = 132;

export async function printSizes(browser, address) {
  const first = await fetchedFirst(browser, address);
  const code = readdirSync('dist', { recursive: true }).filter((name) => /\.(js|css)$/.test(name));
  const weighed = code.map(weigh).toSorted((a, b) => b.brotli - a.brotli);
  const initial = weighed.filter(({ name }) => first.has(name));
  const lazy = weighed.filter(({ name }) => !first.has(name));
  const total = sum(initial);

  console.log('\nBefore the first field takes typing, kB');
  console.table(initial.map(row));
  const verdict = total.brotli <= BUDGET_KB ? 'within' : 'OVER';
  console.log(`First screen: ${words(total)}; ${verdict} the budget of ${BUDGET_KB} kB brotli`);
  console.log(`Loaded later: ${words(sum(lazy))}, in ${lazy.length} files`);
  await printPackages();
}

/** What a real browser asked for until the field could be typed into and the page had loaded. */
async function fetchedFirst(browser, address) {
  const page = await browser.newPage();
  await page.addInitScript((selector) => {
    const look = () => {
      const field = document.querySelector(selector);
      if (field?.getClientRects().length) window.fieldSeen = performance.now();
      else requestAnimationFrame(look);
    };
    look();
  }, FIRST_FIELD);
  await page.goto(address);
  await page.locator(FIRST_FIELD).waitFor();
  await page.waitForLoadState('networkidle');
  const paths = await page.evaluate(() => {
    const opened = performance.getEntriesByType('navigation')[0].loadEventEnd;
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime <= Math.max(opened, window.fieldSeen))
      .map(({ name }) => new URL(name).pathname.slice(1));
  });
  await page.close();
  return new Set(paths);
}

function weigh(name) {
  const content = readFileSync(join('dist', name));
  return {
    name,
    brotli: brotliCompressSync(content).length / 1000,
    gzip: gzipSync(content, { level: 9 }).length / 1000,
  };
}

const row = ({ name, brotli, gzip }) => ({
  file: name,
  brotli: brotli.toFixed(1),
  gzip: gzip.toFixed(1),
});

const sum = (files) => ({
  brotli: files.reduce((total, { brotli }) => total + brotli, 0),
  gzip: files.reduce((total, { gzip }) => total + gzip, 0),
});

const words = ({ brotli, gzip }) => `${brotli.toFixed(1)} kB brotli, ${gzip.toFixed(1)} kB gzip`;
