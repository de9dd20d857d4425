import * as z from 'zod/mini';
import type { FormValues, StepId } from '#manifest/values/form-values.ts';
import { once } from '#manifest/json/memoize.ts';
import type { ManifestText } from '#manifest/text/manifest-text.ts';
import { isRecord, manifestText, stepId, time } from './draft-envelope.ts';
import { migrate, SNAPSHOT_MIGRATIONS } from './migrations.ts';
import { parseValues, storedValues, storeValues } from './stored-values.ts';

/** What was about to happen, or had just happened, when a snapshot was taken. */
const SNAPSHOT_REASONS = [
  'left-step',
  'import',
  'fix-all',
  'restore',
  'download',
  'share',
  'conflict',
] as const;
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number];

/** A draft as it once was, to go back to. */
export interface Snapshot {
  /** Milliseconds since 1970. */
  at: number;
  reason: SnapshotReason;
  /** Where its author was. */
  step: StepId;
  values: FormValues;
  /** The draft's text, where the values do not have what it said. */
  text?: ManifestText;
}

/** As many as are kept of one draft. */
export const MAX_SNAPSHOTS = 50;
/** Going to and fro between the steps leaves no more than one of them a minute. */
const APART_MS = 60_000;

/**
 * True when it is worth keeping: something was changed since the last one, and, for the mere going
 * on to another step, that one is a minute old. What rewrites the draft as a whole is always kept.
 */
export function isWorthKeeping(next: Snapshot, last: Snapshot | undefined): boolean {
  if (!last) return true;
  if (saysOf(next) === saysOf(last)) return false;
  // A clock that was put back has no say.
  return next.reason !== 'left-step' || Math.abs(next.at - last.at) >= APART_MS;
}

/** The same for two that say the same. */
export function saysOf({ values, text }: Snapshot): string {
  return JSON.stringify([storeValues(values), text?.typed]);
}

const SCHEMA = 'app-install-manifest/snapshot';
/** 2 holds the manifest, as drafts of version 4 do; 3 is as drafts of version 5 are. */
const VERSION = 3;

const storedSnapshot = once(() =>
  z.extend(storedValues(), {
    schema: z.literal(SCHEMA),
    at: time(),
    reason: z.enum(SNAPSHOT_REASONS),
    step: stepId(),
    text: z.optional(manifestText()),
  }),
);

export function serializeSnapshot({ values, ...snapshot }: Snapshot) {
  return { schema: SCHEMA, version: VERSION, ...snapshot, ...storeValues(values) };
}

/** Null where this version of the app cannot read it: it is left as it is. */
export function parseSnapshot(stored: unknown): Snapshot | null {
  const migrated = isRecord(stored) && migrate(stored, SNAPSHOT_MIGRATIONS, VERSION);
  const { data } = storedSnapshot().safeParse(migrated);
  if (!data) return null;
  const { at, reason, step, text, ...values } = data;
  return { at, reason, step, values: parseValues(values), ...(text !== undefined && { text }) };
}
