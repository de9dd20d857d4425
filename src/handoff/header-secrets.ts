import { isObject, membersOf, objectOf, type Json, type JsonObject } from '#manifest/json/json.ts';
import { keysOf, pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import { withoutClientSecrets } from '#manifest/text/platform-keys.ts';
import { coverSecret, mapSecrets, placeAt } from '#manifest/values/secrets.ts';

/** The values that are secret or hold a password, by where they stand. */
export type HeaderSecrets = JsonObject;

/**
 * The manifest without its secrets, and these beside it. A header's value is gone; any other secret
 * leaves an empty text, since lists count their items and a map's keys are its headers' names.
 */
export function takeSecrets(manifest: JsonObject): { bare: JsonObject; secrets: HeaderSecrets } {
  const found: [Pointer, Json][] = [];
  const bare = mapSecrets(withoutClientSecrets(manifest), (value, path, place) => {
    if (value === '') return value;
    found.push([path, value]);
    return place === 'secret' ? undefined : coverSecret(value, place, '');
  });
  return { bare: bare as JsonObject, secrets: objectOf(found) };
}

/** The secrets where they stood; what does not fit is left out. */
export function putSecrets(bare: JsonObject, secrets: HeaderSecrets): JsonObject {
  const byOwner = new Map<Pointer, Map<string, Json>>();
  for (const [path, value] of membersOf(secrets)) {
    const keys = keysOf(path);
    const key = keys.pop();
    if (key === undefined) continue;
    const owner = pointerOf(keys);
    byOwner.set(owner, (byOwner.get(owner) ?? new Map<string, Json>()).set(key, value));
  }
  return withoutClientSecrets(putInside(bare, '', byOwner) as JsonObject);
}

function putInside(
  value: Json,
  path: Pointer,
  byOwner: ReadonlyMap<Pointer, ReadonlyMap<string, Json>>,
): Json {
  const own = byOwner.get(path);
  const put = (key: string, member: Json | undefined): Json | undefined => {
    const at = path + pointerOf([key]);
    const secret = own?.get(key);
    if (secret !== undefined && fits(secret, at, member)) return secret;
    return member === undefined ? undefined : putInside(member, at, byOwner);
  };
  if (Array.isArray(value)) return value.map((item, index) => put(`${index}`, item) ?? null);
  if (!isObject(value)) return value;
  const keys = new Set([...Object.keys(value), ...(own?.keys() ?? [])]);
  return objectOf(
    [...keys].flatMap((key) => {
      const member = put(key, Object.hasOwn(value, key) ? value[key] : undefined);
      return member === undefined ? [] : [[key, member] as const];
    }),
  );
}

/** Whether the secret belongs here: without it the value would be what now stands at this path. */
function fits(secret: Json, path: Pointer, left: Json | undefined): boolean {
  const place = placeAt(path);
  if (place === 'secret') return true;
  const bare = coverSecret(secret, place, '');
  return bare !== secret && bare === left;
}
