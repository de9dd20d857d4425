import type { Edit } from '#manifest/finding.ts';
import { applyEdits } from '#manifest/fixes.ts';
import { isObject, membersOf, objectOf, type Json, type JsonObject } from '#manifest/json.ts';
import { pointerOf, type Pointer } from '#manifest/json-pointer.ts';
import { isSecretPath } from '#manifest/secrets.ts';

/** Header values by where they stand. */
export type HeaderSecrets = JsonObject;

/** The manifest without its header values, and these beside it. */
export function takeSecrets(manifest: JsonObject): { bare: JsonObject; secrets: HeaderSecrets } {
  const found = secretsAt(manifest, '');
  const edits = found.map(([path]): Edit => ({ op: 'remove', path }));
  return { bare: applyEdits(manifest, edits), secrets: objectOf(found) };
}

/** The header values where they stood; what does not fit is left out. */
export function putSecrets(bare: JsonObject, secrets: HeaderSecrets): JsonObject {
  const edits = membersOf(secrets)
    .filter(([path]) => isSecretPath(path))
    .map(([path, value]): Edit => ({ op: 'set', path, value }));
  return applyEdits(bare, edits);
}

function secretsAt(value: Json, path: Pointer): [Pointer, Json][] {
  if (isSecretPath(path)) return value === '' ? [] : [[path, value]];
  if (Array.isArray(value))
    return value.flatMap((item, index) => secretsAt(item, `${path}/${index}`));
  if (!isObject(value)) return [];
  return membersOf(value).flatMap(([key, member]) => secretsAt(member, path + pointerOf([key])));
}
