import * as z from 'zod/mini';
import { once } from '#manifest/json/memoize.ts';
import type { FieldName, FormValues, StepId } from '#manifest/values/form-values.ts';
import type { Draft } from './draft.ts';
import { DRAFT_MIGRATIONS, migrate } from './migrations.ts';
import { parseValues, storedValues, storeValues, type StoredValues } from './stored-values.ts';

const SCHEMA = 'app-install-manifest/draft';
/** 2 tells the writer, 3 has the text, 4 holds the manifest in place of the form's values, 5 has paths and headers for every event. */
const VERSION = 5;
const STEP_IDS = ['app-info', 'webhooks', 'engagement', 'review'] as const satisfies StepId[];

/** A draft as it is stored. */
export interface DraftEnvelope extends Omit<Draft, 'values' | 'tried'>, StoredValues {
  schema: typeof SCHEMA;
  version: typeof VERSION;
  /** `Draft.tried`, by the name that every stored draft has for it. */
  attempted: Draft['tried'];
}

export const stepId = once(() => z.enum(STEP_IDS));
/** Milliseconds since 1970, as far as a Date can say, either way. */
export const time = once(() => z.number().check(z.gte(-8.64e15), z.lte(8.64e15)));
/** Somebody's own words: not to be passed over, and overwritten with the next save. */
export const manifestText = once(() =>
  z.object({ typed: z.string(), base: z.nullable(z.string()) }),
);
/** Those that there still are. */
const steps = once(() =>
  z.pipe(
    z.catch(z.array(z.unknown()), []),
    z.transform((found) => STEP_IDS.filter((step) => found.includes(step))),
  ),
);

const storedDraft = once(() =>
  z.extend(storedValues(), {
    id: z.string(),
    writer: z.string(),
    rev: z.int().check(z.gte(0)),
    savedAt: time(),
    step: z.catch(stepId(), 'app-info'),
    field: z.optional(z.unknown()),
    visited: steps(),
    attempted: steps(),
    text: z.prefault(z.nullable(manifestText()), null),
  }),
);

export type OpenedEnvelope =
  | { kind: 'draft'; draft: Draft }
  /** newer: written by a later version of this app. unreadable: anything else. */
  | { kind: 'set-aside'; problem: 'newer' | 'unreadable' };

export function serializeDraft({ values, tried, ...draft }: Draft): DraftEnvelope {
  return { schema: SCHEMA, version: VERSION, ...draft, attempted: tried, ...storeValues(values) };
}

/** What was stored, or why it cannot be used. Anything at all may stand in a browser's storage. */
export function parseEnvelope(stored: unknown): OpenedEnvelope {
  if (!isRecord(stored) || stored['schema'] !== SCHEMA) return unreadable;
  const { version } = stored;
  if (typeof version === 'number' && version > VERSION) {
    return { kind: 'set-aside', problem: 'newer' };
  }
  const { data } = storedDraft().safeParse(migrate(stored, DRAFT_MIGRATIONS, VERSION));
  if (!data) return unreadable;
  const { manifest, form, field, attempted, ...draft } = data;
  const values = parseValues({ manifest, form });
  return {
    kind: 'draft',
    draft: {
      ...draft,
      tried: attempted,
      field: isFieldName(field, values) ? field : null,
      values,
    },
  };
}

const unreadable = { kind: 'set-aside', problem: 'unreadable' } as const;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
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
