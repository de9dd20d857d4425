import { isObject } from '#manifest/json.ts';
import { isReview, type Review } from './review.ts';

const SCHEMA = 'app-install-manifest/review';
const VERSION = 1;

/** A review as a file to send back: `<app-name>.review.json`. */
export function writeReviewFile(review: Review): string {
  return `${JSON.stringify({ schema: SCHEMA, version: VERSION, ...review }, null, 2)}\n`;
}

export type ReviewFileResult =
  | { kind: 'review'; review: Review }
  /** It is some other file. */
  | { kind: 'no-review' }
  | { kind: 'problem'; sentence: string };

export function readReviewFile(text: string): ReviewFileResult {
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
      sentence: 'A newer version of this app wrote this review. Reload the page and try again.',
    };
  }
  const { schema: _schema, version: _version, ...review } = json;
  if (isReview(review)) return { kind: 'review', review };
  return { kind: 'problem', sentence: 'This review is damaged. Ask for it to be sent again.' };
}
