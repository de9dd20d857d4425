import { fetchAhead } from '#ui/fetch-ahead.ts';

export const loadPasteDialog = () =>
  import('./paste-headers-dialog.tsx').then((module) => module.PasteHeadersDialog);
export const loadCopyDialog = () =>
  import('./copy-headers-dialog.tsx').then((module) => module.CopyHeadersDialog);
export const loadSample = () => import('./sample-panel.tsx').then((module) => module.SamplePanel);

// This module comes when the page is idle, and what is opened from it with it (T12).
for (const load of [loadPasteDialog, loadCopyDialog, loadSample]) fetchAhead(load);
