// How the benchmarks drive this app.
export const FIRST_FIELD = '#field-app-info-client_name';

/** What is clicked, one after the other, to get to the first event's headers. */
export const HEADER_STEPS = [
  'nav[aria-label="Steps"] a[href$="/webhooks"]',
  '#event-ContentEvent-name',
];

/** Hands a manifest over as a person does: the dialog, a file, a click, the report, if there is one. */
export async function importManifest(page, manifest) {
  await page.evaluate(handOver, JSON.stringify(manifest, null, 2));
}

/**
 * Runs in the page, so that what is measured is the app's time and memory, and not that of the scripts
 * by which Playwright finds a button and waits until it can be clicked.
 */
async function handOver(text) {
  const until = async (find) => {
    let found = find();
    for (; !found; found = find()) await new Promise(requestAnimationFrame);
    return found;
  };
  const button = (place, name) =>
    [...place.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name);

  (await until(() => button(document, 'Import'))).click();
  const input = await until(() => document.querySelector('[role=dialog] input[type=file]'));
  const dialog = input.closest('[role=dialog]');
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], 'manifest.json', { type: 'application/json' }));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => dialog.textContent.includes('manifest.json'));
  if (window.__perf) window.__perf.givenAt = performance.now();
  button(dialog, 'Import').click();
  await until(() => !dialog.isConnected);
  // Where there is something to say a report comes first.
  const report = () => button(document, 'Open the draft');
  const isTold = () => /(?:^|\W)Imported manifest\.json/.test(document.body.textContent);
  await until(() => report() || isTold());
  if (!report()) return;
  report().click();
  await until(() => !report());
}
