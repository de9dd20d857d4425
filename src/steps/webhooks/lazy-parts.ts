export const loadPasteDialog = () =>
  import('./paste-headers-dialog.tsx').then((module) => module.PasteHeadersDialog);
export const loadCopyDialog = () =>
  import('./copy-headers-dialog.tsx').then((module) => module.CopyHeadersDialog);
export const loadSample = () => import('./sample-panel.tsx').then((module) => module.SamplePanel);

/** Fetched when there is time, so that they are there when the connection is not (T12). */
export function prefetchWebhookParts(): void {
  const fetchAll = () =>
    void Promise.allSettled([loadPasteDialog(), loadCopyDialog(), loadSample()]);
  // Where the browser cannot tell when there is time, they are fetched on use.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(fetchAll);
}
