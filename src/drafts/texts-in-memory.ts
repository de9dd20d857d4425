import type { ManifestText } from '#manifest/text/manifest-text.ts';
import { isForMemoryOnly } from '#manifest/text/storable-text.ts';
import type { Draft } from './draft.ts';
import type { DraftStore, Removed } from './draft-store.ts';

const WHY =
  'The JSON text cannot be read and has a client secret in it: it stays on this page only, and is gone once the page is closed. Take the secret out and the text is saved. The form is saved already, and only the form is in what Download draft gives you.';

/** Drafts whose text may not be stored (M4) are stored without it: it stays in this page's memory. */
export function withTextsInMemory(store: DraftStore): DraftStore {
  const held = new Map<string, ManifestText>();
  const ofRemoved = new WeakMap<Removed, ManifestText>();

  function withHeld(draft: Draft): Draft {
    const text = held.get(draft.id);
    return text && draft.text === null ? { ...draft, text } : draft;
  }

  return {
    ...store,
    async save(draft, base) {
      const { id, text } = draft;
      if (text === null || !isForMemoryOnly(text)) {
        held.delete(id);
        return store.save(draft, base);
      }
      held.set(id, text);
      const result = await store.save({ ...draft, text: null }, base);
      return result.kind === 'saved' ? { ...result, butNot: WHY } : result;
    },
    async load(id) {
      const found = await store.load(id);
      return found.kind === 'draft' ? { ...found, draft: withHeld(found.draft) } : found;
    },
    async list(but) {
      const { drafts, ...rest } = await store.list(but);
      return { ...rest, drafts: drafts.map(withHeld) };
    },
    async remove(id) {
      const removed = await store.remove(id);
      const text = held.get(id);
      if (removed && text) ofRemoved.set(removed, text);
      if (removed) held.delete(id);
      return removed;
    },
    putBack(removed) {
      const text = ofRemoved.get(removed);
      if (text) held.set(removed.stored.id, text);
      return store.putBack(removed);
    },
    async clear() {
      const cleared = await store.clear();
      if (cleared) held.clear();
      return cleared;
    },
    takeSnapshot(id, { text, ...snapshot }) {
      const kept = text && !isForMemoryOnly(text) ? { ...snapshot, text } : snapshot;
      return store.takeSnapshot(id, kept);
    },
    hasUnsaved: (id) => store.hasUnsaved(id) || (id === undefined ? held.size > 0 : held.has(id)),
  };
}
