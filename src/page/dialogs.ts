import { lazyPart } from '#ui/lazy-part.tsx';

/** What opens above a page; the code comes when it is first needed, or when there is time. */
export const MoreMenu = lazyPart(() => import('./more-menu.tsx').then((part) => part.MoreMenu));
export const HelpDialog = lazyPart(() =>
  import('./help-dialog.tsx').then((part) => part.HelpDialog),
);
export const ImportDialog = lazyPart(() =>
  import('#import/import-dialog.tsx').then((part) => part.ImportDialog),
);
export const ImportReport = lazyPart(() =>
  import('#import/import-report.tsx').then((part) => part.ImportReport),
);
export const FilesPart = lazyPart(() =>
  import('#import/files-part.tsx').then((part) => part.FilesPart),
);
export const RowMenu = lazyPart(() =>
  import('#drafts-page/row-menu.tsx').then((part) => part.RowMenu),
);
export const RenameDialog = lazyPart(() =>
  import('#drafts-page/rename-dialog.tsx').then((part) => part.RenameDialog),
);
export const DeleteAllDialog = lazyPart(() =>
  import('#drafts-page/delete-all-dialog.tsx').then((part) => part.DeleteAllDialog),
);
export const ConflictDialog = lazyPart(() =>
  import('#wizard/conflict/conflict-dialog.tsx').then((part) => part.ConflictDialog),
);
/** Not above a page but in place of it; another tab has the draft. */
export const FollowedDraft = lazyPart(() =>
  import('#wizard/followed-draft.tsx').then((part) => part.FollowedDraft),
);

export function prefetchDialogs(): void {
  const parts = [MoreMenu, HelpDialog, ImportDialog, ImportReport, FilesPart];
  const ofDrafts = [RowMenu, RenameDialog, DeleteAllDialog, ConflictDialog, FollowedDraft];
  for (const part of [...parts, ...ofDrafts]) void part.prefetch();
}
