import { FIRST_FIELD, importManifest } from './drive-app.mjs';
import { manifestWith } from './many-headers.mjs';

const ROUNDS = 5;

/** How long a share link is, how soon it is there, and how soon it is open in another browser. */
export async function printLinks(browser, address) {
  const rows = [];
  for (const headers of [0, 10, 100, 1000]) {
    rows.push({ headers, ...(await measure(browser, address, headers)) });
  }
  console.log(`\nShare links, header values left out; the middle of ${ROUNDS}, ms`);
  console.table(rows);
}

async function measure(browser, address, headers) {
  const author = await browser.newContext();
  const page = await author.newPage();
  await page.goto(address);
  await page.locator(FIRST_FIELD).waitFor();
  await importManifest(page, manifestWith(headers));
  const made = [];
  let link = '';
  for (let round = 0; round < ROUNDS; round++) {
    const dialog = page.getByRole('dialog', { name: 'Share draft' });
    made.push(
      await page.evaluate(async () => {
        const started = performance.now();
        [...document.querySelectorAll('header button')]
          .find(({ textContent }) => textContent === 'Share')
          .click();
        const isThere = () =>
          [...document.querySelectorAll('textarea')].some(({ value }) => value.includes('#/open/'));
        while (!isThere()) await new Promise(requestAnimationFrame);
        return performance.now() - started;
      }),
    );
    link = await dialog.getByRole('textbox', { name: 'Share link' }).inputValue();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
  await author.close();
  return { characters: link.length, made: middle(made), opened: middle(await open(browser, link)) };
}

/** From the page's own start to the review's heading, in a browser that has not been here. */
async function open(browser, link) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const reader = await browser.newContext();
    const page = await reader.newPage();
    await page.addInitScript(() => {
      const look = () => {
        const heading = document.querySelector('h1');
        if (heading?.textContent.startsWith('Draft of')) window.seenAt = performance.now();
        else requestAnimationFrame(look);
      };
      look();
    });
    await page.goto(link);
    await page.waitForFunction(() => window.seenAt !== undefined);
    times.push(await page.evaluate(() => window.seenAt));
    await reader.close();
  }
  return times;
}

const middle = (times) => Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]);
