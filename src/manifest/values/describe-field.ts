import { choicesOf, type Choice } from '#manifest/fields/engagement-values.ts';
import { listOfField } from './field-names.ts';
import type { FieldName } from './form-values.ts';
import {
  APP_INFO_WORDS,
  ENGAGEMENT_WORDS,
  HEADER_WORDS,
  WEBHOOK_WORDS,
  type FieldWords,
} from '#manifest/fields/field-words.ts';
import {
  SECTION_DESCRIPTIONS,
  type PlaceDescription,
} from '#manifest/fields/section-descriptions.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';

/** What a person reads at a field. */
export interface FieldDescription extends PlaceDescription {
  /** Its key in the manifest. */
  key: string;
  choices?: readonly Choice[];
  /** Spaces at the ends of what was typed are taken off when the field is left. */
  isTrimmed: boolean;
}

/** What is read of a field, and nothing else of it. */
export function descriptionOfField(field: FieldWords): PlaceDescription {
  const { label, help, optional, example, limit, locked } = field;
  return {
    label,
    help,
    optional,
    ...(example !== undefined && { example }),
    ...(limit !== undefined && { limit }),
    ...(locked !== undefined && { locked }),
  };
}

/** Fields of the form that are no leaf of the manifest, by what their names end in. */
const FORM_FIELDS: Record<string, PlaceDescription & Partial<FieldDescription>> = {
  base_endpoint: {
    label: 'Base endpoint',
    help: 'Your server’s https:// address. Every event goes here unless you give it its own endpoint.',
    example: 'https://hooks.acme.com/liveperson',
    // Most apps need it; the form says so by not calling it optional.
    optional: false,
    isTrimmed: WEBHOOK_WORDS.endpoint.isTrimmed,
  },
  shared_headers: {
    label: 'Headers for every event',
    help: 'For example, a secret your server checks. An event’s own header of the same name is sent instead.',
    optional: true,
  },
  headers: { ...SECTION_DESCRIPTIONS.headers, optional: true },
  event: { label: 'Receive this event', help: '', optional: true },
  engagement: {
    label: 'This app takes part in engagements',
    help: SECTION_DESCRIPTIONS.engagement.help,
    optional: true,
  },
};

export function describeField(name: FieldName): FieldDescription {
  const keys = name.split('.');
  const key = keys.at(-1) ?? '';
  const field = fieldOfKey(keys[0] ?? '', key);
  if (!field) {
    const formField = formFieldOf(name, key);
    return {
      key: FORM_KEYS[formField] ?? keyOfEvent(keys[2]) ?? key,
      label: key,
      help: '',
      optional: true,
      isTrimmed: false,
      ...FORM_FIELDS[formField],
    };
  }
  const list = listOfField(name);
  const choices = list && { choices: choicesOf(list) };
  return { ...descriptionOfField(field), key, ...choices, isTrimmed: field.isTrimmed ?? false };
}

function formFieldOf(name: FieldName, key: string): string {
  if (name === 'webhooks.headers') return 'shared_headers';
  if (key !== 'on') return key;
  return name.startsWith('engagement') ? 'engagement' : 'event';
}

const FORM_KEYS: Record<string, string> = {
  base_endpoint: 'endpoint',
  shared_headers: 'headers',
  headers: 'headers',
  engagement: 'engagement',
};

function keyOfEvent(name: string | undefined): string | undefined {
  return WEBHOOK_EVENTS.find((event) => event.name === name)?.key;
}

function fieldOfKey(step: string, key: string): FieldWords | undefined {
  const fields: Record<string, FieldWords> =
    step === 'app-info'
      ? APP_INFO_WORDS
      : step === 'engagement'
        ? ENGAGEMENT_WORDS
        : { ...WEBHOOK_WORDS, ...HEADER_WORDS };
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}
