import type { Version } from './draft.ts';
import type { DraftRecords, StoredRecord } from './draft-records.ts';

/** The window, as far as it is needed here. */
interface Page {
  /** Even asking for it throws where site data is off. */
  readonly localStorage: Storage;
  addEventListener(type: 'pagehide' | 'pageshow', listener: () => void): void;
}

interface Words extends StoredRecord {
  base: Version | null;
}

/**
 * Records that lose no write to the end of the page. IndexedDB may drop what a page begins to write
 * as it ends, and does so now and then with the first write into a new database. So what is still
 * under way then is put into localStorage as well, which takes it at once; whoever reads the drafts
 * next moves it over. It is there for nothing else: it would not survive the browser's own end.
 */
export function withLastWords(records: DraftRecords, page: Page): DraftRecords {
  const underWay = new Set<Words>();
  let ending = false;
  let moving: Promise<StoredRecord[]> | undefined;

  page.addEventListener('pagehide', () => {
    ending = true;
    underWay.forEach(keep);
  });
  // It came back as it was: what was under way goes on.
  page.addEventListener('pageshow', () => (ending = false));

  function keep({ version, record, base }: Words) {
    attempt(() => page.localStorage.setItem(nameOf(version), JSON.stringify({ record, base })));
  }

  function forget(isMeant: (version: Version) => boolean) {
    for (const { version } of kept()) {
      if (isMeant(version)) attempt(() => page.localStorage.removeItem(nameOf(version)));
    }
  }

  function kept(): Words[] {
    return attempt(() => Object.entries(page.localStorage).flatMap(readWords)) ?? [];
  }

  async function put(words: Words): Promise<Version[]> {
    const { version, record, base } = words;
    const rivals = await records.putVersion(version, record, base);
    forget((other) => isCoveredBy(other, version) || (base !== null && isCoveredBy(other, base)));
    return rivals;
  }

  /** What the database does not take now is still read from here. */
  async function moveOver(): Promise<StoredRecord[]> {
    const left: StoredRecord[] = [];
    for (const words of kept()) {
      const { version } = words;
      const stored = await records.versions(version.id);
      if (stored.some((other) => isCoveredBy(version, other.version))) {
        forget((other) => isCoveredBy(other, version));
      } else await put(words).catch(() => left.push({ version, record: words.record }));
    }
    return left;
  }

  return {
    ...records,
    async versions(id) {
      const stored = await records.versions(id);
      if (!moving && kept().length === 0) return stored;
      const left = await (moving ??= moveOver().finally(() => (moving = undefined)));
      const all = [...(await records.versions(id)), ...left];
      return all.filter(({ version }) => id === undefined || version.id === id);
    },
    async putVersion(version, record, base) {
      const words = { version, record, base };
      underWay.add(words);
      const written = put(words);
      if (ending) keep(words);
      return written.finally(() => underWay.delete(words));
    },
    async removeVersions(versions) {
      await records.removeVersions(versions);
      forget((other) => versions.some((version) => isCoveredBy(other, version)));
    },
    async removeDraft(id) {
      const removed = await records.removeDraft(id);
      forget((version) => version.id === id);
      return removed;
    },
    async clear() {
      await records.clear();
      forget(() => true);
    },
  };
}

/** True when `other` is the same version, or a later one of the same writer. */
function isCoveredBy(version: Version, other: Version): boolean {
  return version.id === other.id && version.writer === other.writer && version.rev <= other.rev;
}

const PREFIX = 'app-install-manifest/last-words/';

function nameOf({ id, writer, rev }: Version): string {
  return `${PREFIX}${id}/${writer}/${rev}`;
}

function readWords([name, text]: [string, string]): Words[] {
  if (!name.startsWith(PREFIX)) return [];
  const [id = '', writer = '', rev] = name.slice(PREFIX.length).split('/');
  const version = { id, writer, rev: Number(rev) };
  const content: unknown = attempt(() => JSON.parse(text));
  // Whatever else somebody put there is set aside with what cannot be read.
  if (typeof content !== 'object' || content === null || !('record' in content)) {
    return [{ version, record: text, base: null }];
  }
  const { record, base } = content as Words;
  return [{ version, record, base: base ?? null }];
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
