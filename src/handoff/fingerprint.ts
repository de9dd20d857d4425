import {
  isObject,
  membersOf,
  objectOf,
  stringify,
  type Json,
  type JsonObject,
} from '#manifest/json/json.ts';
import { withoutSecrets } from '#manifest/values/secrets.ts';
import { crc32 } from './crc32.ts';

/**
 * Eight hexadecimal digits of what the manifest says, to be compared by reading them out:
 * "7F3A-91C2". The order of keys does not count, and neither do secrets: they are left out of
 * links, and both sides have to see the same.
 */
export function fingerprintOf(manifest: JsonObject): string {
  const digits = crc32(stringify(canonical(withoutSecrets(manifest))))
    .toString(16)
    .padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4)}`.toUpperCase();
}

function canonical(value: Json): Json {
  if (Array.isArray(value)) return value.map(canonical);
  if (!isObject(value)) return value;
  const members = membersOf(value).map(([key, member]) => [key, canonical(member)] as const);
  return objectOf(members.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
