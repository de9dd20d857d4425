import type { Note } from '#drafts/note.ts';
import { tooManyHeaders } from '#manifest/json/input-bounds.ts';
import { isObject, type Json, type JsonObject } from '#manifest/json/json.ts';
import { withoutPlatformKeys } from '#manifest/text/platform-keys.ts';
import { fingerprintOf } from './fingerprint.ts';
import { takeSecrets } from './header-secrets.ts';
import { fromVersion1 } from './link-version-1.ts';
import { decodePayload, encodePayload, type PayloadProblem } from './payload.ts';
import { isRound, readReview, readSentNotes, type Review } from './review.ts';
import { seal } from './seal.ts';

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
  const sent: JsonObject = { draftId, round, manifest: bare };
  if (message !== '') sent['message'] = message;
  if (notes.length > 0) sent['notes'] = notes as unknown as Json;
  if (hasSecrets && passphrase === undefined) sent['secrets'] = 'left-out';
  if (hasSecrets && passphrase !== undefined)
    sent['sealed'] = await seal(JSON.stringify(secrets), passphrase);
  return encodePayload(sent);
}

/** The payload of a link to this review. */
export function encodeReview(review: Review): Promise<string> {
  return encodePayload({ review: review as unknown as Json });
}

type SharedReview = { kind: 'review'; review: Review };
type UnreadLink = { kind: 'problem'; problem: LinkProblem };
export type DecodedLink = SharedDraft | SharedReview | UnreadLink;
export type LinkProblem = PayloadProblem | 'not-ours' | 'bad-review';

/** What the first link in this text leads to. Never throws, whatever the text. */
export async function decodeLink(text: string): Promise<DecodedLink> {
  const payload = await decodePayload(text);
  if (payload.kind === 'problem') return payload;
  if (!isObject(payload.json)) return notOurs;
  const json = payload.version === 1 ? fromVersion1(payload.json) : payload.json;
  // What a newer version has to say as well must not get lost on the way.
  if (Object.keys(json).some((key) => !MEMBERS.has(key))) return newer;
  if (Object.hasOwn(json, 'review')) {
    const read = readReview(json['review']);
    return read.kind === 'review' ? read : badReview;
  }
  return readDraft(json) ?? notOurs;
}

const MEMBERS = new Set([
  'draftId',
  'round',
  'manifest',
  'message',
  'notes',
  'secrets',
  'sealed',
  'review',
]);

const notOurs = { kind: 'problem', problem: 'not-ours' } as const;
const newer = { kind: 'problem', problem: 'newer' } as const;
const badReview = { kind: 'problem', problem: 'bad-review' } as const;

function readDraft(json: JsonObject): SharedDraft | undefined {
  const { draftId, round, message, secrets, sealed } = json;
  const found = readSentNotes(json['notes'] ?? []);
  // It is to stand in an address.
  if (typeof draftId !== 'string' || !/^[\w-]*$/.test(draftId)) return undefined;
  if (!isRound(round) || !isObject(json['manifest']) || found.kind === 'problem') return undefined;
  // Our own links hold neither; anybody can write one.
  const { manifest } = withoutPlatformKeys(json['manifest']);
  if (tooManyHeaders(manifest)) return undefined;
  return {
    kind: 'draft',
    draftId,
    round,
    manifest,
    fingerprint: fingerprintOf(manifest),
    message: typeof message === 'string' ? message : '',
    secrets: typeof sealed === 'string' ? 'sealed' : secrets === undefined ? 'none' : 'left-out',
    sealed: typeof sealed === 'string' ? sealed : '',
    notes: found.notes,
  };
}
