import { lazyPart } from './lazy-part.tsx';

/** Screens that most people never open, or not first. */
export const OpenScreen = lazyPart(() =>
  import('./reviews/open-screen.tsx').then((part) => part.OpenScreen),
);
export const ReviewScreen = lazyPart(() =>
  import('./reviews/review-screen.tsx').then((part) => part.ReviewScreen),
);
export const CompareScreen = lazyPart(() =>
  import('./compare/compare-screen.tsx').then((part) => part.CompareScreen),
);

export const IntakeScreen = lazyPart(() =>
  import('./intake/intake-screen.tsx').then((part) => part.IntakeScreen),
);
/** Who comes for the first time has no drafts to list. */
export const DraftList = lazyPart(() =>
  import('./start/draft-list.tsx').then((part) => part.DraftList),
);

export function prefetchScreens(): void {
  const parts = [OpenScreen, ReviewScreen, CompareScreen, IntakeScreen, DraftList];
  for (const part of parts) void part.prefetch();
}
