import { withoutPasswords } from '#manifest/fields/address-password.ts';
import {
  isObject,
  mapMembers,
  membersOf,
  type Json,
  type JsonObject,
} from '#manifest/json/json.ts';
import { keysOf, pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import { roleOf } from '#manifest/fields/secret-keys.ts';

/** Stands on screen, in print and in comparisons where a secret is (W8). */
export const MASK = '••••••••';

/**
 * What a place in a manifest may hold. `secret`: all that stands there is one. `headers` and, for an
 * entry of a list of them, `row`: every text in it is one, the keys are headers' names. `name`: a
 * header's name. `open`: only a password in an address is one.
 */
export type SecretPlace = 'open' | 'headers' | 'row' | 'name' | 'secret';

/** The place of a member or an item of what stands at `place`. */
export function placeInside(place: SecretPlace, key: string): SecretPlace {
  if (place === 'secret') return 'secret';
  const role = roleOf(key);
  if (role === 'header-value' || role === 'client-secret') return 'secret';
  if (place === 'open') return role === 'headers' ? 'headers' : 'open';
  if (role === 'header-name' || (place === 'row' && key === 'name')) return 'name';
  return /^\d+$/.test(key) ? 'row' : 'headers';
}

export function placeAt(path: Pointer): SecretPlace {
  return keysOf(path).reduce(placeInside, 'open' as SecretPlace);
}

/**
 * THE function that says what is secret (W8): what may be seen of the value, with `standIn` for
 * what may not. The very same value where it holds no secret. Lists and objects are gone through
 * member by member, unless all of them is secret.
 */
export function coverSecret<Value extends Json>(
  value: Value,
  place: SecretPlace,
  standIn: string,
): Value | string {
  if (place === 'secret') return value === '' ? value : standIn;
  if (typeof value === 'object') return value;
  if (place === 'headers' || place === 'row') return value === '' ? value : standIn;
  return typeof value === 'string' ? withoutPasswords(value, standIn) : value;
}

/** Whether all of a value at this path is secret, whatever it is: a header's value. */
export function isSecretPath(path: Pointer): boolean {
  return placeAt(path) === 'secret';
}

/** Whether there is a secret in what stands at this path. */
export function hasSecret(value: Json | undefined, path: Pointer = ''): boolean {
  return value !== undefined && hasSecretAt(value, placeAt(path));
}

function hasSecretAt(value: Json, place: SecretPlace): boolean {
  if (coverSecret(value, place, '') !== value) return true;
  if (Array.isArray(value))
    return value.some((item, index) => hasSecretAt(item, placeInside(place, `${index}`)));
  return (
    isObject(value) &&
    membersOf(value).some(([key, item]) => hasSecretAt(item, placeInside(place, key)))
  );
}

/** The value at this path as it may be shown. */
export function masked(value: Json, path: Pointer = ''): Json {
  const mask = (secret: Json, at: SecretPlace) => coverSecret(secret, at, MASK);
  return mapSecrets(value, (secret, _path, place) => mask(secret, place), path) ?? null;
}

/** What is left where secrets are not even to be seen by their length or number: empty header values go, too. */
export function withoutSecrets(manifest: JsonObject): JsonObject {
  const bare = mapSecrets(manifest, (secret, _path, place) =>
    place === 'secret' ? undefined : coverSecret(secret, place, ''),
  );
  return bare as JsonObject;
}

type MapSecret = (value: Json, path: Pointer, place: SecretPlace) => Json | undefined;

/**
 * The value with something else in the place of each that is secret or holds a password; undefined
 * removes the member. Asked of every header value, empty or not. What holds none are the same objects.
 */
export function mapSecrets(
  value: Json,
  map: MapSecret,
  path: Pointer = '',
  place: SecretPlace = placeAt(path),
): Json | undefined {
  if (place === 'secret' || coverSecret(value, place, '') !== value) return map(value, path, place);
  return mapMembers(value, (member, key) =>
    mapSecrets(member, map, path + pointerOf([key]), placeInside(place, key)),
  );
}
