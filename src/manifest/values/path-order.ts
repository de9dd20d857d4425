import {
  APP_INFO_WORDS,
  ENGAGEMENT_WORDS,
  HEADER_WORDS,
  WEBHOOK_WORDS,
} from '#manifest/fields/field-words.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { keysOf, type Pointer } from '#manifest/json/json-pointer.ts';

/** The documents' keys as they are written (M1); no two that stand beside each other are called alike. */
const WRITTEN = [
  ...Object.keys(APP_INFO_WORDS),
  'capabilities',
  'webhooks',
  ...WEBHOOK_EVENTS.map(({ key }) => key),
  ...Object.keys(WEBHOOK_WORDS),
  'headers',
  ...Object.keys(HEADER_WORDS),
  'engagement',
  ...Object.keys(ENGAGEMENT_WORDS),
];
const RANKS = new Map(WRITTEN.map((key, rank) => [key, rank]));

/** Sorts places as a manifest has them from top to bottom; keys that nobody documents come last. */
export function comparePaths(one: Pointer, other: Pointer): number {
  const [a, b] = [keysOf(one), keysOf(other)];
  const at = a.findIndex((key, depth) => key !== b[depth]);
  // The same as far as the first goes: what stands around comes ahead of what is in it.
  if (at < 0) return a.length - b.length;
  const [key, beside] = [a[at] ?? '', b[at]];
  return beside === undefined ? 1 : compareKeys(key, beside);
}

function compareKeys(a: string, b: string): number {
  const [known, other] = [a, b].map((key) => RANKS.get(key) ?? WRITTEN.length);
  if (known !== other) return (known ?? 0) - (other ?? 0);
  // Rows of a list, or keys that nobody documents.
  const rows = Number(a) - Number(b);
  if (rows) return rows;
  return a < b ? -1 : 1;
}
