import {
  APP_INFO_WORDS,
  ENGAGEMENT_WORDS,
  HEADER_WORDS,
  WEBHOOK_WORDS,
} from '#manifest/fields/field-words.ts';
import { SECTION_DESCRIPTIONS } from '#manifest/fields/section-descriptions.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { keysOf, type Pointer } from '#manifest/json/json-pointer.ts';
import { describeField } from './describe-field.ts';
import type { FieldName } from './form-values.ts';

/** Names a field as a person would: "Base endpoint", "ContentEvent › Header 2 › Header name". */
export function labelOfField(name: FieldName): string {
  const { label } = describeField(name);
  const [, list, ...keys] = name.split('.');
  const isShared = list === 'headers';
  if (!isShared && list !== 'events') return label;
  const owner = isShared ? describeField('webhooks.headers').label : (keys[0] ?? '');
  const row = keys[isShared ? 0 : 2];
  if (isShared && row === undefined) return label;
  return [owner, ...(row === undefined ? [] : [headerLabel(row)]), label].join(' › ');
}

function headerLabel(row: string): string {
  return `${SECTION_DESCRIPTIONS.header.label} ${Number(row) + 1}`;
}

/** Names what stands at a path as a person would: "ContentEvent › Header 2 › Header name", "Goal", "display_name". */
export function describePath(path: Pointer): string {
  const [first, section, key, ...inside] = keysOf(path);
  if (first === undefined) return SECTION_DESCRIPTIONS.manifest.label;
  if (first !== 'capabilities') return labelOr(APP_INFO_WORDS, first);
  if (section === undefined) return SECTION_DESCRIPTIONS.capabilities.label;
  if (key === undefined) return labelOr(SECTION_DESCRIPTIONS, section);
  if (section === 'engagement') return labelOr(ENGAGEMENT_WORDS, key);
  if (section !== 'webhooks') return [section, key, ...inside].join(' › ');
  const event = WEBHOOK_EVENTS.find((each) => each.key === key)?.name ?? key;
  return [event, ...describeInside(inside)].join(' › ');
}

function describeInside([key, row, leaf]: string[]): string[] {
  if (key === undefined) return [];
  if (key !== 'headers') return [labelOr(WEBHOOK_WORDS, key)];
  if (row === undefined) return [SECTION_DESCRIPTIONS.headers.label];
  return [headerLabel(row), ...(leaf === undefined ? [] : [labelOr(HEADER_WORDS, leaf)])];
}

function labelOr(fields: Record<string, { label: string }>, key: string): string {
  return (Object.hasOwn(fields, key) ? fields[key]?.label : undefined) ?? key;
}
