import {
  isObject,
  membersOf,
  objectOf,
  stringify,
  type Json,
  type JsonObject,
} from '#manifest/json.ts';
import { pointerOf, type Pointer } from '#manifest/json-pointer.ts';
import { isSecretPath } from '#manifest/secrets.ts';
import { crc32 } from './crc32.ts';

/**
 * Eight hexadecimal digits of what the manifest says, to be compared by reading them out:
 * "7F3A-91C2". The order of keys does not count, and neither do header values: they are left out
 * of links, and both sides have to see the same.
 */
export function fingerprintOf(manifest: JsonObject): string {
  const digits = crc32(stringify(canonical(manifest, '')))
    .toString(16)
    .padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4)}`.toUpperCase();
}

function canonical(value: Json, path: Pointer): Json {
  if (Array.isArray(value)) return value.map((item, index) => canonical(item, `${path}/${index}`));
  if (!isObject(value)) return value;
  const members = membersOf(value)
    .map(([key, member]) => ({ key, member, at: path + pointerOf([key]) }))
    .filter(({ at }) => !isSecretPath(at))
    .map(({ key, member, at }) => [key, canonical(member, at)] as const);
  return objectOf(members.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
