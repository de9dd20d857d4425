import { depthOf, isTooLarge, MAX_DEPTH } from '#manifest/json/input-bounds.ts';
import { isObject } from '#manifest/json/json.ts';
import { readReview, type ReadReview, type Review } from './review.ts';

const SCHEMA = 'app-install-manifest/review';
const VERSION = 1;

/** A review as a file to send back: `<app-name>.review.json`. */
export function writeReviewFile(review: Review): string {
  return `${JSON.stringify({ schema: SCHEMA, version: VERSION, ...review }, null, 2)}\n`;
}

/** no-review: it is some other file. */
export type ReviewFileResult = ReadReview | { kind: 'no-review' };

export function readReviewFile(text: string): ReviewFileResult {
  // Whoever reads it as a manifest says so.
  if (isTooLarge(text)) return { kind: 'no-review' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'no-review' };
  }
  if (!isObject(json) || json['schema'] !== SCHEMA) return { kind: 'no-review' };
  if (json['version'] !== VERSION) {
    return {
      kind: 'problem',
      sentence:
        'This review was made by a newer version of this app. Reload the page and try again.',
    };
  }
  if (depthOf(text) > MAX_DEPTH) {
    return {
      kind: 'problem',
      sentence: 'This review is nested too deeply to be read. Ask for it to be sent again.',
    };
  }
  return readReview(json);
}
