import * as z from 'zod/mini';
import { fromVersion3 } from './values-of-version-3.ts';

type Stored = Record<string, unknown>;

/**
 * From the version that is the key to a later one; undefined where it is damaged. Pure, and kept
 * for ever: a browser may bring a draft along that was last opened years ago. `golden/` has a record
 * of each version.
 */
type Migrations = Record<number, (stored: Stored) => Stored | undefined>;

export const DRAFT_MIGRATIONS: Migrations = {
  1: (stored) => ({ ...stored, version: 2, writer: '' }),
  2: (stored) => ({ ...stored, version: 3, text: null }),
  3: (stored) => withManifest(stored, 5),
  4: (stored) => withPaths(stored, 5),
};

export const SNAPSHOT_MIGRATIONS: Migrations = {
  1: (stored) => withManifest(stored, 3),
  2: (stored) => withPaths(stored, 3),
};

/** The manifest in place of the form's values. */
function withManifest({ values, ...stored }: Stored, version: number): Stored | undefined {
  const now = fromVersion3(values);
  return now && { ...stored, version, ...now };
}

/** What the events add to the base endpoint, in place of the list of those that take it as it is. */
function withPaths({ form, ...stored }: Stored, version: number): Stored | undefined {
  const { data } = z.looseObject({ inherit: z.array(z.string()) }).safeParse(form);
  if (!data) return undefined;
  const { inherit, ...others } = data;
  const paths = Object.fromEntries(inherit.map((name) => [name, '']));
  return { ...stored, version, form: { ...others, paths, headers: '[]', ahead: {} } };
}

/** The record as `version` would have written it; undefined where there is no way there. */
export function migrate(
  stored: Stored,
  migrations: Migrations,
  version: number,
): Stored | undefined {
  let next: Stored | undefined = stored;
  while (next && next['version'] !== version) next = migrations[Number(next['version'])]?.(next);
  return next;
}
