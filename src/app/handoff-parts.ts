import { lazyPart } from './lazy-part.tsx';

/** What a draft goes out and comes home with; none of it is on the first screen. */
export const ShareDialog = lazyPart(() =>
  import('./share/share-dialog.tsx').then((part) => part.ShareDialog),
);
export const SendIt = lazyPart(() => import('./share/send-it.tsx').then((part) => part.SendIt));
export const NotesCard = lazyPart(() =>
  import('./notes/notes-card.tsx').then((part) => part.NotesCard),
);
/** Takes no room while it is fetched: most fields have no note. */
export const FieldNotes = lazyPart(
  () => import('./notes/field-notes.tsx').then((part) => part.FieldNotes),
  0,
);

export function prefetchHandoff(): void {
  for (const part of [ShareDialog, SendIt, NotesCard, FieldNotes]) void part.prefetch();
}
