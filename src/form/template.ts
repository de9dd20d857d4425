import { newFormValues, type FieldName } from '#manifest/form-values.ts';
import type { Json } from '#manifest/json.ts';
import { sameJson } from '#manifest/json.ts';
import { fieldValue } from './field-value.ts';

const TEMPLATE = newFormValues();

/** What a new draft has here, or `undefined` where the documents' template says nothing. */
export function templateValue(name: FieldName): unknown {
  // Whether a part is there at all is no value of it: its own switch is the way back.
  if (name.endsWith('.on')) return undefined;
  const value = fieldValue(TEMPLATE, name);
  return value === '' ? undefined : value;
}

/** The order of a list's choices is no difference. */
export function differsFromTemplate(name: FieldName, value: unknown): boolean {
  const preset = templateValue(name);
  return preset !== undefined && !sameJson(sorted(preset), sorted(value));
}

function sorted(value: unknown): Json {
  // What fields hold is JSON by its type; only the generic name has lost it.
  return (Array.isArray(value) ? value.toSorted() : value) as Json;
}
