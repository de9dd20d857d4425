import type { ReviewRecord } from '#drafts/review-record.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { fingerprintOf } from './fingerprint.ts';

/** The header values went along, under a passphrase. */
export const SEALED_LINK = 'a link with header values';

/** How a draft went out last. */
export interface Sent {
  at: number;
  round: number;
  /** "a link", `SEALED_LINK`, "an email" or "a file". */
  source: string;
  /** It was changed since. Header values do not count: links leave them out. */
  isChanged: boolean;
}

/** Null: it has not been sent yet. */
export function lastSent(record: ReviewRecord | null, manifest: JsonObject): Sent | null {
  const last = record?.rounds.at(-1);
  if (!last) return null;
  const { at, number: round, source, fingerprint } = last;
  return { at, round, source, isChanged: fingerprint !== fingerprintOf(manifest) };
}
