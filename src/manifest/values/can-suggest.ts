import * as z from 'zod/mini';
import { APP_INFO_FIELDS } from '#manifest/fields/app-info-fields.ts';
import type { Field } from '#manifest/fields/checks.ts';
import { describePath } from './name-place.ts';
import { ENGAGEMENT_FIELDS } from '#manifest/fields/engagement-fields.ts';
import { HEADER_FIELDS } from '#manifest/fields/header-fields.ts';
import type { Json } from '#manifest/json/json.ts';
import { keysOf, type Pointer } from '#manifest/json/json-pointer.ts';
import { partAt } from './manifest-parts.ts';
import { isSecretPath } from './secrets.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { WEBHOOK_FIELDS } from '#manifest/fields/webhook-fields.ts';

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
  const field = fieldAt(path);
  return field !== undefined && !isSecretPath(path) && z.safeParse(field.type, value).success;
}

function fieldAt(path: Pointer): Field | undefined {
  const [first, section, key, leaf, row, inside, ...deeper] = keysOf(path);
  if (first === undefined || deeper.length > 0) return undefined;
  if (section === undefined) return ownField(APP_INFO_FIELDS, first);
  if (first !== 'capabilities' || key === undefined) return undefined;
  if (section === 'engagement')
    return leaf === undefined ? ownField(ENGAGEMENT_FIELDS, key) : undefined;
  const isEvent = WEBHOOK_EVENTS.some((event) => event.key === key);
  if (section !== 'webhooks' || !isEvent || leaf === undefined) return undefined;
  if (row === undefined) return ownField(WEBHOOK_FIELDS, leaf);
  const isHeader = leaf === 'headers' && /^(?:0|[1-9]\d{0,3})$/.test(row);
  return isHeader && inside !== undefined ? ownField(HEADER_FIELDS, inside) : undefined;
}

function ownField(fields: Record<string, Field>, key: string): Field | undefined {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}
