import { lazyPart } from '#ui/lazy-part.tsx';

/** Screens that most people never open, or not first. */
export const OpenScreen = lazyPart(() =>
  import('#reviewing/open-screen.tsx').then((part) => part.OpenScreen),
);
export const ReviewScreen = lazyPart(() =>
  import('#reviewing/review-screen.tsx').then((part) => part.ReviewScreen),
);
export const CompareScreen = lazyPart(() =>
  import('#compare/compare-screen.tsx').then((part) => part.CompareScreen),
);

export const IntakeScreen = lazyPart(() =>
  import('#review-desk/intake-screen.tsx').then((part) => part.IntakeScreen),
);
/** Who comes for the first time has no drafts to list. */
export const DraftList = lazyPart(() =>
  import('#drafts-page/draft-list.tsx').then((part) => part.DraftList),
);

export function prefetchScreens(): void {
  const parts = [OpenScreen, ReviewScreen, CompareScreen, IntakeScreen, DraftList];
  for (const part of parts) void part.prefetch();
}
