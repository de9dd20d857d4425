import { isSameVersion, type Draft, type Version } from './draft.ts';
import type { DraftChannel } from './draft-channel.ts';
import { serializeDraft } from './draft-envelope.ts';
import type { DraftRecords, HistoryUpdate, RemovedDraft, StoredDraft } from './draft-records.ts';
import { listDrafts, openVersions, type DraftList, type OpenedDraft } from './open-drafts.ts';
import { othersToHistory } from './others-to-history.ts';
import { tellChanges, type StoreChange } from './store-changes.ts';
import {
  isWorthKeeping,
  MAX_SNAPSHOTS,
  parseSnapshot,
  serializeSnapshot,
  type Snapshot,
} from './snapshot.ts';
import { whyNotSaved } from './why-not-saved.ts';

/** The drafts of this browser. No method throws: what went wrong is part of the answer. */
export interface DraftStore {
  /**
   * All drafts, the one saved last first; what could not be read beside them. `but`: whose records
   * nobody needs to read, by its id.
   */
  list(but?: string): Promise<DraftList>;
  /** missing: it is not here. unread: the browser's storage did not say. */
  load(id: string): Promise<OpenedDraft | { kind: 'missing' | 'unread' }>;
  /**
   * Writes a version made from `base` (null: from nothing). It takes the place of that one and of
   * its writer's earlier ones; what anybody else wrote stays beside it. The write has begun when
   * this returns: a page that is just ending need not wait.
   */
  save(draft: Draft, base: Version | null): Promise<SaveResult>;
  /**
   * The draft goes on with this version: the others, written in another tab, go to its history.
   * Resolves to how many were not in it already.
   */
  moveOthersToHistory(kept: Version, at: number): Promise<number>;
  /** Deletes the draft with its history. Null: it could not be deleted. */
  remove(id: string): Promise<Removed | null>;
  putBack(removed: Removed): Promise<void>;
  /** Deletes everything. False: it could not be deleted. */
  clear(): Promise<boolean>;
  /** The newest first. */
  snapshots(id: string): Promise<readonly Snapshot[]>;
  /** Keeps it if it says something new; nobody is told when it could not be kept. */
  takeSnapshot(id: string, snapshot: Snapshot): Promise<void>;
  /** True while a draft, or this one, is in this page's memory only. */
  hasUnsaved(id?: string): boolean;
  /** Tries again to write what could not be written. */
  retryUnsaved(): Promise<void>;
  /** Hears of every change, in this tab and in others. */
  subscribe(listener: (change: StoreChange) => void): () => void;
}

export type SaveResult =
  /**
   * hasOthers: versions that were written in another tab are stored beside it. butNot: why the text
   * is not among what was saved.
   */
  | { kind: 'saved'; hasOthers: boolean; butNot?: string }
  /** It stays in memory until a later save succeeds. */
  | { kind: 'not-saved'; why: string };

export interface Removed {
  stored: RemovedDraft;
  unsaved: Unsaved | undefined;
}

interface Unsaved {
  draft: Draft;
  base: Version | null;
}

/** Drafts in `records`; other tabs are told through `channel`, and heard. */
export function draftStore(records: DraftRecords, channel: DraftChannel): DraftStore {
  const unsaved = new Map<string, Unsaved>();
  const { announce, tell, subscribe } = tellChanges(channel);

  async function save(draft: Draft, madeFrom: Version | null): Promise<SaveResult> {
    const { id } = draft;
    const base = storedBase(draft, madeFrom, unsaved.get(id));
    unsaved.delete(id);
    try {
      const hasOthers = await records.putVersion(draft, serializeDraft(draft), base);
      tell({ kind: 'written', id });
      return { kind: 'saved', hasOthers };
    } catch (problem) {
      if ((unsaved.get(id)?.draft.rev ?? 0) < draft.rev) unsaved.set(id, { draft, base });
      announce({ kind: 'unsaved' });
      return { kind: 'not-saved', why: whyNotSaved(problem) };
    }
  }

  async function retryUnsaved() {
    await Promise.all([...unsaved.values()].map(({ draft, base }) => save(draft, base)));
  }

  async function load(id: string): ReturnType<DraftStore['load']> {
    const stored = await records.versions(id).catch(() => null);
    const kept = unsaved.get(id);
    // Once it is saved, it learns of others.
    if (kept) return { kind: 'draft', draft: kept.draft, hasOthers: false };
    if (stored === null) return { kind: 'unread' };
    return openVersions(stored) ?? { kind: 'missing' };
  }

  async function remove(id: string): Promise<Removed | null> {
    const kept = unsaved.get(id);
    const stored = await records.removeDraft(id).catch(() => null);
    if (stored === null && !kept) return null;
    unsaved.delete(id);
    tell({ kind: 'removed', id });
    return { stored: stored ?? { id, versions: [], snapshots: [] }, unsaved: kept };
  }

  return {
    save,
    load,
    remove,
    retryUnsaved,
    subscribe,
    hasUnsaved: (id) => (id === undefined ? unsaved.size > 0 : unsaved.has(id)),
    async list(but) {
      const stored = await records.versions().catch(() => null);
      return listDrafts(
        stored && stored.filter(({ version }) => version.id !== but),
        Array.from(unsaved.values(), ({ draft }) => draft).filter(({ id }) => id !== but),
      );
    },
    async moveOthersToHistory(kept, at) {
      const moved: { update?: HistoryUpdate | null } = {};
      const decide = (stored: StoredDraft) => (moved.update = othersToHistory(kept, at, stored));
      // Where it fails they stay as they are, until the next save or opening.
      const isDone = await records.updateHistory(kept.id, MAX_SNAPSHOTS, decide).then(
        () => true,
        () => false,
      );
      if (!isDone || !moved.update) return 0;
      tell({ kind: 'written', id: kept.id });
      return moved.update.add.length;
    },
    async putBack({ stored, unsaved: kept }) {
      const { id } = stored;
      if (kept) unsaved.set(id, kept);
      await records.putBack(stored).catch((): void => {
        const opened = openVersions(stored.versions);
        if (opened?.kind === 'draft') unsaved.set(id, { draft: opened.draft, base: null });
      });
      tell({ kind: 'written', id });
    },
    async clear() {
      const cleared = await records.clear().then(
        () => true,
        () => false,
      );
      if (cleared) unsaved.clear();
      if (cleared) tell({ kind: 'cleared' });
      return cleared;
    },
    async snapshots(id) {
      const stored = await records.snapshots(id).catch(() => []);
      return stored
        .map(parseSnapshot)
        .filter((snapshot) => snapshot !== null)
        .toReversed();
    },
    async takeSnapshot(id, snapshot) {
      const decide = ({ versions, snapshots }: StoredDraft) =>
        // What is deleted leaves nothing behind.
        versions.length > 0 && isWorthKeeping(snapshot, lastOf(snapshots))
          ? { add: [serializeSnapshot(snapshot)] }
          : null;
      await records.updateHistory(id, MAX_SNAPSHOTS, decide).catch(() => undefined);
    },
  };
}

function lastOf(stored: readonly unknown[]): Snapshot | undefined {
  // What cannot be read says nothing about what is new.
  return parseSnapshot(stored.findLast((each) => parseSnapshot(each) !== null)) ?? undefined;
}

/** What was made from a version in memory takes the place of the stored one that it was made from. */
function storedBase(draft: Draft, base: Version | null, kept: Unsaved | undefined): Version | null {
  if (!kept || !base) return base;
  const goesOn = kept.draft.writer === draft.writer || isSameVersion(kept.draft, base);
  return goesOn ? kept.base : base;
}
