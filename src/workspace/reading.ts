import type { Review } from '#handoff/review.ts';
import type { LinkProblem, SharedDraft } from '#handoff/share-link.ts';
import type { ListEntry, ReadManifest, ReadNote, ReadProblem } from '#manifest/text/read-result.ts';

/** A text box takes about a second to lay out a million characters, at every key: more is held as a file is. */
export const MAX_TEXT_IN_BOX = 200_000;

/** Where something was found. */
interface Found {
  /** Of the file, or what a text and a link are called. */
  name: string;
  /** The text or the email that it stood in or was attached to, and what this was in. */
  inside?: string;
  /** It is, or was to be, a share link. */
  isLink?: true;
}

/** What was handed in, once it was read as text. */
export interface Source extends Found {
  text: string;
  notes: readonly ReadNote[];
}

export interface ManifestReading extends Source, Omit<ReadManifest, 'notes'> {}

/** Several manifests, or what has some in it: one of them is to be chosen. */
export interface ManifestsReading extends Source {
  kind: 'manifests';
  entries: readonly ListEntry[];
  /** It was no list, but something that has manifests in it, or is a part of one. */
  of?: 'wrapper' | 'part';
}

/** The text is missing where not even text could be read. */
export interface ProblemReading extends Found, Partial<Pick<Source, 'text' | 'notes'>> {
  kind: 'problem';
  problem:
    | ReadProblem['problem']
    | LinkProblem
    | 'unreadable'
    | 'not-text'
    | 'other-format'
    | 'nothing-in-email';
  /** What is wrong, and what to do about it. */
  sentence: string;
  /** Both from 1. */
  line?: number;
  column?: number;
  /** Present only where the repair is certain; never applied unasked. */
  repair?: ReadProblem['repair'];
}

/** What somebody handed in turned out to be. */
export type Reading =
  | ManifestReading
  | ManifestsReading
  /** A draft that somebody else shared, to be reviewed. */
  | ({ kind: 'draft'; shared: SharedDraft } & Found)
  | ({ kind: 'review'; review: Review } & Found)
  | ProblemReading;

/** A manifest that was read, as far as a new draft and the report of its import need it. */
export type Imported = Pick<ManifestReading, 'name' | 'values' | 'issues' | 'notes'> & {
  /** Where the person was when a draft was made of it: undoing that leads back there. */
  cameFrom?: string;
};
