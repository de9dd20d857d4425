/** The window, as far as it is needed here. */
export interface EndingPage {
  /** Even asking for it throws where site data is off. */
  readonly localStorage: Storage;
  addEventListener(type: 'pagehide' | 'pageshow', listener: () => void): void;
}

/** Where in the database something is to be written: the store, and the key in it. */
export type BackupKey = readonly [store: string, ...key: (string | number)[]];

/** What was still being written when a page ended. */
export interface LeftBehind {
  key: BackupKey;
  /** Undefined where it is not what was put there. */
  content: unknown;
  text: string;
}

/**
 * Keeps what is still being written when the page ends. IndexedDB may drop what a page begins to
 * write as it ends, and does so now and then with the first write into a new database. So that goes
 * into localStorage as well, which takes it at once. It is used for nothing else: localStorage
 * would not survive the browser's own end.
 */
export interface UnloadBackup {
  /** Begins the write here and now. Once it is done, what was left behind of the same key is gone. */
  write<Result>(key: BackupKey, content: unknown, begin: () => Promise<Result>): Promise<Result>;
  /** What an earlier page left behind for this store, and nobody has written since. */
  leftBehind(store: string): LeftBehind[];
  isLeft(left: LeftBehind): boolean;
  remove(isMeant: (key: BackupKey) => boolean): void;
  clear(): void;
}

interface Write {
  name: string;
  content: unknown;
  /** Once it was kept. */
  text?: string;
}

export function unloadBackup(page: EndingPage): UnloadBackup {
  const underWay = new Set<Write>();
  let ending = false;
  attempt(() => renameOld(page.localStorage));

  page.addEventListener('pagehide', () => {
    ending = true;
    underWay.forEach(keep);
  });
  // It came back as it was: what was under way goes on.
  page.addEventListener('pageshow', () => (ending = false));

  function keep(write: Write) {
    const text = JSON.stringify(write.content);
    write.text = text;
    attempt(() => page.localStorage.setItem(write.name, text));
  }

  const textOf = (name: string) => attempt(() => page.localStorage.getItem(name)) ?? undefined;
  const drop = (name: string) => attempt(() => page.localStorage.removeItem(name));
  const isBeingWritten = (name: string) => [...underWay].some((write) => write.name === name);
  const all = () =>
    (attempt(() => Object.entries(page.localStorage)) ?? []).filter(([name]) =>
      name.startsWith(PREFIX),
    );

  return {
    async write(key, content, begin) {
      const write: Write = { name: nameOf(key), content };
      const before = textOf(write.name);
      underWay.add(write);
      try {
        const written = begin();
        if (ending) keep(write);
        const result = await written;
        // Not what another page left behind in the meantime.
        const now = textOf(write.name);
        if (now !== undefined && (now === before || now === write.text)) drop(write.name);
        return result;
      } finally {
        underWay.delete(write);
      }
    },
    leftBehind(store) {
      return all().flatMap(([name, text]) => {
        const key = keyOf(name);
        if (key?.[0] !== store || isBeingWritten(name)) return [];
        return { key, content: attempt((): unknown => JSON.parse(text)), text };
      });
    },
    isLeft({ key, text }) {
      const name = nameOf(key);
      return textOf(name) === text && !isBeingWritten(name);
    },
    remove(isMeant) {
      for (const [name] of all()) {
        const key = keyOf(name);
        if (key && isMeant(key)) drop(name);
      }
    },
    clear: () => all().forEach(([name]) => drop(name)),
  };
}

const PREFIX = 'app-install-manifest/unload/';

function nameOf(key: BackupKey): string {
  return PREFIX + JSON.stringify(key);
}

function keyOf(name: string): BackupKey | undefined {
  const key: unknown = attempt(() => JSON.parse(name.slice(PREFIX.length)));
  return Array.isArray(key) && typeof key[0] === 'string'
    ? (key as unknown as BackupKey)
    : undefined;
}

/** What earlier versions of the app left behind: versions of drafts only. */
const OLD_PREFIX = 'app-install-manifest/last-words/';

function renameOld(storage: Storage): void {
  for (const [name, text] of Object.entries<string>(storage)) {
    if (!name.startsWith(OLD_PREFIX)) continue;
    const [id = '', writer = '', rev] = name.slice(OLD_PREFIX.length).split('/');
    // First: there may be no room for both.
    storage.removeItem(name);
    storage.setItem(nameOf(['versions', id, writer, Number(rev)]), text);
  }
}

function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
