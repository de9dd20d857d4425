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

export function prefetchDialogs(): void {
  for (const part of [MoreMenu, HelpDialog, ImportDialog, ImportReport]) part.prefetch();
}
