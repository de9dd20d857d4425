import type { FieldName, FormValues, StepId } from '#manifest/values/form-values.ts';
import { withoutStoredSecrets } from '#manifest/text/without-stored-secrets.ts';
import type { Draft } from './draft.ts';
import { migrate } from './migrations.ts';
import { isFormValues, isManifestText } from './stored-values.ts';

const SCHEMA = 'app-install-manifest/draft';
/** 2 tells the writer, 3 has the text. A change of FormValues that older code cannot read is another version. */
const VERSION = 3;
const STEP_IDS: readonly StepId[] = ['app-info', 'webhooks', 'engagement', 'review'];

/** A draft as it is stored. What the form does not know of a manifest is inside the values. */
export interface DraftEnvelope extends Draft {
  schema: typeof SCHEMA;
  version: typeof VERSION;
}

export type OpenedEnvelope =
  | { kind: 'draft'; draft: Draft }
  /** newer: written by a later version of this app. unreadable: anything else. */
  | { kind: 'set-aside'; problem: 'newer' | 'unreadable' };

export function sealDraft(draft: Draft): DraftEnvelope {
  return { schema: SCHEMA, version: VERSION, ...draft };
}

/** What was stored, or why it cannot be used. Anything at all may stand in a browser's storage. */
export function openEnvelope(stored: unknown): OpenedEnvelope {
  if (!isRecord(stored) || stored['schema'] !== SCHEMA) return unreadable;
  const { version } = stored;
  if (typeof version === 'number' && version > VERSION) {
    return { kind: 'set-aside', problem: 'newer' };
  }
  const migrated = migrate(stored, VERSION);
  if (!migrated) return unreadable;
  const { id, writer, rev, savedAt, values } = migrated;
  if (typeof id !== 'string' || typeof writer !== 'string') return unreadable;
  if (!isCount(rev) || !isTime(savedAt) || !isFormValues(values)) return unreadable;
  // Somebody's own words: not to be passed over, and overwritten with the next save.
  const text = migrated['text'] ?? null;
  if (text !== null && !isManifestText(text)) return unreadable;
  return {
    kind: 'draft',
    draft: {
      id,
      writer,
      rev,
      savedAt,
      step: isStep(migrated['step']) ? migrated['step'] : 'app-info',
      field: isFieldName(migrated['field'], values) ? migrated['field'] : null,
      visited: stepsOf(migrated['visited']),
      attempted: stepsOf(migrated['attempted']),
      values: withoutStoredSecrets(values),
      text,
    },
  };
}

const unreadable = { kind: 'set-aside', problem: 'unreadable' } as const;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** The furthest a Date can say, either way. */
const MOST_MS = 8.64e15;

export function isTime(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= MOST_MS;
}

export function isStep(value: unknown): value is StepId {
  return STEP_IDS.some((step) => step === value);
}

function stepsOf(value: unknown): StepId[] {
  return Array.isArray(value) ? STEP_IDS.filter((step) => value.includes(step)) : [];
}

/** True when the name leads to something in these values. */
function isFieldName(name: unknown, values: FormValues): name is FieldName {
  if (typeof name !== 'string') return false;
  let value: unknown = values;
  for (const key of name.split('.')) {
    if (!isRecord(value) || !Object.hasOwn(value, key)) return false;
    value = value[key];
  }
  return true;
}
