import { rightAfter } from '#ui/right-after.ts';

/** Nobody names a draft, in a list or in what is said of it, before drafts can be read. */
export const lateDraftName = rightAfter(() =>
  import('./draft-name.ts').then(({ draftName }) => draftName),
);
