import { fieldOf } from '#manifest/values/field-places.ts';
import type { FormValues } from '#manifest/values/form-values.ts';
import { isObject, membersOf, type Json, type JsonObject } from '#manifest/json/json.ts';
import { pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';

const HEADER_KEYS = new Set(['header_name', 'header_value']);

/** Where the manifest holds what no field of the form does (M3). */
export function unknownParts(manifest: JsonObject, values: FormValues): Pointer[] {
  const inside = (at: Json, keys: readonly (string | number)[]): Pointer[] => {
    const children = isObject(at) ? membersOf(at) : Array.isArray(at) ? [...at.entries()] : [];
    return children.flatMap(([key, child]) => {
      const path = [...keys, key];
      const isKnown = fieldOf(pointerOf(path), values) !== undefined && !isForeignInHeader(path);
      return isKnown ? inside(child, path) : [pointerOf(path)];
    });
  };
  return inside(manifest, []);
}

/** A header's row is one field to the form, whatever else stands in it. */
function isForeignInHeader(path: readonly (string | number)[]): boolean {
  const [, section, , list, , key] = path;
  return (
    section === 'webhooks' &&
    list === 'headers' &&
    key !== undefined &&
    !HEADER_KEYS.has(String(key))
  );
}
