import { nearestOf } from '#manifest/fields/did-you-mean.ts';
import {
  isContainer,
  isObject,
  memberOf,
  type Json,
  type JsonObject,
} from '#manifest/json/json.ts';
import { pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import { partAt } from '#manifest/values/manifest-parts.ts';
import { RETRY } from './kept-keys.ts';
import { isPlatformPath, PLATFORM_KEYS } from './platform-keys.ts';
import {
  APP_INFO_KEYS,
  ENGAGEMENT_KEYS,
  EVENT_KEYS,
  HEADER_KEYS,
} from '#manifest/values/read-values.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';

/** Keys that say of an object that it is a manifest: nothing else has them. */
const TELLING_KEYS = ['client_name', 'grant_types', 'logo_uri'];

export const EVENT_NAMES: readonly string[] = WEBHOOK_EVENTS.map(({ key }) => key);

/** All keys of a manifest, wherever they stand in it. */
export const ALL_KEYS: readonly string[] = [
  ...APP_INFO_KEYS,
  'capabilities',
  'webhooks',
  'engagement',
  ...EVENT_NAMES,
  ...EVENT_KEYS,
  ...HEADER_KEYS,
  ...ENGAGEMENT_KEYS,
  ...PLATFORM_KEYS,
];

const letters = (key: string) => key.toLowerCase().replaceAll(/[^a-z]/g, '');
const TOP_KEYS = new Map([...APP_INFO_KEYS, 'capabilities'].map((key) => [letters(key), key]));
/** Of an object with more keys than this nearly all are unknown. */
const MAX_LOOKED_AT = 200;

/** The keys of a manifest that the object has, in whatever spelling. */
export function topKeysIn(found: JsonObject): string[] {
  const own = [...TOP_KEYS.values()].filter((key) => Object.hasOwn(found, key));
  if (own.length > 0) return own;
  return Object.keys(found)
    .slice(0, MAX_LOOKED_AT)
    .flatMap((key) => TOP_KEYS.get(letters(key)) ?? nearestOf(key, [...TOP_KEYS.values()]) ?? []);
}

/** Whether it is an object that was meant for a manifest, or a list with one in it. */
export function isManifestLike(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.some((item) => isObject(item) && isManifestLike(item));
  if (!isObject(value)) return false;
  return TELLING_KEYS.some((key) => Object.hasOwn(value, key)) || hasCapabilities(value);
}

function hasCapabilities(value: JsonObject): boolean {
  const inside = memberOf(value, 'capabilities');
  return (
    isObject(inside) && (Object.hasOwn(inside, 'webhooks') || Object.hasOwn(inside, 'engagement'))
  );
}

/** Whether every key is one that is known at its place. */
export function isInKnownShape(value: Json, path: Pointer = ''): boolean {
  if (!isContainer(value)) return true;
  return Object.entries<Json>(value).every(([key, inside]) => {
    const at = path + pointerOf([key]);
    return partAt(at) ? isInKnownShape(inside, at) : at === RETRY || isPlatformPath(at);
  });
}
