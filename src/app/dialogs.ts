import { lazyPart } from './lazy-part.tsx';

/** What opens above a page; the code comes when it is first needed, or when there is time. */
export const MoreMenu = lazyPart(() => import('./more-menu.tsx').then((part) => part.MoreMenu));
export const HelpDialog = lazyPart(() =>
  import('./help-dialog.tsx').then((part) => part.HelpDialog),
);
export const ImportDialog = lazyPart(() =>
  import('./import/import-dialog.tsx').then((part) => part.ImportDialog),
);
export const ImportReport = lazyPart(() =>
  import('./import/import-report.tsx').then((part) => part.ImportReport),
);
export const FilesPart = lazyPart(() =>
  import('./import/files-part.tsx').then((part) => part.FilesPart),
);

export function prefetchDialogs(): void {
  const parts = [MoreMenu, HelpDialog, ImportDialog, ImportReport, FilesPart];
  for (const part of parts) part.prefetch();
}
