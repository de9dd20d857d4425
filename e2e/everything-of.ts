import { serializeDraft } from '#drafts/draft-envelope.ts';
import { newDraft, type Draft } from '#drafts/draft.ts';
import type { Note } from '#drafts/note.ts';
import {
  newReview,
  serializeReview,
  type ReviewRecord,
  type Round,
} from '#drafts/review-record.ts';
import { serializeSnapshot } from '#drafts/snapshot.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { readManifest } from '#manifest/text/read-manifest.ts';
import type { Entry } from './database.ts';

/** A manifest in which the word stands wherever a stranger can write something. */
export function manifestOf(word: string): JsonObject {
  return {
    client_name: word,
    description: word,
    grant_types: ['client_credentials', word],
    scope: word,
    logo_uri: `http://${word}/${word}`,
    [word]: word,
    capabilities: {
      webhooks: {
        'ms.MessagingEventNotification.ContentEvent': {
          endpoint: `https://${word}.example/${word}`,
          max_retries: word,
          headers: [
            { header_name: word, header_value: word },
            { header_name: ` ${word}`, header_value: '', [word]: word },
          ],
          [word]: word,
        },
        'ms.MessagingEventNotification.ChatStateEvent': { endpoint: `http://other.${word}` },
        [word]: { endpoint: word },
      },
      engagement: { entry_point: [word], goal: word, language_selection: word, [word]: [word] },
      [word]: { [word]: word },
    },
  };
}

/** A draft, its history and its reviews, on both sides, that say the word wherever they can. */
export function everythingOf(word: string): Record<string, Entry[]> {
  const draft: Draft = {
    ...newDraft(() => LATELY, 'planted', valuesOf(manifestOf(word))),
    writer: 'planted',
    rev: 1,
    tried: ['app-info', 'webhooks', 'engagement', 'review'],
  };
  const text = { typed: `{ "${word}": ${word}`, base: '{}' };
  const unread = { ...draft, id: 'unread', values: valuesOf(manifestOf(`${word}2`)), text };
  const before = { at: LATELY - 60_000, reason: 'download', step: 'app-info' } as const;
  const values = valuesOf(READY_MANIFEST);
  return {
    versions: [draft, unread].map((each) => [
      [each.id, each.writer, each.rev],
      serializeDraft(each),
    ]),
    snapshots: [[['planted', 1], serializeSnapshot({ ...before, values })]],
    reviews: [
      [['author', 'planted'], serializeReview(reviewOf(word, 'author', 'planted'))],
      [['reviewer', 'theirs'], serializeReview(reviewOf(word, 'reviewer', 'theirs'))],
    ],
  };
}

/** Where the pages are that show it, and what they are headed. */
export const PAGES_OF_EVERYTHING = [
  ['drafts', 'Drafts'],
  ['drafts/planted/app-info', 'App info'],
  ['drafts/planted/webhooks', 'Webhooks'],
  ['drafts/planted/engagement', 'Engagement'],
  ['drafts/planted/review', 'Review'],
  ['drafts/planted/history', 'History'],
  ['drafts/planted/json', 'Edit JSON'],
  ['compare?before=round:reviewer:theirs:1&after=round:reviewer:theirs:2', 'Compare'],
] as const;

/** An hour ago. */
const LATELY = Date.now() - 3_600_000;

function valuesOf(manifest: JsonObject) {
  const read = readManifest(JSON.stringify(manifest));
  if (read.kind !== 'manifest') throw new Error('It could not be read.');
  return read.values;
}

function reviewOf(word: string, side: ReviewRecord['side'], id: string): ReviewRecord {
  const rounds = [READY_MANIFEST, manifestOf(word)].map((manifest, index): Round => ({
    number: index + 1,
    at: LATELY + index,
    message: word,
    fingerprint: fingerprintOf(manifest),
    manifest,
    secrets: 'included',
    sealed: '',
    source: `${word}.json`,
  }));
  const paths = ['/client_name', '/description', `/${word}`];
  return {
    ...newReview(side, id, LATELY),
    rounds,
    notes: paths.map((path, index) => noteOf(word, path, index)),
    decision: 'request-changes',
    comment: word,
  };
}

function noteOf(word: string, path: string, index: number): Note {
  const asked = { rev: 1, path, label: word, text: word, suggestion: word };
  return { id: `note-${index}`, asked, reply: { rev: index, text: word, state: 'open' } };
}
