// How a benchmark drives this app; the default export is the shared harness's adapter.
import { join } from 'node:path';

export const FIRST_FIELD = '#field-app-info-client_name';

/** Hands a manifest over as a person does: the dialog, a file, a click, the report. */
export async function importManifest(page, manifest) {
  await page.getByRole('button', { name: 'Import', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Import manifest' });
  await dialog.getByLabel('Manifest file').setInputFiles({
    name: 'manifest.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(manifest, null, 2)),
  });
  await page.evaluate(() => {
    if (window.__perf) window.__perf.givenAt = performance.now();
  });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Go to the draft' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

export default {
  dist: join(import.meta.dirname, '../../dist'),
  firstInput: FIRST_FIELD,
  output: '[data-json]',
  give: (page, manifest) => importManifest(page, withVisibleMarks(manifest)),
  headerSteps: ['nav[aria-label="Steps"] a[href$="/webhooks"]', '#event-ContentEvent-name'],
};

/** The harness looks for header values in the JSON, where they are masked: the names say them too. */
function withVisibleMarks(manifest) {
  const marked = structuredClone(manifest);
  for (const { headers } of Object.values(marked.capabilities.webhooks)) {
    for (const header of headers) header.header_name = header.header_value;
  }
  return marked;
}
