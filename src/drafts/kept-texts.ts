import { storablePart } from '#manifest/text/storable-text.ts';
import type { DatabaseConnection } from './database-connection.ts';
import { TEXTS } from './upgrade-database.ts';

/**
 * A box whose text is kept as it is typed, until it is used or emptied; and which choice was made
 * in Import, to be offered again.
 */
export type TextPlace =
  | readonly ['import']
  | readonly ['import-choice', of: 'manifest' | 'link']
  | readonly ['desk']
  | readonly ['message', draftId: string];

/** A place for such texts. Every method may throw. */
export interface TextRecords {
  get(place: TextPlace): Promise<unknown>;
  /** Begun before this returns, and waiting for nothing: a page that is just ending can. */
  put(place: TextPlace, text: string): Promise<void>;
  remove(place: TextPlace): Promise<void>;
}

/** What was typed and is not used yet; in this page's memory what is not, or may not be, stored. No method throws. */
export interface KeptTexts {
  /** '' where nothing is kept. */
  load(place: TextPlace): Promise<string>;
  /** In place of what was there; '' leaves nothing behind. Begun before this returns. */
  keep(place: TextPlace, text: string): Promise<void>;
  /** All of this browser's data was deleted: what could not be stored goes as well. */
  forget(): void;
}

export function keptTexts(records: TextRecords): KeptTexts {
  /** What is not stored. */
  const unsaved = new Map<string, string>();
  return {
    async load(place) {
      const stored = await records.get(place).catch(() => undefined);
      return unsaved.get(place.join(' ')) ?? (typeof stored === 'string' ? stored : '');
    },
    async keep(place, text) {
      const name = place.join(' ');
      unsaved.set(name, text);
      // A message may speak of a secret; what is handed in may hold one (M4).
      const stored = place[0] === 'message' ? text : (storablePart(text) ?? '');
      const done = stored === '' ? records.remove(place) : records.put(place, stored);
      await done.then(
        () => {
          if (unsaved.get(name) === text && stored === text) unsaved.delete(name);
        },
        () => undefined,
      );
    },
    forget: () => unsaved.clear(),
  };
}

/** Texts in IndexedDB, in the drafts' database: one key per place. */
export function indexedTexts(connection: DatabaseConnection): TextRecords {
  return {
    async get(place) {
      const stored: unknown = await (await connection.open()).get(TEXTS, [...place]);
      return stored;
    },
    async put(place, text) {
      await connection.write(TEXTS, (store) => store.put(text, [...place]));
    },
    remove: (place) => connection.write(TEXTS, (store) => store.delete([...place])),
  };
}

/** Keeps texts for as long as the page lives. */
export function memoryTexts(): TextRecords {
  const stored = new Map<string, string>();
  return {
    get: async (place) => stored.get(place.join(' ')),
    put: async (place, text) => void stored.set(place.join(' '), text),
    remove: async (place) => void stored.delete(place.join(' ')),
  };
}
