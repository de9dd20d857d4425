import type { ReviewRecord } from '#drafts/review-record.ts';
import type { Snapshot } from '#drafts/snapshot.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { STEPS } from './steps.ts';

/** Why it was kept; `record` is what was sent of its draft. */
export function snapshotLabel(snapshot: Snapshot, record: ReviewRecord | null): string {
  const { reason, step } = snapshot;
  switch (reason) {
    case 'left-step':
      if (step === 'review') return 'Left at Review';
      return `After editing ${STEPS.find(({ id }) => id === step)?.title ?? step}`;
    case 'import':
      return 'Imported';
    case 'fix-all':
      return 'Before fixing all problems';
    case 'restore':
      return 'Before restoring a version';
    case 'download':
      return 'Downloaded or copied';
    case 'share':
      return sentLabel(snapshot, record);
    case 'conflict':
      return 'Written in another tab';
  }
}

/** "Sent, round 2" */
function sentLabel({ values }: Snapshot, record: ReviewRecord | null): string {
  if (!record) return 'Sent';
  const fingerprint = fingerprintOf(buildManifest(values));
  const round = record.rounds.findLast((each) => each.fingerprint === fingerprint);
  return round ? `Sent, round ${round.number}` : 'Sent';
}
