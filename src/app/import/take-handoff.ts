import { draftName } from '../draft-name.ts';
import type { DraftServices } from '../app-actions.ts';
import { takeDraft, takeReview, type OpenedLink } from '../reviews/open-link.ts';
import { readValues } from '#manifest/read-values.ts';
import type { Review } from '#handoff/review.ts';
import type { Handoff } from './read-handoff.ts';

/** Where a link or a review led to. */
export interface Opened {
  address: string;
  /** What became of it. */
  said: string;
  /** What is there. */
  label: string;
}

export type Taken =
  | { kind: 'opened'; opened: Opened }
  /** A review of a draft that is not in this browser. */
  | { kind: 'stray'; review: Review }
  | { kind: 'problem'; sentence: string };

/** Keeps what came where it belongs: a draft on the review desk, a review with its draft. */
export async function takeHandoff(
  handoff: Handoff,
  services: Pick<DraftServices, 'store' | 'reviews'>,
): Promise<Taken> {
  if (handoff.kind === 'problem') return handoff;
  if (handoff.kind === 'review') {
    const opened = await takeReview(handoff.review, services);
    return takenOf(opened, { label: 'See the review', said: 'The review is here.' });
  }
  const { shared } = handoff;
  const name = draftName(readValues(shared.manifest));
  const opened = await takeDraft(shared, 'a link', services);
  return takenOf(opened, {
    label: `Review '${name}'`,
    said: `The link was opened to review '${name}'. It made no draft of yours.`,
  });
}

function takenOf(opened: OpenedLink, words: Omit<Opened, 'address'>): Taken {
  if (opened.kind !== 'address') return opened;
  const { address, said = words.said } = opened;
  return { kind: 'opened', opened: { ...words, address, said } };
}
