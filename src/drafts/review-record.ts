import * as z from 'zod/mini';
import { isObject, type Json, type JsonObject } from '#manifest/json/json.ts';
import { once } from '#manifest/json/memoize.ts';
import { isJsonValue } from '#manifest/json/json-value.ts';
import { withoutPlatformKeys } from '#manifest/text/platform-keys.ts';
import { time } from './draft-envelope.ts';
import { isCount, readNotes, type Note } from './note.ts';
import { readOpenNotes, type OpenNotes } from './open-note.ts';

/** One side's memory of a draft that goes to and fro between its author and a reviewer. */
export interface ReviewRecord {
  side: ReviewSide;
  /** The author's: the draft's id. The reviewer's: that id too, or one of its own for a file. */
  id: string;
  /** Oldest first: what was sent (author) or came in (reviewer). */
  rounds: readonly Round[];
  notes: readonly Note[];
  /** Milliseconds since 1970. */
  savedAt: number;
  /** Review sections that were ticked, with the fingerprint of what they said then. */
  ticks: Readonly<Record<string, string>>;
  /** The reviewer's, as it is being written; then the author's copy of what came. */
  decision: ReviewDecision | null;
  comment: string;
  /** Notes or replies whose forms are open. */
  open: OpenNotes;
  /** The author's: what a suggestion took the place of, by the note's id. */
  replaced: Readonly<Record<string, Json>>;
  /** Why it is approved although there are errors: the reviewer's, then the author's copy. */
  approveReason: string;
  /** Why the file is to be final although there are errors, while that is typed. */
  downloadReason: string;
  /** Why the file was taken as final although something was wrong with it. */
  reasons: readonly string[];
  /** What `arrivedIn` said when its page was last open; '' before. */
  seen: string;
  /** The reviews that it is no next version of, as its reader said: by their ids. */
  apart: readonly string[];
}

export type ReviewSide = 'author' | 'reviewer';
export const REVIEW_DECISIONS = ['approve', 'request-changes', 'comment'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

export interface Round {
  number: number;
  at: number;
  /** What the author wrote to the reader. */
  message: string;
  fingerprint: string;
  /** Without header values, unless they came along. */
  manifest: JsonObject;
  /** left-out: there are header values, but not here. */
  secrets: 'none' | 'left-out' | 'sealed' | 'included';
  /** The header values under their passphrase, or ''. */
  sealed: string;
  /** The file or link it came from, as a person would name it. */
  source: string;
}

/** As many as are kept of one review. */
const MAX_ROUNDS = 20;

export function newReview(side: ReviewSide, id: string, at: number): ReviewRecord {
  return {
    side,
    id,
    rounds: [],
    notes: [],
    savedAt: at,
    ticks: {},
    decision: null,
    comment: '',
    open: {},
    replaced: {},
    approveReason: '',
    downloadReason: '',
    reasons: [],
    seen: '',
    apart: [],
  };
}

/** With this round at its place; one that is there already changes nothing. */
export function withRound(record: ReviewRecord, round: Round): ReviewRecord {
  const known = record.rounds.find((each) => isSameRound(each, round));
  // The same link with its passphrase, or the file after the link, says more than before.
  if (known && !saysMore(known, round)) return record;
  const others = record.rounds.filter((each) => !isSameRound(each, round));
  const rounds = [...others, round].toSorted((a, b) => a.number - b.number);
  return { ...record, rounds: rounds.slice(-MAX_ROUNDS) };
}

export function isSameRound(a: Round, b: Round): boolean {
  return a.number === b.number && a.fingerprint === b.fingerprint;
}

function saysMore(known: Round, round: Round): boolean {
  if (known.secrets !== 'included') return known.secrets !== round.secrets;
  // A file with other header values: the fingerprint does not tell them apart.
  return (
    round.secrets === 'included' &&
    JSON.stringify(known.manifest) !== JSON.stringify(round.manifest)
  );
}

/** What came from the other side so far: the last round, and how often notes were answered. */
export function arrivedIn({ rounds, notes }: ReviewRecord): string {
  const last = rounds.at(-1);
  const answers = notes.reduce((sum, { reply }) => sum + reply.rev, 0);
  return [last?.number ?? 0, last?.fingerprint ?? '', answers].join(' ');
}

/** Whether its reviewer has something to do: to decide about it, or to see what has come. */
export function isWaiting(record: ReviewRecord): boolean {
  return record.decision === null || record.seen !== arrivedIn(record);
}

const SCHEMA = 'app-install-manifest/review-record';
const VERSION = 1;

export function serializeReview(record: ReviewRecord) {
  return { schema: SCHEMA, version: VERSION, ...record };
}

const storedReview = once(() => {
  /** Records of before it was there have none. */
  const textSince = z.catch(z.string(), '');
  const textsSince = z.pipe(
    z.catch(z.array(z.unknown()), []),
    z.transform((texts) => texts.filter((each) => typeof each === 'string')),
  );

  const storedRound = z.object({
    number: z.custom<number>(isCount),
    at: time(),
    message: z.string(),
    fingerprint: z.string(),
    manifest: z.pipe(
      z.custom<JsonObject>((value) => isObject(value) && isJsonValue(value)),
      z.transform((manifest) => withoutPlatformKeys(manifest).manifest),
    ),
    secrets: z.enum(['none', 'left-out', 'sealed', 'included']),
    sealed: z.string(),
    source: z.string(),
  });

  return z.object({
    schema: z.literal(SCHEMA),
    version: z.literal(VERSION),
    side: z.enum(['author', 'reviewer']),
    id: z.string(),
    rounds: z.array(storedRound),
    notes: z.unknown(),
    savedAt: time(),
    // Not `z.record`: it weighs more than any other type, and this is on the first screen.
    ticks: z.catchall(z.object({}), z.string()),
    decision: z.catch(z.nullable(z.enum(REVIEW_DECISIONS)), null),
    comment: z.string(),
    open: z.optional(z.unknown()),
    replaced: z.catch(z.record(z.string(), z.custom<Json>(isJsonValue)), {}),
    approveReason: textSince,
    downloadReason: textSince,
    reasons: textsSince,
    seen: textSince,
    apart: textsSince,
  });
});

/** Null: another version's, or damaged. It is left as it is. */
export function parseReview(stored: unknown): ReviewRecord | null {
  const { data } = storedReview().safeParse(stored);
  const notes = data && readNotes(data.notes)?.map(withoutSection);
  const open = data && readOpenNotes(data.open);
  if (!data || !notes || !open) return null;
  const { schema: _schema, version: _version, ...record } = data;
  return { ...record, notes, open };
}

/** Why what is stored does not open. */
export function whyUnread(stored: unknown): 'newer' | 'unreadable' {
  if (!isObject(stored) || stored['schema'] !== SCHEMA) return 'unreadable';
  const { version } = stored;
  return typeof version === 'number' && version > VERSION ? 'newer' : 'unreadable';
}

/** Once any value was taken for a suggestion; no field of a manifest holds an object. */
function withoutSection(note: Note): Note {
  const { suggestion, ...asked } = note.asked;
  const items = Array.isArray(suggestion) ? suggestion : [suggestion];
  const isSection = items.some((item) => typeof item === 'object');
  return isSection ? { ...note, asked } : note;
}
