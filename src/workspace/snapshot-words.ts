import type { Snapshot } from '#drafts/snapshot.ts';
import { counted } from '#manifest/json/counted.ts';
import { STEPS } from './steps.ts';

/** Why it was kept. */
export function whyWords({ reason, step }: Pick<Snapshot, 'reason' | 'step'>): string {
  switch (reason) {
    case 'left-step':
      return `Left ${STEPS.find(({ id }) => id === step)?.title ?? step}`;
    case 'import':
      return 'Imported';
    case 'fix-all':
      return 'Before fixing all';
    case 'restore':
      return 'Before restoring a version';
    case 'download':
      return 'Downloaded or copied';
    case 'share':
      return 'Sent';
    case 'conflict':
      return 'Written in another tab';
  }
}

/** How far it is from what is there now. */
export function differenceWords(count: number): string {
  if (count === 0) return 'The same as now';
  return counted(count, 'difference');
}
