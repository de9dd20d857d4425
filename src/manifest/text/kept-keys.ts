import type { FormValues, UnknownKeysJson } from '#manifest/values/form-values.ts';
import { isObject, type Json } from '#manifest/json/json.ts';
import { pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import type { ReadNote } from './read-result.ts';
import { unknownKeysByPlace } from '#manifest/values/unknown-keys.ts';

/**
 * A note for everything in the manifest that no field holds: it stays as it is (M3, W9), but for
 * what is noted of it already.
 */
export function keptNotes(values: FormValues, noted: readonly ReadNote[]): ReadNote[] {
  const changed = new Set(noted.flatMap(({ path }) => pathsAround(path)));
  return unknownKeysByPlace(values).flatMap(([place, rest]) =>
    pathsIn(place, rest).map((path) => noteFor(path, changed.has(path))),
  );
}

/** The path and those of all that it is in. */
function pathsAround(path: Pointer): Pointer[] {
  const paths: Pointer[] = [];
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
    paths.push(path.slice(0, end));
  return paths;
}

/** A rest that is no object has an issue of its own where it is wrong. */
function pathsIn(place: Pointer, rest: UnknownKeysJson): Pointer[] {
  if (rest === '' || place.endsWith('/headers')) return [];
  const found = JSON.parse(rest) as Json;
  return isObject(found) ? Object.keys(found).map((key) => place + pointerOf([key])) : [];
}

function noteFor(path: Pointer, isChanged: boolean): ReadNote {
  const isRetry = path === RETRY;
  const what = isRetry ? 'Retry setting, kept' : 'There’s no field for this. It’s kept';
  return {
    kind: 'kept',
    path,
    rule: isRetry ? 'W9' : 'M3',
    sentence: isChanged
      ? `${what}, apart from the changes noted separately.`
      : isRetry
        ? `${what} unchanged.`
        : `${what} and written to the file unchanged.`,
  };
}

/** W9: beside the events, and none of them. */
export const RETRY = pointerOf(['capabilities', 'webhooks', 'retry']);
