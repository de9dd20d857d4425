import { buildManifest } from '#manifest/values/build-manifest.ts';
import { fieldOf } from '#manifest/values/field-names.ts';
import type { Edit, Fix } from '#manifest/fields/issue.ts';
import type { FormValues } from '#manifest/values/form-values.ts';
import {
  isObject,
  memberOf,
  membersOf,
  objectOf,
  sameJson,
  type Json,
  type JsonObject,
} from '#manifest/json/json.ts';
import { keysOf, valueAt, type Pointer } from '#manifest/json/json-pointer.ts';
import { readInto } from '#manifest/values/read-into.ts';

/** The manifest with these edits made; what they do not touch are the same objects. Edits of places that are not there do nothing. */
export function applyEdits(manifest: JsonObject, edits: readonly Edit[]): JsonObject {
  return edits.reduce((document, edit) => {
    const edited = editAt(document, keysOf(edit.path), edit);
    return isObject(edited) ? edited : document;
  }, manifest);
}

function editAt(at: Json, [key, ...deeper]: string[], edit: Edit): Json {
  if (key === undefined) return edit.op === 'set' ? edit.value : at;
  if (Array.isArray(at)) return editItem(at, Number(key), deeper, edit);
  if (!isObject(at)) return at;
  if (deeper.length > 0) {
    const inside = memberOf(at, key);
    return inside === undefined ? at : withMember(at, key, editAt(inside, deeper, edit));
  }
  if (edit.op === 'set') return withMember(at, key, edit.value);
  const others = membersOf(at).filter(([each]) => edit.op === 'rename' || each !== key);
  return objectOf(
    edit.op === 'rename'
      ? others.map(([each, value]) => [each === key ? edit.to : each, value] as const)
      : others,
  );
}

function editItem(items: Json[], index: number, deeper: string[], edit: Edit): Json[] {
  const item = items[index];
  if (item === undefined) return items;
  if (deeper.length === 0 && edit.op === 'remove') return items.filter((_, each) => each !== index);
  return items.map((each, at) => (at === index ? editAt(item, deeper, edit) : each));
}

function withMember(object: JsonObject, key: string, value: Json): JsonObject {
  if (!Object.hasOwn(object, key)) return objectOf([...membersOf(object), [key, value]]);
  return objectOf(
    membersOf(object).map(([each, old]) => [each, each === key ? value : old] as const),
  );
}

/**
 * The values with the fix made, and nothing else changed: an inherited endpoint is fixed at the
 * base endpoint, what is switched off stays as it was typed.
 */
export function applyFix(values: FormValues, fix: Fix): FormValues {
  const base = newBaseEndpoint(values, fix);
  if (base !== undefined)
    return { ...values, webhooks: { ...values.webhooks, base_endpoint: base } };
  return readInto(applyEdits(buildManifest(values), fix.edits), values);
}

/** The values with another value at this one place of the manifest. Where there is no such place now, they are the same. */
export function withValueAt(values: FormValues, path: Pointer, value: Json): FormValues {
  const manifest = buildManifest(values);
  const after = applyEdits(manifest, [{ op: 'set', path, value }]);
  return sameJson(valueAt(after, path), valueAt(manifest, path)) ? values : readInto(after, values);
}

function newBaseEndpoint(values: FormValues, { edits: [edit] }: Fix): string | undefined {
  if (edit?.op !== 'set' || typeof edit.value !== 'string') return undefined;
  return fieldOf(edit.path, values) === 'webhooks.base_endpoint' ? edit.value : undefined;
}
