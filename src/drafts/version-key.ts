import type { Version } from './draft.ts';

/** A version's key in the database. Keys sort by draft, then writer, then revision. */
export type VersionKey = [id: string, writer: string, rev: number];

export function keyOf({ id, writer, rev }: Version): VersionKey {
  return [id, writer, rev];
}

/** Whatever else may stand in the database is a version of a draft of that name. */
export function versionOf(key: unknown): Version {
  if (!isVersionKey(key)) return { id: textOf(key), writer: '', rev: 0 };
  const [id, writer, rev] = key;
  return { id, writer, rev };
}

export function textOf(key: unknown): string {
  return typeof key === 'string' ? key : JSON.stringify(key);
}

function isVersionKey(key: unknown): key is VersionKey {
  const [id, writer, rev] = Array.isArray(key) ? (key as unknown[]) : [];
  return typeof id === 'string' && typeof writer === 'string' && typeof rev === 'number';
}
