import * as z from 'zod/mini';
import { APP_INFO_FIELDS } from '#manifest/fields/app-info-fields.ts';
import { buildManifest } from './build-manifest.ts';
import type { Field } from '#manifest/fields/checks.ts';
import { counted } from '#manifest/json/counted.ts';
import { descriptionOfField } from './describe-field.ts';
import { ENGAGEMENT_FIELDS } from '#manifest/fields/engagement-fields.ts';
import { choicesOf, ENGAGEMENT_LISTS } from '#manifest/fields/engagement-values.ts';
import { newFormValues } from './form-values.ts';
import { describePath } from './name-place.ts';
import { isSecretPath } from './secrets.ts';
import { HEADER_FIELDS } from '#manifest/fields/header-fields.ts';
import type { Json } from '#manifest/json/json.ts';
import { once } from '#manifest/json/memoize.ts';
import { keysOf, pointerOf, valueAt, type Pointer } from '#manifest/json/json-pointer.ts';
import {
  SECTION_DESCRIPTIONS,
  type PlaceDescription,
} from '#manifest/fields/section-descriptions.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { MAX_RETRIES, WEBHOOK_FIELDS } from '#manifest/fields/webhook-fields.ts';

/** A value that may stand at a place. */
export interface SuggestedValue {
  value: Json;
  label: string;
  help: string;
}

/** A place of the documented shape. */
interface Part {
  words: PlaceDescription;
  /** Of a leaf. */
  field?: Field;
  /** What it is at first: the right type, and what only a person can say still empty. */
  blank: Json;
  members?: Record<string, Part>;
  items?: Part;
  /** The only values it may have. */
  choices?: readonly SuggestedValue[];
}

/** What a new draft writes: the documents' template. */
export const TEMPLATE = buildManifest(newFormValues());

export function partAt(path: Pointer): Part | undefined {
  let part: Part | undefined = manifest();
  for (const key of keysOf(path)) {
    if (part?.items) part = /^(?:0|[1-9]\d*)$/.test(key) ? part.items : undefined;
    else part = part?.members && Object.hasOwn(part.members, key) ? part.members[key] : undefined;
  }
  return part;
}

/**
 * What a place is called that somebody else names. Only what the documents know has a name: an
 * unknown key could be called like a field, so it is shown as the path it is.
 */
export function nameOfPlace(path: Pointer): string {
  return partAt(path) ? describePath(path) : path;
}

/**
 * Whether somebody else's value may take the place of what stands there: one field's, of that
 * field's kind. A secret is masked, and nobody accepts what cannot be read.
 */
export function canSuggest(path: Pointer, value: Json): boolean {
  const field = partAt(path)?.field;
  return field !== undefined && !isSecretPath(path) && z.safeParse(field.type, value).success;
}

function section(
  name: keyof typeof SECTION_DESCRIPTIONS,
  inside: Omit<Part, 'words' | 'blank'>,
  blank: Json = {},
): Part {
  return { words: { ...SECTION_DESCRIPTIONS[name], optional: true }, blank, ...inside };
}

/** `at`: where the object of these fields stands. */
function leaves(fields: Record<string, Field>, at: Pointer): Record<string, Part> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, leaf(field, at + pointerOf([key]))]),
  );
}

/** One of each type a leaf may have. */
const BLANKS: readonly Json[] = ['', false, MAX_RETRIES, []];

function blankOf({ type }: Field): Json {
  return BLANKS.find((value) => z.safeParse(type, value).success) ?? '';
}

function leaf(field: Field, at: Pointer): Part {
  const blank = blankOf(field);
  const words = descriptionOfField(field);
  const part = { words, field, blank };
  if (Array.isArray(blank)) return { ...part, items: itemsOf(words, at) };
  const template = valueAt(TEMPLATE, at);
  if (typeof blank === 'boolean') return { ...part, choices: switchChoices(field) };
  if (typeof blank === 'number')
    return { ...part, blank: typeof template === 'number' ? template : blank, choices: COUNTS };
  return part;
}

function itemsOf(words: PlaceDescription, at: Pointer): Part {
  const list = ENGAGEMENT_LISTS.find((each) => at === pointerOf([...ENGAGEMENT, each]));
  if (list) return { words, blank: '', choices: choicesOf(list) };
  const template = valueAt(TEMPLATE, at);
  const required = Array.isArray(template) ? template : [];
  const help = words.locked ?? '';
  return {
    words,
    blank: '',
    choices: required.map((value) => ({ value, label: words.label, help })),
  };
}

function switchChoices({ locked }: Field): SuggestedValue[] {
  const off = { value: false, label: 'Off', help: locked ?? '' };
  return locked === undefined ? [off, { value: true, label: 'On', help: '' }] : [off];
}

const COUNTS = Array.from({ length: MAX_RETRIES + 1 }, (_, count) => ({
  value: count,
  label: count === 0 ? 'Never' : counted(count, 'time'),
  help: '',
}));

const WEBHOOKS = ['capabilities', 'webhooks'];
const ENGAGEMENT = ['capabilities', 'engagement'];

const events = once(() =>
  Object.fromEntries(
    WEBHOOK_EVENTS.map(({ key, name, help }): [string, Part] => {
      const at = pointerOf([...WEBHOOKS, key]);
      const header = section(
        'header',
        { members: leaves(HEADER_FIELDS, `${at}/headers/0`) },
        blanksOf(HEADER_FIELDS),
      );
      const members = {
        ...leaves(WEBHOOK_FIELDS, at),
        headers: section('headers', { items: header }, []),
      };
      return [
        key,
        { words: { label: name, help, optional: true }, blank: blanksOf(WEBHOOK_FIELDS), members },
      ];
    }),
  ),
);

const manifest = once((): Part =>
  section('manifest', {
    members: {
      ...leaves(APP_INFO_FIELDS, ''),
      capabilities: section('capabilities', {
        members: {
          webhooks: section('webhooks', { members: events() }),
          engagement: section('engagement', {
            members: leaves(ENGAGEMENT_FIELDS, pointerOf(ENGAGEMENT)),
          }),
        },
      }),
    },
  }),
);

/** An object of what has to be in it. */
function blanksOf(fields: Record<string, Field>): Json {
  const required = Object.entries(fields).filter(([, { optional }]) => !optional);
  return Object.fromEntries(required.map(([key, field]) => [key, blankOf(field)]));
}
