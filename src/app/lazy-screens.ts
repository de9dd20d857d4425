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

export function prefetchScreens(): void {
  for (const part of [OpenScreen, ReviewScreen, CompareScreen, IntakeScreen]) part.prefetch();
}
