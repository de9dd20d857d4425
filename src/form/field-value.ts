import type { FieldPathValue } from 'react-hook-form';
import type { FieldName, FormValues } from '#manifest/values/form-values.ts';
import { isRecord, replaceEqualDeep } from './replace-equal-deep.ts';

/** What the field of this name holds. */
export type FieldValue<Name extends FieldName> = FieldPathValue<FormValues, Name>;

export function fieldValue<Name extends FieldName>(
  values: FormValues,
  name: Name,
): FieldValue<Name> | undefined {
  let found: unknown = values;
  for (const key of keysOf(name)) {
    if (found === null || typeof found !== 'object') return undefined;
    found = Reflect.get(found, key);
  }
  // What stands at a name has its type; a row that is gone is undefined.
  return found as FieldValue<Name> | undefined;
}

const known = new Map<string, readonly string[]>();

/** The keys that a name is made of; every control asks at every key. */
function keysOf(name: string): readonly string[] {
  let keys = known.get(name);
  if (!keys) known.set(name, (keys = name.split('.')));
  return keys;
}

/** The values with another one at this name; every object that is not on the way is the same. */
export function withFieldValue(values: FormValues, name: string, value: unknown): FormValues {
  return withMember(values, keysOf(name), value) as FormValues;
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
