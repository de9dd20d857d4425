import { isSameVersion, type Draft, type Version } from './draft.ts';
import type { DraftChannel } from './draft-channel.ts';
import { sealDraft } from './draft-envelope.ts';
import type { DraftRecords, RemovedDraft } from './draft-records.ts';
import { listDrafts, openVersions, type DraftList, type OpenedDraft } from './open-drafts.ts';
import { tellChanges, type StoreChange } from './store-changes.ts';
import {
  isWorthKeeping,
  MOST_SNAPSHOTS,
  openSnapshot,
  sealSnapshot,
  type Snapshot,
} from './snapshot.ts';
import { whyNotSaved } from './why-not-saved.ts';

/** The drafts of this browser. No method throws: what went wrong is part of the answer. */
export interface DraftStore {
  /** All drafts, the one saved last first; what could not be read beside them. */
  list(): Promise<DraftList>;
  /** missing: it is not here. unread: the browser's storage did not say. */
  load(id: string): Promise<OpenedDraft | { kind: 'missing' | 'unread' }>;
  /**
   * Writes a version made from `base` (null: from nothing). It takes the place of that one and of
   * its writer's earlier ones; what anybody else wrote stays beside it and is told as a rival. The
   * write has begun when this returns: a page that is just ending need not wait.
   */
  save(draft: Draft, base: Version | null): Promise<SaveResult>;
  /** Gives up versions in favour of another one. */
  dropVersions(versions: readonly Version[]): Promise<void>;
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
  | { kind: 'saved'; rivals: readonly Version[] }
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
      const rivals = await records.putVersion(draft, sealDraft(draft), base);
      tell({ kind: 'written', id });
      return { kind: 'saved', rivals };
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
    if (kept) {
      const others = openVersions(stored ?? []);
      const rivals = others?.kind === 'draft' ? [others.draft, ...others.rivals] : [];
      // What it was made from, and what it was made from before, is no rival.
      return { kind: 'draft', draft: kept.draft, rivals: rivals.filter(isRivalOf(kept)) };
    }
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
    async list() {
      const stored = await records.versions().catch(() => null);
      return listDrafts(
        stored,
        [...unsaved.values()].map(({ draft }) => draft),
      );
    },
    async dropVersions(versions) {
      for (const version of versions) {
        const kept = unsaved.get(version.id);
        if (kept && isSameVersion(kept.draft, version)) unsaved.delete(version.id);
      }
      await records.removeVersions(versions).catch(() => undefined);
      for (const id of new Set(versions.map((version) => version.id)))
        tell({ kind: 'written', id });
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
        .map(openSnapshot)
        .filter((snapshot) => snapshot !== null)
        .toReversed();
    },
    async takeSnapshot(id, snapshot) {
      const stored = await records.snapshots(id).catch(() => null);
      if (!stored || !isWorthKeeping(snapshot, lastOf(stored))) return;
      await records.addSnapshot(id, sealSnapshot(snapshot), MOST_SNAPSHOTS).catch(() => undefined);
    },
  };
}

function lastOf(stored: readonly unknown[]): Snapshot | undefined {
  // What cannot be read says nothing about what is new.
  return openSnapshot(stored.findLast((each) => openSnapshot(each) !== null)) ?? undefined;
}

/** What was made from a version in memory takes the place of the stored one that it was made from. */
function storedBase(draft: Draft, base: Version | null, kept: Unsaved | undefined): Version | null {
  if (!kept || !base) return base;
  const goesOn = kept.draft.writer === draft.writer || isSameVersion(kept.draft, base);
  return goesOn ? kept.base : base;
}

function isRivalOf({ draft, base }: Unsaved): (version: Version) => boolean {
  return ({ writer, rev }) =>
    writer !== draft.writer && !(writer === base?.writer && rev === base.rev);
}
