import { buildManifest, headerList } from '#manifest/values/build-manifest.ts';
import { baseBefore, pathFromBase } from '#manifest/values/endpoints.ts';
import { fieldOf } from '#manifest/values/field-places.ts';
import type { Edit, Fix } from '#manifest/fields/issue.ts';
import { isPath, type FormValues } from '#manifest/values/form-values.ts';
import {
  isObject,
  memberOf,
  membersOf,
  objectOf,
  sameJson,
  type Json,
  type JsonObject,
} from '#manifest/json/json.ts';
import { keysOf, pointerOf, valueAt, type Pointer } from '#manifest/json/json-pointer.ts';
import { readHeader } from '#manifest/values/read-values.ts';
import { readInto } from '#manifest/values/read-into.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';

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
 * The values with the fix made, and nothing else changed: what is wrong with the base endpoint or
 * with a header for every event is fixed there, what is switched off stays as it was typed.
 */
export function applyFix(values: FormValues, fix: Fix): FormValues {
  const base = newBaseEndpoint(values, fix);
  if (base !== undefined)
    return { ...values, webhooks: { ...values.webhooks, base_endpoint: base } };
  const shared = sharedHeaderEdits(values, fix.edits);
  const fixed = shared.length > 0 ? withSharedHeaders(values, shared) : values;
  const others = fix.edits.filter((edit) => sharedRowOf(values, edit) === undefined);
  if (others.length === 0) return fixed;
  return readInto(applyEdits(buildManifest(fixed), others), fixed);
}

/** The values with another value at this one place of the manifest. Where there is no such place now, they are the same. */
export function withValueAt(values: FormValues, path: Pointer, value: Json): FormValues {
  const manifest = buildManifest(values);
  const after = applyEdits(manifest, [{ op: 'set', path, value }]);
  return sameJson(valueAt(after, path), valueAt(manifest, path)) ? values : readInto(after, values);
}

function newBaseEndpoint(values: FormValues, { edits: [edit] }: Fix): string | undefined {
  if (edit?.op !== 'set' || typeof edit.value !== 'string') return undefined;
  const { base_endpoint, events } = values.webhooks;
  const event = WEBHOOK_EVENTS.find(
    ({ key }) => edit.path === pointerOf([...WEBHOOKS, key, 'endpoint']),
  );
  if (!event) return undefined;
  const { endpoint } = events[event.name];
  if (endpoint === '') return edit.value;
  // What still leads from the base endpoint is another path.
  if (!isPath(endpoint) || pathFromBase(edit.value, base_endpoint) !== undefined) return undefined;
  return baseBefore(endpoint, edit.value);
}

const WEBHOOKS = ['capabilities', 'webhooks'];

/** Which of the headers for every event the edit is of. */
function sharedRowOf(values: FormValues, { path }: Edit): number | undefined {
  const [, list, row] = fieldOf(path, values)?.split('.') ?? [];
  return list === 'headers' && row !== undefined ? Number(row) : undefined;
}

/** Each once, whichever event it was said of, with paths in the list of headers; rows go from its end on. */
function sharedHeaderEdits(values: FormValues, edits: readonly Edit[]): Edit[] {
  const found = new Map<string, { row: number; edit: Edit }>();
  for (const edit of edits) {
    const row = sharedRowOf(values, edit);
    if (row === undefined) continue;
    const path = pointerOf(['headers', `${row}`, ...keysOf(edit.path).slice(HEADER_DEPTH)]);
    found.set(`${edit.op} ${path}`, { row, edit: { ...edit, path } });
  }
  return [...found.values()].toSorted((a, b) => b.row - a.row).map(({ edit }) => edit);
}

/** `/capabilities/webhooks/event/headers/0` */
const HEADER_DEPTH = 5;

function withSharedHeaders(values: FormValues, edits: readonly Edit[]): FormValues {
  const { webhooks } = values;
  const { headers } = applyEdits({ headers: headerList(webhooks.headers) }, edits);
  const rows = Array.isArray(headers) ? headers.map(readHeader) : webhooks.headers;
  return { ...values, webhooks: { ...webhooks, headers: rows } };
}
