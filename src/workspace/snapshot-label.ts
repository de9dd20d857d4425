import type { Snapshot } from '#drafts/snapshot.ts';
import { STEPS } from './steps.ts';

/** Why it was kept. */
export function snapshotLabel({ reason, step }: Pick<Snapshot, 'reason' | 'step'>): string {
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
