import {
  isContainer,
  mapMembers,
  memberOf,
  membersOf,
  objectOf,
  type Json,
  type JsonObject,
} from '#manifest/json/json.ts';
import { keysOf, pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import type { ReadNote } from './read-result.ts';
import { isClientSecret } from '#manifest/fields/secret-keys.ts';

/** Keys only the platform gives back: they are no part of a manifest anyone writes (M4). */
export const PLATFORM_KEYS = [
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

/**
 * The manifest without the platform's keys, and a note for each that was in it. Its secret is taken
 * out at every level and in every spelling, the others only at the top: below they are data.
 */
export function withoutPlatformKeys(found: JsonObject): {
  manifest: JsonObject;
  notes: ReadNote[];
} {
  const removed = PLATFORM_KEYS.filter((key) => memberOf(found, key) !== undefined);
  const taken = new Set<string>(removed);
  const rest =
    removed.length === 0 ? found : objectOf(membersOf(found).filter(([key]) => !taken.has(key)));
  const secrets: Pointer[] = [];
  const manifest = withoutClientSecrets(rest, (path) => secrets.push(path));
  const paths = [...removed.map((key) => pointerOf([key])), ...secrets];
  return { manifest, notes: paths.map(noteFor) };
}

/** The value without any client secret in it, however deep it stands and however it is spelled. */
export function withoutClientSecrets<Value extends Json>(
  value: Value,
  onRemoved: OnRemoved = () => {},
): Value {
  return withoutSecretsIn(value, [], onRemoved) as Value;
}

type OnRemoved = (path: Pointer) => void;

function withoutSecretsIn(value: Json, keys: readonly string[], onRemoved: OnRemoved): Json {
  return mapMembers(value, (member, key) => {
    // Thousands of values, and mostly no secret among them: no path is made for nothing.
    if (!isClientSecret(key))
      return isContainer(member) ? withoutSecretsIn(member, [...keys, key], onRemoved) : member;
    onRemoved(pointerOf([...keys, key]));
    return undefined;
  });
}

function noteFor(path: Pointer): ReadNote {
  const key = keysOf(path).at(-1) ?? '';
  return {
    kind: 'removed',
    path,
    rule: 'M4',
    sentence: isClientSecret(key)
      ? `Removed “${key}” and didn’t save it. This file contained a secret. Treat it as exposed and ask for a new one.`
      : `Removed “${key}”. Only LivePerson sets it.`,
  };
}
