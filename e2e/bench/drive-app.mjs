// How the benchmarks drive this app.
export const FIRST_FIELD = '#field-app-info-client_name';

/** What is clicked, one after the other, to get to the first event's headers. */
export const HEADER_STEPS = [
  'nav[aria-label="Steps"] a[href$="/webhooks"]',
  '#event-ContentEvent-name',
];

/** Hands a manifest over as a person does: the dialog, a file, a click, the report, if there is one. */
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
  // Where there is something to say a report comes first.
  const report = page.getByRole('button', { name: 'Open the draft' });
  await report
    .or(page.getByText(/^Imported manifest\.json/))
    .first()
    .waitFor();
  if (await report.isVisible()) await report.click();
  await dialog.waitFor({ state: 'hidden' });
}
