import { FIRST_FIELD, importManifest } from './drive-app.mjs';
import { manifestWith } from './many-headers.mjs';

const KEYS = 40;
const OPENINGS = 3;

/** Typing in the manifest's text: how soon a key is painted, and how soon the form has it. */
export async function printText(browser, address) {
  const rows = [];
  for (const headers of [0, 10, 100, 1000]) {
    rows.push({ headers, ...(await measure(browser, address, headers)) });
  }
  console.log(`\nThe text: ${KEYS} keys typed into a value, the middle and the slowest tenth, ms`);
  console.table(rows);
}

async function measure(browser, address, headers) {
  const page = await browser.newPage();
  await page.addInitScript(watchKeys);
  await page.goto(address);
  await page.locator(FIRST_FIELD).waitFor();
  await importManifest(page, manifestWith(headers));
  const opened = [];
  for (let round = 0; round < OPENINGS; round++) opened.push(await openText(page));

  const text = page.getByRole('textbox', { name: 'Manifest JSON text' });
  await text.focus();
  for (const key of ['Control+Home', 'ArrowDown', 'End', 'ArrowLeft', 'ArrowLeft'])
    await page.keyboard.press(key);
  for (let count = 1; count <= KEYS; count++) {
    await page.evaluate((name) => (window.__text.awaited = name), `Bench${'x'.repeat(count)}`);
    await page.keyboard.press('x');
    await page.waitForFunction((keys) => window.__text.inForm.length === keys, count);
  }
  const { painted, inForm } = await page.evaluate(() => window.__text);
  await page.close();
  return {
    characters: JSON.stringify(manifestWith(headers), null, 2).length,
    opened: at(opened, 0.5),
    'painted p50': at(painted, 0.5),
    'painted p90': at(painted, 0.9),
    'in form p50': at(inForm, 0.5),
    'in form p90': at(inForm, 0.9),
  };
}

/** From the click to the text; the first time its code is fetched, too. */
async function openText(page) {
  if (await page.getByRole('heading', { level: 1, name: 'JSON' }).isVisible()) await page.goBack();
  const button = page.getByRole('link', { name: 'Edit JSON' });
  await button.waitFor();
  const started = Date.now();
  await button.click();
  await page.getByRole('textbox', { name: 'Manifest JSON text' }).waitFor();
  return Date.now() - started;
}

/** Runs in the page. The draft's name in the header is what shows that the form has the text. */
function watchKeys() {
  const times = { painted: [], inForm: [], awaited: '' };
  window.__text = times;
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'x') return;
      const pressed = performance.now();
      const afterPaint = (then) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', then, { once: true });
          port1.start();
          port2.postMessage('');
        });
      afterPaint(() => times.painted.push(performance.now() - pressed));
      const look = () => {
        if (document.querySelector('header')?.textContent.includes(times.awaited))
          times.inForm.push(performance.now() - pressed);
        else requestAnimationFrame(look);
      };
      look();
    },
    true,
  );
}

const at = (times, share) =>
  Math.round(
    times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))],
  );
