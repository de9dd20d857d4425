type Stored = Record<string, unknown>;

/**
 * From the version that is the key to the next one. Pure, and kept for ever: a browser may bring
 * a draft along that was last opened years ago. `golden/` has a draft of each version.
 */
const MIGRATIONS: Record<number, (stored: Stored) => Stored> = {
  1: (stored) => ({ ...stored, version: 2, writer: '' }),
  2: (stored) => ({ ...stored, version: 3, text: null }),
};

/** The envelope as `version` would have written it; undefined where there is no way there. */
export function migrate(stored: Stored, version: number): Stored | undefined {
  let next = stored;
  while (next['version'] !== version) {
    const step = MIGRATIONS[Number(next['version'])];
    if (!step) return undefined;
    next = step(next);
  }
  return next;
}
