import { pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import {
  isObject,
  memberOf,
  objectOf,
  sameJson,
  type Json,
  type JsonObject,
} from '#manifest/json/json.ts';

export interface Merged {
  manifest: JsonObject;
  /** Where both changed the same thing, each in another way: there `mine` stands. */
  both: readonly Pointer[];
}

/** `mine` with what was changed from `base` to `theirs` as well: by member and, in lists of one length, by item. */
export function mergeManifests(base: JsonObject, mine: JsonObject, theirs: JsonObject): Merged {
  const both: Pointer[] = [];
  const merged = merge(base, mine, theirs, (path) => both.push(pointerOf(path)));
  return { manifest: isObject(merged) ? merged : mine, both };
}

type MaybeJson = Json | undefined;
type Tell = (path: string[]) => void;

function merge(
  base: MaybeJson,
  mine: MaybeJson,
  theirs: MaybeJson,
  tell: Tell,
  path: string[] = [],
): MaybeJson {
  if (sameOrBothAbsent(mine, base)) return theirs;
  if (sameOrBothAbsent(theirs, base) || sameOrBothAbsent(theirs, mine)) return mine;
  if (isObject(mine) && isObject(theirs)) {
    const before = isObject(base) ? base : {};
    const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
    const members = [...keys].flatMap((key): [string, Json][] => {
      const value = merge(memberOf(before, key), memberOf(mine, key), memberOf(theirs, key), tell, [
        ...path,
        key,
      ]);
      return value === undefined ? [] : [[key, value]];
    });
    return objectOf(members);
  }
  if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs)) {
    if (mine.length === base.length && theirs.length === base.length)
      return mine.map(
        (item, index) =>
          merge(base[index], item, theirs[index], tell, [...path, `${index}`]) ?? item,
      );
  }
  tell(path);
  return mine;
}

function sameOrBothAbsent(a: MaybeJson, b: MaybeJson): boolean {
  return a === b || (a !== undefined && b !== undefined && sameJson(a, b));
}
