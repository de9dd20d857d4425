import { labelOfField } from '#manifest/values/name-place.ts';
import type { FieldName, FormValues } from '#manifest/values/form-values.ts';
import { differences } from './differences.ts';

/** What an edit changes, to be said and shown. */
export interface EditSummary {
  /** "App name", "ContentEvent › Headers", "3 fields" */
  label: string;
  /** None where only keys change that no field holds. */
  fields: readonly FieldName[];
}

export function describeEdit(before: FormValues, after: FormValues): EditSummary {
  const names = differences(before, after).map(([name]) => name);
  const fields = [...new Set(names.flatMap((name) => fieldShowing(name, names) ?? []))];
  const label = fields.length > 1 ? `${fields.length} fields` : labelOf(fields[0]);
  return { label, fields };
}

const IN_HEADERS = /^(webhooks\.(?:events\.\w+\.)?headers)(?:_rest$|\.|$)/;

/** The field that shows what changed, if there is one: see `UnknownKeysJson`. */
function fieldShowing(name: string, names: readonly string[]): FieldName | null {
  const list = IN_HEADERS.exec(name)?.[1];
  if (list === undefined) return /(?:^|\.)rest(?:\.|$)/.test(name) ? null : (name as FieldName);
  // Of several rows, or of what no control of a row holds, their list is spoken of.
  const isOne = names.filter((each) => each.startsWith(list)).length === 1;
  return (isOne && /\.header_(?:name|value)$/.test(name) ? name : list) as FieldName;
}

function labelOf(field: FieldName | undefined): string {
  return field === undefined ? 'Other keys' : labelOfField(field);
}
