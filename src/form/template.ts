import { newFormValues, type FieldName } from '#manifest/values/form-values.ts';
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
  if (preset === undefined) return false;
  if (!Array.isArray(preset) || !Array.isArray(value)) return preset !== value;
  return preset.length !== value.length || !preset.every((each) => value.includes(each));
}
