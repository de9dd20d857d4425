import { isObject, memberOf, type JsonObject } from '#manifest/json/json.ts';

/**
 * What people take for a manifest, by keys that no two kinds of document share: all of them have
 * to be there. The first that fits counts.
 */
// prettier-ignore
const DOCUMENTS: readonly [what: string, ...keys: string[]][] = [
  ['a package-lock.json', 'lockfileVersion'],
  ['the manifest of a browser extension', 'manifest_version', 'name'],
  ['the manifest of a Microsoft 365 app', 'manifestVersion', 'developer'],
  ['the manifest of a Slack app', 'display_information'],
  ['a web app manifest', 'start_url'],
  ['a web app manifest', 'icons', 'display'],
  ['a web app manifest', 'short_name', 'icons'],
  ['a package.json', 'name', 'version'],
  ['a package.json', 'name', 'dependencies'],
  ['a package.json', 'name', 'scripts'],
  ['a package.json', 'devDependencies'],
  ['a tsconfig.json', 'compilerOptions'],
  ['an OpenAPI description', 'openapi', 'info'],
  ['an OpenAPI description', 'swagger', 'info'],
  ['a Postman collection', 'info', 'item'],
  ['a JSON Schema', 'type', 'properties'],
  ['a JSON Schema', '$schema', 'properties'],
  ['a JSON Schema', '$schema', '$defs'],
  ['the key and secret that LivePerson gives out', 'client_id', 'client_secret'],
  ['the key of a Google service account', 'private_key', 'client_email'],
];

/** Keys that other documents have as well. */
const SHARED_KEYS = new Set(['description', 'scope', 'capabilities']);

/** The kind of document that it is for certain, if it is none of ours. */
export function otherDocument(found: JsonObject, ownKeys: readonly string[]): string | undefined {
  if (ownKeys.some((key) => !SHARED_KEYS.has(key))) return undefined;
  const capabilities = memberOf(found, 'capabilities');
  if (isObject(capabilities) && (has(capabilities, 'webhooks') || has(capabilities, 'engagement')))
    return undefined;
  return DOCUMENTS.find(([, ...keys]) => keys.every((key) => has(found, key)))?.[0];
}

function has(object: JsonObject, key: string): boolean {
  return Object.hasOwn(object, key);
}
