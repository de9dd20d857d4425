import { FIRST_FIELD, importManifest } from './drive-app.mjs';
import { manifestWith } from './many-headers.mjs';
import { withProfile } from './with-profile.mjs';

const SAVES = 200;
const DRAFTS = 1000;
const LISTINGS = 20;

/** How soon a draft is safe after the last key, and how soon a thousand of them are listed. */
export async function printDrafts(address) {
  const saves = [];
  for (const headers of [0, 1000]) {
    saves.push(...(await withProfile((context) => measureSaves(context, address, headers))));
  }
  console.log(`\nSaving, ms over ${SAVES} saves; the pause after the last key is 300 of them`);
  console.table(saves);

  const listings = [];
  for (const slowdown of [1, 4]) {
    listings.push(await withProfile((context) => measureList(context, address, slowdown)));
  }
  console.log(
    `\nFrom the click on Drafts to the rows of ${DRAFTS} drafts, ms over ${LISTINGS} clicks`,
  );
  console.table(listings);
}

async function measureSaves(context, address, headers) {
  const page = await context.newPage();
  await page.addInitScript(watchSaves);
  await page.goto(address);
  const field = page.locator(FIRST_FIELD);
  await field.waitFor();
  await importManifest(page, manifestWith(headers));
  await field.press('End');
  await page.evaluate(() => Object.assign(window.saves, { untilSaved: [], writes: [] }));
  for (let count = 1; count <= SAVES; count++) {
    await page.keyboard.type('x');
    await page.waitForFunction((many) => window.saves.untilSaved.length >= many, count);
  }
  const { untilSaved, writes } = await page.evaluate(() => window.saves);
  return [
    { what: 'last key to “Saved”', headers, ...percentiles(untilSaved) },
    { what: 'the write itself', headers, ...percentiles(writes) },
  ];
}

/** Runs in the page: times keys, the words in the header, and what is written to the drafts' store. */
function watchSaves() {
  window.saves = { untilSaved: [], writes: [] };
  let lastKey;
  addEventListener('keydown', ({ timeStamp }) => (lastKey = timeStamp), true);
  new MutationObserver(() => {
    const isSaved = document.querySelector('[data-save-state=saved]') !== null;
    if (!isSaved || lastKey === undefined) return;
    window.saves.untilSaved.push(performance.now() - lastKey);
    lastKey = undefined;
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-save-state'] });

  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (names, mode, ...options) {
    const transaction = begin.call(this, names, mode, ...options);
    const started = performance.now();
    if (mode === 'readwrite' && names === 'versions') {
      transaction.addEventListener('complete', () =>
        window.saves.writes.push(performance.now() - started),
      );
    }
    return transaction;
  };
}

async function measureList(context, address, slowdown) {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator(FIRST_FIELD).waitFor();
  await importManifest(page, manifestWith(5));
  const draft = page.url();
  await page.locator('[data-save-state=saved]').waitFor();
  await page.evaluate(multiplyDrafts, DRAFTS);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const times = [];
  for (let count = 0; count < LISTINGS; count++) {
    await page.goto(draft);
    await page.locator(FIRST_FIELD).waitFor();
    times.push(await page.evaluate(listDrafts));
  }
  return { 'CPU slowed down': `${slowdown} x`, ...percentiles(times) };
}

/** Runs in the page: stores the draft that is there so many times, under other ids. */
async function multiplyDrafts(count) {
  const done = (request) =>
    new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
  // oxlint-disable-next-line no-restricted-globals -- it plants what is to be listed
  const database = await done(indexedDB.open('app-install-manifest'));
  const store = database.transaction('versions', 'readwrite').objectStore('versions');
  const records = await done(store.getAll());
  const [record] = records.filter(({ manifest }) => JSON.parse(manifest).client_name !== '');
  for (let index = 1; index < count; index++) {
    const id = `planted-${index}`;
    const named = { ...JSON.parse(record.manifest), client_name: `Planted ${index}` };
    const manifest = JSON.stringify(named);
    const savedAt = record.savedAt - index * 1000;
    store.put({ ...record, id, savedAt, manifest }, [id, 'bench', 1]);
  }
  await new Promise((resolve) => store.transaction.addEventListener('complete', resolve));
  database.close();
}

/** Runs in the page: until the frame after the one in which the rows were drawn. */
async function listDrafts() {
  const started = performance.now();
  [...document.querySelectorAll('header a')]
    .find(({ textContent }) => textContent === 'Drafts')
    .click();
  while (document.querySelectorAll('main li a[href^="#/drafts/"]').length < 2) {
    await new Promise(requestAnimationFrame);
  }
  await new Promise(requestAnimationFrame);
  return performance.now() - started;
}

function percentiles(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => Math.round(sorted[Math.ceil(sorted.length * share) - 1]);
  return { p50: at(0.5), p98: at(0.98) };
}
