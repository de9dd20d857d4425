import { withProfile } from './with-profile.mjs';

const FILES = 500;

/** How long many files take to come onto the review desk, and how soon it is there with all of them. */
export async function printDesk(address) {
  const row = await withProfile(async (context) => {
    const page = await context.newPage();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${address}#/review-desk`);
    await page.getByRole('heading', { name: 'Review desk' }).waitFor();
    const taken = await page.evaluate(takeFiles, FILES);
    await page.goto(`${address}#/compare`);
    await page.getByRole('heading', { level: 1, name: 'Compare' }).waitFor();
    return { files: FILES, 'taken in': taken, opened: await page.evaluate(openDesk) };
  });
  console.log('\nThe review desk, ms');
  console.table([row]);
}

/** Runs in the page: drops the files, and waits until it says what became of them. */
async function takeFiles(count) {
  const transfer = new DataTransfer();
  for (let index = 0; index < count; index++) {
    const endpoint = `https://hooks.app-${index}.example/lp`;
    const webhooks = { 'ms.MessagingEventNotification.ContentEvent': { endpoint } };
    const manifest = { client_name: `App ${index}`, capabilities: { webhooks } };
    transfer.items.add(new File([JSON.stringify(manifest)], `app-${index}.json`));
  }
  const started = performance.now();
  const drop = { dataTransfer: transfer, bubbles: true, cancelable: true };
  document.querySelector('h1').dispatchEvent(new DragEvent('drop', drop));
  const said = () => document.querySelector('[data-said]').textContent;
  while (!said().startsWith(`${count} `)) await new Promise((resolve) => setTimeout(resolve, 10));
  return Math.round(performance.now() - started);
}

/** Runs in the page: until the frame after the one in which its rows were drawn. */
async function openDesk() {
  const started = performance.now();
  location.hash = '#/review-desk';
  const isThere = () => document.querySelectorAll('main tbody a').length > 1;
  while (!isThere()) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return Math.round(performance.now() - started);
}
