import { get, type FieldPathValue } from 'react-hook-form';
import type { FieldName, FormValues } from '#manifest/values/form-values.ts';
import { isRecord, replaceEqualDeep } from './replace-equal-deep.ts';

/** What the field of this name holds. */
export type FieldValue<Name extends FieldName> = FieldPathValue<FormValues, Name>;

export function fieldValue<Name extends FieldName>(
  values: FormValues,
  name: Name,
): FieldValue<Name> | undefined {
  return get(values, name);
}

/** The values with another one at this name; every object that is not on the way is the same. */
export function withFieldValue(values: FormValues, name: string, value: unknown): FormValues {
  return withMember(values, name.split('.'), value) as FormValues;
}

function withMember(holder: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return replaceEqualDeep(holder, value);
  if (Array.isArray(holder)) {
    const member = withMember(holder[Number(key)], rest, value);
    return member === holder[Number(key)] ? holder : holder.with(Number(key), member);
  }
  if (!isRecord(holder)) return holder;
  const member = withMember(holder[key], rest, value);
  return member === holder[key] ? holder : { ...holder, [key]: member };
}
