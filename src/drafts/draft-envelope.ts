import type { FieldName, FormValues, StepId } from '#manifest/form-values.ts';
import type { Draft } from './draft.ts';
import { isFormValues } from './stored-values.ts';

const SCHEMA = 'app-install-manifest/draft';
const VERSION = 1;
const STEP_IDS: readonly StepId[] = ['app-info', 'webhooks', 'engagement', 'review'];

/** A draft as it is stored. */
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
  const { version, id, rev, savedAt, values } = stored;
  if (typeof version === 'number' && version > VERSION) {
    return { kind: 'set-aside', problem: 'newer' };
  }
  if (version !== VERSION || typeof id !== 'string' || !isCount(rev) || !isCount(savedAt)) {
    return unreadable;
  }
  if (!isFormValues(values)) return unreadable;
  return {
    kind: 'draft',
    draft: {
      id,
      rev,
      savedAt,
      step: stepOr(stored['step'], 'app-info'),
      field: isFieldName(stored['field'], values) ? stored['field'] : null,
      visited: stepsOf(stored['visited']),
      attempted: stepsOf(stored['attempted']),
      values,
    },
  };
}

const unreadable = { kind: 'set-aside', problem: 'unreadable' } as const;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isStep(value: unknown): value is StepId {
  return STEP_IDS.some((step) => step === value);
}

function stepOr(value: unknown, fallback: StepId): StepId {
  return isStep(value) ? value : fallback;
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
