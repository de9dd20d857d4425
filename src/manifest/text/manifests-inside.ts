import { isObject, memberOf, membersOf, type Json, type JsonObject } from '#manifest/json/json.ts';
import { pointerOf } from '#manifest/json/json-pointer.ts';
import { EVENT_NAMES, isManifestLike } from './known-shape.ts';
import { entryName } from './list-entries.ts';
import type { ListEntry } from './read-result.ts';
import { ENGAGEMENT_KEYS } from '#manifest/values/read-values.ts';
import { textPlaces } from './text-places.ts';
import { parsed } from './unwrapped.ts';

/** More than anybody chooses from. */
const MAX_ENTRIES = 1000;
/** An answer of a server has its data under two or three keys. */
const MAX_STEPS = 4;

/** The manifests that stand somewhere in an object that is none; `found` is the text, parsed. */
export function manifestsInside(text: string, found: JsonObject): ListEntry[] {
  const places = textPlaces(text);
  return pathsToManifests(found).map(({ path, value }, index) => {
    const { from, to } = places.rangeOf(pointerOf(path))?.value ?? { from: 0, to: 0 };
    const written = text.slice(from, to);
    // A program may have kept it as a text.
    const said = typeof value === 'string' ? value : written;
    const inside = typeof value === 'string' ? parsed(value) : value;
    return {
      name: isObject(inside) ? entryName(inside, index) : `Entry ${index + 1}`,
      place: `in “${path.join(' › ')}”`,
      text: said,
    };
  });
}

interface Found {
  path: string[];
  value: Json;
}

function pathsToManifests(found: JsonObject): Found[] {
  const paths: Found[] = [];
  const look = (value: Json, path: string[]): void => {
    if (paths.length >= MAX_ENTRIES) return;
    if (path.length > 0 && isManifest(value)) paths.push({ path, value });
    else if (path.length < MAX_STEPS && typeof value === 'object' && value !== null)
      for (const [key, inside] of Object.entries(value)) look(inside, [...path, key]);
  };
  look(found, []);
  return paths;
}

function isManifest(value: Json): boolean {
  if (typeof value === 'string') {
    const inside = /^\s*\{[^]*client_name/.test(value) ? parsed(value) : undefined;
    return isObject(inside) && isManifestLike(inside);
  }
  return isObject(value) && isManifestLike(value);
}

/** What an object is that stands below the top of a manifest, made into a manifest of its own. */
export function manifestOfPart(text: string, found: JsonObject): ListEntry | undefined {
  if (countOf(found, EVENT_NAMES) > 0)
    return {
      name: 'Only the webhook events',
      text: `{"capabilities": {"webhooks": ${text.trim()}}}`,
    };
  if (countOf(found, ENGAGEMENT_KEYS) > 1)
    return {
      name: 'Only the engagement',
      text: `{"capabilities": {"engagement": ${text.trim()}}}`,
    };
  const webhooks = memberOf(found, 'webhooks');
  const engagement = memberOf(found, 'engagement');
  const hasEvents = isObject(webhooks) && membersOf(webhooks).some(isEvent);
  if (!hasEvents && !(isObject(engagement) && countOf(engagement, ENGAGEMENT_KEYS) > 1))
    return undefined;
  return { name: 'Only the capabilities', text: `{"capabilities": ${text.trim()}}` };
}

function isEvent([key, value]: [string, Json]): boolean {
  return EVENT_NAMES.includes(key) || (isObject(value) && Object.hasOwn(value, 'endpoint'));
}

function countOf(object: JsonObject, keys: readonly string[]): number {
  return keys.filter((key) => Object.hasOwn(object, key)).length;
}
