import type { Clock } from '#drafts/draft.ts';
import { LINK_PROBLEMS } from '#handoff/link-address.ts';
import type { ReviewStore } from '#drafts/review-store.ts';
import { isOutdated, reviewIdOf, withArrival, withReview } from '#handoff/rounds.ts';
import type { Review } from '#handoff/review.ts';
import { decodeLink, type SharedDraft } from '#handoff/share-link.ts';
import type { DraftServices } from '../app-actions.ts';
import { addressOf, reviewAddress } from '../routes.ts';

export type OpenedLink =
  /** Kept, and to be seen there. */
  | { kind: 'address'; address: string; said?: string }
  /** A review of a draft that is not in this browser. */
  | { kind: 'stray'; review: Review }
  | { kind: 'problem'; sentence: string };

type Services = Pick<DraftServices, 'store' | 'reviews'>;

/** Takes in what a link holds. Drafts come to the review desk, reviews to their draft; nothing is replaced. */
export async function openLink(
  text: string,
  services: Services,
  clock: Clock = Date.now,
): Promise<OpenedLink> {
  const link = await decodeLink(text);
  if (link.kind === 'problem') return { kind: 'problem', sentence: LINK_PROBLEMS[link.problem] };
  if (link.kind === 'review') return takeReview(link.review, services, clock);
  return takeDraft(link, 'a link', services, { clock });
}

/** By fingerprint, the review that has a round which says just that. */
export type KnownRounds = Map<string, { id: string; round: number }>;

/** Read once for a whole batch: five hundred files would else read every review five hundred times. */
export async function knownRounds(reviews: ReviewStore): Promise<KnownRounds> {
  const known: KnownRounds = new Map();
  for (const { id, rounds } of await reviews.list('reviewer')) {
    for (const { fingerprint, number } of rounds) {
      if (!known.has(fingerprint)) known.set(fingerprint, { id, round: number });
    }
  }
  return known;
}

/** A draft for the reviewer's desk. What was known before is told of it. */
export async function takeDraft(
  shared: SharedDraft,
  source: string,
  { reviews }: Services,
  { clock = Date.now, known }: { clock?: Clock; known?: KnownRounds } = {},
): Promise<OpenedLink> {
  const { draftId, fingerprint } = shared;
  // A file names no draft: if it says what a link said, it is that draft, with its header values.
  const same = draftId === '' && (known ?? (await knownRounds(reviews))).get(fingerprint);
  const { id, round } = same || { id: reviewIdOf(shared), round: shared.round };
  if (known && !known.has(fingerprint)) known.set(fingerprint, { id, round });
  const kept = await reviews.update('reviewer', id, (record) =>
    withArrival(record, { ...shared, round }, { id, source, at: clock() }),
  );
  if (kept) return { kind: 'address', address: reviewAddress(id) };
  return {
    kind: 'problem',
    sentence: UNREAD,
  };
}

/** What is set aside is not written over. */
const UNREAD =
  'This browser keeps this review in a way that this version of the app cannot read. Reload the page and open it again.';

/** A review for its draft's author. */
export async function takeReview(
  review: Review,
  { store, reviews }: Services,
  clock: Clock = Date.now,
): Promise<OpenedLink> {
  const opened = await store.load(review.draftId);
  if (opened.kind !== 'draft') return { kind: 'stray', review };
  const record = await reviews.update('author', review.draftId, (now) =>
    withReview(now, review, clock()),
  );
  if (!record) return { kind: 'problem', sentence: UNREAD };
  const last = record.rounds.at(-1)?.number;
  const isOld = isOutdated(record, review);
  const count = review.notes.length;
  const notes = count === 1 ? '1 note' : `${count} notes`;
  return {
    kind: 'address',
    address: addressOf(review.draftId, 'review'),
    said: isOld
      ? `This review is of round ${review.round}; you sent round ${last} since. Its notes are here: ${notes}.`
      : `The review is here: ${DECISION_WORDS[review.decision]}, ${notes}.`,
  };
}

export const DECISION_WORDS: Record<Review['decision'], string> = {
  approve: 'approved',
  'request-changes': 'changes requested',
  comment: 'comments only',
};
