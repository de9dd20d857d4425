import { lazyPart } from '#ui/lazy-part.tsx';

/** What a draft goes out and comes home with; none of it is on the first screen. */
export const ShareDialog = lazyPart(() =>
  import('#reviewing/share/share-dialog.tsx').then((part) => part.ShareDialog),
);
export const SendIt = lazyPart(() =>
  import('#reviewing/share/send-it.tsx').then((part) => part.SendIt),
);
export const NotesCard = lazyPart(() =>
  import('#reviewing/notes/notes-card.tsx').then((part) => part.NotesCard),
);
/** Takes no room while it is fetched: most fields have no note. */
export const FieldNotes = lazyPart(
  () => import('#reviewing/notes/field-notes.tsx').then((part) => part.FieldNotes),
  0,
);

export function prefetchHandoff(): void {
  for (const part of [ShareDialog, SendIt, NotesCard, FieldNotes]) void part.prefetch();
}
