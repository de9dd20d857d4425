import type { Clock, Draft } from '#drafts/draft.ts';
import type { ReviewRecord } from '#drafts/review-record.ts';
import type { ReviewStore } from '#drafts/review-store.ts';
import { decisionMade } from '#handoff/decisions.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import { isOutdated, namesDraft, reviewIdOf, withArrival, withReview } from '#handoff/rounds.ts';
import type { Review } from '#handoff/review.ts';
import type { SharedDraft } from '#handoff/share-link.ts';
import { counted } from '#manifest/json/counted.ts';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { readValues } from '#manifest/values/read-values.ts';
import type { DraftServices } from './app-actions.ts';
import { draftName } from './draft-name.ts';
import { addressOf, reviewAddress } from './routes.ts';

/** Where a link or a review led to. */
export interface Opened {
  address: string;
  /** What became of it. */
  said: string;
  /** What is there. */
  label: string;
  /** Of a draft: what it was to the review desk. */
  arrival?: Arrival;
}

/** updated: a next round, replies, or header values that were not there before. */
export type Arrival = 'added' | 'updated' | 'known';

export type OpenResult =
  | { kind: 'opened'; opened: Opened }
  /** A review of a draft that is not in this browser. */
  | { kind: 'orphan'; review: Review }
  | { kind: 'problem'; sentence: string };

export type Shared = { kind: 'draft'; shared: SharedDraft } | { kind: 'review'; review: Review };

interface OpenOptions {
  clock?: Clock;
  /** What a draft came in: a file's name, or else "a link". */
  source?: string;
  known?: KnownRounds;
}

/**
 * Keeps what somebody else sent where it belongs: a draft on the review desk, a review with its
 * draft. Nothing is replaced.
 */
export function openShared(
  found: Shared,
  services: Pick<DraftServices, 'store' | 'reviews'>,
  options: OpenOptions = {},
): Promise<OpenResult> {
  return found.kind === 'draft'
    ? openSharedDraft(found.shared, services, options)
    : openSharedReview(found.review, services, options);
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

async function openSharedDraft(
  shared: SharedDraft,
  { reviews }: Pick<DraftServices, 'reviews'>,
  { clock = Date.now, source = 'a link', known }: OpenOptions,
): Promise<OpenResult> {
  const { draftId, fingerprint } = shared;
  // A file names no draft: if it says what a link said, it is that draft, with its header values.
  const same = draftId === '' && (known ?? (await knownRounds(reviews))).get(fingerprint);
  const { id, round } = same || { id: reviewIdOf(shared), round: shared.round };
  if (known && !known.has(fingerprint)) known.set(fingerprint, { id, round });
  let arrival: Arrival = 'added';
  const kept = await reviews.update('reviewer', id, (record) => {
    const next = withArrival(record, { ...shared, round }, { id, source, at: clock() });
    arrival = arrivalOf(record, next);
    return next;
  });
  if (!kept) return UNREAD;
  const name = draftName(readValues(shared.manifest));
  return {
    kind: 'opened',
    opened: {
      address: reviewAddress(id),
      label: `Review “${name}”`,
      said: `Opened “${name}” for review. No draft was created`,
      arrival,
    },
  };
}

function arrivalOf(before: ReviewRecord | null, { rounds, notes }: ReviewRecord): Arrival {
  if (!before) return 'added';
  const isSame = rounds === before.rounds && JSON.stringify(notes) === JSON.stringify(before.notes);
  return isSame ? 'known' : 'updated';
}

async function openSharedReview(
  review: Review,
  { store, reviews }: Pick<DraftServices, 'store' | 'reviews'>,
  { clock = Date.now }: OpenOptions,
): Promise<OpenResult> {
  const draftId = await draftOf(review, { store, reviews });
  const draft = await store.load(draftId);
  if (draft.kind !== 'draft')
    return (await ownReview(review, reviews)) ?? { kind: 'orphan', review };
  const record = await reviews.update('author', draftId, (now) =>
    withReview(now, { ...review, draftId }, clock()),
  );
  if (!record) return UNREAD;
  const last = record.rounds.at(-1)?.number;
  const notes = counted(review.notes.length, 'note');
  const said = isOutdated(record, review)
    ? `This review is of round ${review.round}. You’ve sent round ${last} since. It brings ${notes}`
    : `Review received: ${decisionMade(review.decision)}, ${notes}`;
  const address = addressOf(draftId, 'review');
  return { kind: 'opened', opened: { address, label: 'Open the review', said } };
}

/** The reviewer looks at what they sent: it opens where it was written. Somebody else’s review says more. */
async function ownReview(
  { draftId, notes }: Review,
  reviews: ReviewStore,
): Promise<OpenResult | undefined> {
  const record = await reviews.load('reviewer', draftId);
  const written = new Set(record?.notes.map(({ id }) => id));
  const last = record?.rounds.at(-1);
  if (!last || notes.some(({ id }) => !written.has(id))) return undefined;
  const name = draftName(readValues(last.manifest));
  return {
    kind: 'opened',
    opened: {
      address: reviewAddress(draftId),
      label: `Review “${name}”`,
      said: `This is your own review of “${name}”. Send the link or file to the partner`,
    },
  };
}

/** A file names no draft: its review is of the draft that was sent as that file, or says what it says. */
async function draftOf(
  { draftId, fingerprint }: Review,
  { store, reviews }: Pick<DraftServices, 'store' | 'reviews'>,
): Promise<string> {
  if (namesDraft(draftId)) return draftId;
  const sent = (await reviews.list('author')).filter(({ rounds }) =>
    rounds.some((round) => round.fingerprint === fingerprint),
  );
  const isIt = ({ id, values }: Draft) =>
    sent.some((record) => record.id === id) || fingerprintOf(buildManifest(values)) === fingerprint;
  return (await store.list()).drafts.find(isIt)?.id ?? draftId;
}

/** What is set aside is not written over. */
const UNREAD = {
  kind: 'problem',
  sentence:
    'This browser keeps this review in a way that this version of the app cannot read. Reload the page and open it again.',
} as const;
