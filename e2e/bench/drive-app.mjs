// How the benchmarks drive this app.
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
