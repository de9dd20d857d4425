import { memberOf, membersOf, objectOf, type JsonObject } from './json.ts';
import { keysOf, pointerOf, type Pointer } from './json-pointer.ts';
import type { ReadNote } from './read-result.ts';

/** Keys only the platform gives back: they are no part of a manifest anyone writes (M4). */
const PLATFORM_KEYS = [
  'id',
  'client_id',
  'client_secret',
  'client_id_issued_at',
  'client_secret_expires_at',
  'deleted',
  'installation_type',
  'is_internal',
] as const;

/** Whether it stands at or in one of the platform's keys. */
export function isPlatformPath(path: Pointer): boolean {
  const [key] = keysOf(path);
  return PLATFORM_KEYS.some((each) => each === key);
}

/** The manifest without the platform's keys, and a note for each that was in it. */
export function withoutPlatformKeys(found: JsonObject): {
  manifest: JsonObject;
  notes: ReadNote[];
} {
  const removed = PLATFORM_KEYS.filter((key) => memberOf(found, key) !== undefined);
  if (removed.length === 0) return { manifest: found, notes: [] };
  const taken = new Set<string>(removed);
  return {
    manifest: objectOf(membersOf(found).filter(([key]) => !taken.has(key))),
    notes: removed.map((key) => ({
      kind: 'removed',
      path: pointerOf([key]),
      rule: 'M4',
      sentence:
        key === 'client_secret'
          ? '“client_secret” was taken out and kept nowhere. A secret was in this file: treat it as exposed and ask for a new one.'
          : `“${key}” was taken out: only the platform sets it.`,
    })),
  };
}
