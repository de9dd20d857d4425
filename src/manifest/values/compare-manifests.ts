import { describePath } from './name-place.ts';
import { pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import {
  isObject,
  memberOf,
  sameJson,
  stringify,
  type Json,
  type JsonObject,
} from '#manifest/json/json.ts';
import { hasSecret } from './secrets.ts';

/** One field that two manifests have differently. */
export interface FieldChange {
  /** Where it stands: in the manifest after, or in the one before when it was removed. */
  path: Pointer;
  label: string;
  /** reordered: a list of the same items in another order. */
  kind: 'added' | 'removed' | 'changed' | 'reordered';
  before?: Json;
  after?: Json;
  /** A header value is among it, to be masked on screen (W8). */
  secret: boolean;
}

/**
 * What differs, field by field. The order of keys is no difference. Events, the engagement and
 * unknown members that one side lacks altogether are one change each; headers are matched by name.
 */
export function compareManifests(before: JsonObject, after: JsonObject): FieldChange[] {
  return compareAt(before, after, { path: '', was: '', label: '' });
}

/** The containers whose members are compared even where one manifest lacks the container. */
const SEE_THROUGH = new Set(['/capabilities', '/capabilities/webhooks']);

interface Place {
  path: Pointer;
  /** Its path in the manifest before: headers change places. */
  was: Pointer;
  /** Only where it is another one than the path's own. */
  label: string;
}

function compareAt(before: Json | undefined, after: Json | undefined, at: Place): FieldChange[] {
  if (sameJson(before, after)) return [];
  if (isObject(before) && isObject(after)) return compareMembers(before, after, at);
  if (SEE_THROUGH.has(at.path) && (before === undefined || after === undefined)) {
    const inside = compareMembers(objectOr(before), objectOr(after), at);
    if (inside.length > 0) return inside;
  }
  if (isHeaderList(before) && isHeaderList(after)) return compareHeaders(before, after, at);
  return [changeOf(kindOf(before, after), before, after, at)];
}

function compareMembers(before: JsonObject, after: JsonObject, at: Place): FieldChange[] {
  return mergedKeys(Object.keys(before), Object.keys(after)).flatMap((key) => {
    const path = at.path + pointerOf([key]);
    const own = describePath(path).split(' › ').at(-1) ?? key;
    const label = at.label === '' ? '' : `${at.label} › ${own}`;
    const was = at.was + pointerOf([key]);
    return compareAt(memberOf(before, key), memberOf(after, key), { path, was, label });
  });
}

/** All keys in the order of those after; what is only among those before stands behind what it stood behind. */
export function mergedKeys(before: readonly string[], after: readonly string[]): string[] {
  const kept = new Set(after);
  const first: string[] = [];
  const behind = new Map<string, string[]>();
  let place = first;
  for (const key of before) {
    if (kept.has(key)) behind.set(key, (place = []));
    else place.push(key);
  }
  return [...first, ...after.flatMap((key) => [key, ...(behind.get(key) ?? [])])];
}

type Header = JsonObject & { header_name: string };

function isHeaderList(value: Json | undefined): value is Header[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => isObject(item) && typeof memberOf(item, 'header_name') === 'string')
  );
}

function compareHeaders(before: Header[], after: Header[], at: Place): FieldChange[] {
  const names = namesOf(after);
  const old = new Map(
    namesOf(before).map((name, index) => [name, { header: before[index], index }]),
  );
  const owner = describePath(at.path.slice(0, at.path.lastIndexOf('/')));
  const placeOf = (index: number, was: number, { header_name }: Header): Place => ({
    path: `${at.path}/${index}`,
    was: `${at.was}/${was}`,
    label: `${owner} › Header ${header_name}`,
  });
  const changes = after.flatMap((header, index) => {
    const match = old.get(names[index] ?? '');
    return compareAt(match?.header, header, placeOf(index, match?.index ?? index, header));
  });
  const kept = new Set(names);
  for (const [name, { header, index }] of old) {
    if (header && !kept.has(name))
      changes.push(...compareAt(header, undefined, placeOf(index, index, header)));
  }
  const common = names.filter((name) => old.has(name));
  const isReordered = !sameJson(
    common,
    [...old.keys()].filter((name) => kept.has(name)),
  );
  return isReordered ? [...changes, changeOf('reordered', before, after, at)] : changes;
}

/** Names that tell the headers of one list apart: the second `x-id` is another one than the first. */
function namesOf(headers: Header[]): string[] {
  const seen = new Map<string, number>();
  return headers.map(({ header_name }) => {
    const name = header_name.trim().toLowerCase();
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name}\n${count}`;
  });
}

function kindOf(before: Json | undefined, after: Json | undefined): FieldChange['kind'] {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  const isReordered =
    Array.isArray(before) &&
    Array.isArray(after) &&
    sameJson(before.map(stringify).toSorted(), after.map(stringify).toSorted());
  return isReordered ? 'reordered' : 'changed';
}

function changeOf(
  kind: FieldChange['kind'],
  before: Json | undefined,
  after: Json | undefined,
  at: Place,
): FieldChange {
  const path = kind === 'removed' ? at.was : at.path;
  return {
    path,
    label: at.label === '' ? describePath(path) : at.label,
    kind,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    secret: hasSecret(before, path) || hasSecret(after, path),
  };
}

function objectOr(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
