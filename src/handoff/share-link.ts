import type { Note } from '#drafts/note.ts';
import { tooManyHeaders } from '#manifest/json/input-bounds.ts';
import { isObject, objectOf, type Json, type JsonObject } from '#manifest/json/json.ts';
import { withoutPlatformKeys } from '#manifest/text/platform-keys.ts';
import { fingerprintOf } from './fingerprint.ts';
import { takeSecrets } from './header-secrets.ts';
import { differenceOf, withDifference } from './json-difference.ts';
import { decodePayload, encodePayload, type PayloadProblem } from './payload.ts';
import { isRound, readReview, readSentNotes, type Review } from './review.ts';
import { seal } from './seal.ts';
import { SHARE_TEMPLATE } from './share-template.ts';
import { lengthenKeys, shortenKeys } from './short-keys.ts';

/** A draft as it travels in a link or stands on the reviewer's desk. */
export interface SharedDraft {
  kind: 'draft';
  /** The draft it was made from, the same in every round; '' for a file that does not say. */
  draftId: string;
  /** From 1; how often this draft was sent. */
  round: number;
  /** Without header values, unless they were none, or came in a file. */
  manifest: JsonObject;
  /** Of the manifest; header values do not count. */
  fingerprint: string;
  /** From its author to the reader. */
  message: string;
  /** none: there are no header values. left-out: not in the link. sealed: under a passphrase. */
  secrets: 'none' | 'left-out' | 'sealed' | 'included';
  sealed: string;
  /** Notes of the reviews before, with their answers. */
  notes: readonly Note[];
}

type Outgoing = Pick<SharedDraft, 'draftId' | 'round' | 'message' | 'notes'> & {
  manifest: JsonObject;
  /** Header values go along under it; without one they stay here. */
  passphrase?: string;
};

/** The payload of a link to this draft. Everything is in it: there is no server to ask. */
export async function encodeDraft(draft: Outgoing): Promise<string> {
  const { draftId, round, message, notes, passphrase } = draft;
  const { bare, secrets } = takeSecrets(draft.manifest);
  const hasSecrets = Object.keys(secrets).length > 0;
  const difference = differenceOf(SHARE_TEMPLATE, bare);
  return encodePayload(
    objectOf([
      ['i', draftId],
      ['r', round],
      ...member('d', difference && shortenKeys(difference)),
      ...member('m', message || undefined),
      ...member('n', notes.length > 0 ? (notes as unknown as Json) : undefined),
      ...member('h', hasSecrets && passphrase === undefined ? 1 : undefined),
      ...member(
        's',
        hasSecrets && passphrase !== undefined
          ? await seal(JSON.stringify(secrets), passphrase)
          : undefined,
      ),
    ]),
  );
}

/** The payload of a link to this review. */
export function encodeReview(review: Review): Promise<string> {
  return encodePayload(objectOf([['v', review as unknown as Json]]));
}

export type DecodedLink =
  SharedDraft | { kind: 'review'; review: Review } | { kind: 'problem'; problem: LinkProblem };
export type LinkProblem = PayloadProblem | 'not-ours' | 'bad-review';

/** What the first link in this text leads to. Never throws, whatever the text. */
export async function decodeLink(text: string): Promise<DecodedLink> {
  const payload = await decodePayload(text);
  if (payload.kind === 'problem') return payload;
  const { json } = payload;
  if (!isObject(json)) return notOurs;
  if (Object.hasOwn(json, 'v')) {
    const read = readReview(json['v']);
    return read.kind === 'review' ? read : badReview;
  }
  return readDraft(json) ?? notOurs;
}

const notOurs = { kind: 'problem', problem: 'not-ours' } as const;
const badReview = { kind: 'problem', problem: 'bad-review' } as const;

function readDraft({ i, r, d, m, n, h, s }: JsonObject): SharedDraft | undefined {
  const whole = withDifference(SHARE_TEMPLATE, d && lengthenKeys(d));
  const found = readSentNotes(n ?? []);
  // It is to stand in an address.
  if (typeof i !== 'string' || !/^[\w-]*$/.test(i)) return undefined;
  if (!isRound(r) || !isObject(whole) || found.kind === 'problem') return undefined;
  // Our own links hold neither; anybody can write one.
  const { manifest } = withoutPlatformKeys(whole);
  if (tooManyHeaders(manifest)) return undefined;
  return {
    kind: 'draft',
    draftId: i,
    round: r,
    manifest,
    fingerprint: fingerprintOf(manifest),
    message: typeof m === 'string' ? m : '',
    secrets: typeof s === 'string' ? 'sealed' : h === undefined ? 'none' : 'left-out',
    sealed: typeof s === 'string' ? s : '',
    notes: found.notes,
  };
}

function member(key: string, value: Json | undefined): [string, Json][] {
  return value === undefined ? [] : [[key, value]];
}
