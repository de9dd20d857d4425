import type { Draft } from './draft.ts';
import { openEnvelope, sealDraft, type OpenedEnvelope } from './draft-envelope.ts';
import type { DraftRecords } from './draft-records.ts';

/** The drafts of this browser. No method throws: what went wrong is part of the answer. */
export interface DraftStore {
  /** All drafts, the one saved last first; what could not be read beside them. */
  list(): Promise<DraftList>;
  /** missing: it is not here. unread: the browser's storage did not say. */
  load(id: string): Promise<OpenedEnvelope | { kind: 'missing' | 'unread' }>;
  save(draft: Draft): Promise<SaveResult>;
  /**
   * For when the page is ending: comparing revisions takes longer than it has. Kept beside the
   * draft until that is saved again, and taken for the draft if nothing newer is there by then.
   */
  saveLastWords(draft: Draft): void;
  remove(id: string): Promise<void>;
}

export interface DraftList {
  drafts: readonly Draft[];
  setAside: readonly SetAside[];
  /** The browser's storage could not be read: there may be more. */
  isIncomplete: boolean;
}

/** A stored record that is left exactly as it is, because this version cannot read it. */
export interface SetAside {
  id: string;
  problem: 'newer' | 'unreadable';
  record: unknown;
}

export type SaveResult =
  | { kind: 'saved'; rev: number; savedAt: number }
  /** Somebody else wrote this draft since it was read, or the record is not ours to replace. */
  | { kind: 'conflict' }
  /** Only in memory, until a later save succeeds. */
  | { kind: 'not-saved'; why: string };

/** Drafts in `records`; what these refuse stays in memory until a later save succeeds. */
export function draftStore(records: DraftRecords): DraftStore {
  const unsaved = new Map<string, Draft>();
  /** Drafts whose last words are from here: the next save says it all. */
  const ownLastWords = new Set<string>();
  /** Drafts that are listed by their last words: they are deleted with them. */
  const listedLastWords = new Set<string>();

  async function save(draft: Draft): Promise<SaveResult> {
    const { id, rev, savedAt } = draft;
    let written = false;
    const seal = (stored: unknown) => {
      written = mayReplace(stored, rev);
      return written ? sealDraft({ ...draft, rev: rev + 1 }) : undefined;
    };
    try {
      await records.update(id, seal);
    } catch (problem) {
      unsaved.set(id, draft);
      return { kind: 'not-saved', why: whyNotSaved(problem) };
    }
    if (!written) return { kind: 'conflict' };
    unsaved.delete(id);
    if (ownLastWords.delete(id)) await records.remove([lastWordsOf(id)]).catch(() => undefined);
    return { kind: 'saved', rev: rev + 1, savedAt };
  }

  async function load(id: string): ReturnType<DraftStore['load']> {
    const kept = unsaved.get(id);
    if (kept) return { kind: 'draft', draft: kept };
    const found = await Promise.all([id, lastWordsOf(id)].map((key) => records.get(key))).catch(
      () => null,
    );
    if (found === null) return { kind: 'unread' };
    const [stored, lastWords] = found;
    const opened = stored === undefined ? ({ kind: 'missing' } as const) : openEnvelope(stored);
    const last = openEnvelope(lastWords);
    const newest = opened.kind === 'draft' ? opened.draft : undefined;
    if (last.kind !== 'draft' || !continues(last.draft, newest)) {
      // Last words that became a draft of their own carry the id of the other one.
      return newest ? { kind: 'draft', draft: { ...newest, id } } : opened;
    }
    ownLastWords.add(id);
    return last;
  }

  return {
    save,
    load,
    saveLastWords(draft) {
      ownLastWords.add(draft.id);
      records.putAtOnce(lastWordsOf(draft.id), sealDraft(draft));
    },
    async list() {
      const found = await records.all().catch(() => null);
      const stored = found ?? [];
      const drafts = new Map<string, Draft>();
      const setAside: SetAside[] = [];
      for (const { id, record } of stored) {
        const opened = openEnvelope(record);
        if (opened.kind === 'set-aside') {
          setAside.push({ id, problem: opened.problem, record });
          continue;
        }
        const { draft } = opened;
        // A draft comes before its last words, which take its place or stand beside it.
        const key = continues(draft, drafts.get(draft.id)) ? draft.id : id;
        if (key !== id) listedLastWords.add(key);
        // Once those have been saved themselves, that is the newer one.
        if (key === draft.id || !drafts.has(key)) drafts.set(key, { ...draft, id: key });
      }
      for (const draft of unsaved.values()) drafts.set(draft.id, draft);
      const newestFirst = [...drafts.values()].toSorted((a, b) => b.savedAt - a.savedAt);
      return { drafts: newestFirst, setAside, isIncomplete: found === null };
    },
    async remove(id) {
      unsaved.delete(id);
      const both = ownLastWords.has(id) || listedLastWords.has(id);
      const keys = both ? [id, lastWordsOf(id)] : [id];
      await records.remove(keys).catch(() => undefined);
    },
  };
}

function lastWordsOf(id: string): string {
  return `${id}-last`;
}

/** True unless another tab wrote the draft since: then its last words are a draft of their own. */
function continues(lastWords: Draft, stored: Draft | undefined): boolean {
  return !stored || stored.rev <= lastWords.rev;
}

/** A draft that was deleted elsewhere is written again: better once too often than lost. */
function mayReplace(stored: unknown, rev: number): boolean {
  if (stored === undefined) return true;
  const opened = openEnvelope(stored);
  return opened.kind === 'draft' && opened.draft.rev <= rev;
}

/** Any failure counts, not just a full disk (trust.md T3). */
function whyNotSaved(problem: unknown): string {
  const name = problem instanceof Error || problem instanceof DOMException ? problem.name : '';
  return name === 'QuotaExceededError'
    ? 'This device has no room left for it. Free some room, or download the draft.'
    : 'This browser does not let the page keep data. Download the draft before you close this tab.';
}
