import type { Draft } from './draft.ts';
import { openEnvelope, sealDraft, type OpenedEnvelope } from './draft-envelope.ts';
import type { DraftRecords } from './draft-records.ts';

/** The drafts of this browser. No method throws: what went wrong is part of the answer. */
export interface DraftStore {
  /** All drafts, the one saved last first; what could not be read beside them. */
  list(): Promise<DraftList>;
  load(id: string): Promise<OpenedEnvelope | { kind: 'missing' }>;
  save(draft: Draft): Promise<SaveResult>;
  remove(id: string): Promise<void>;
}

export interface DraftList {
  drafts: readonly Draft[];
  setAside: readonly SetAside[];
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

  async function save(draft: Draft): Promise<SaveResult> {
    const next: Draft = { ...draft, rev: draft.rev + 1 };
    let written = false;
    try {
      await records.update(draft.id, (stored) => {
        if (!mayReplace(stored, draft.rev)) return undefined;
        written = true;
        return sealDraft(next);
      });
    } catch (problem) {
      unsaved.set(draft.id, draft);
      return { kind: 'not-saved', why: whyNotSaved(problem) };
    }
    if (!written) return { kind: 'conflict' };
    unsaved.delete(draft.id);
    return { kind: 'saved', rev: next.rev, savedAt: next.savedAt };
  }

  return {
    save,
    async list() {
      const stored = await records.all().catch(() => []);
      const drafts = new Map<string, Draft>();
      const setAside: SetAside[] = [];
      for (const { id, record } of stored) {
        const opened = openEnvelope(record);
        if (opened.kind === 'draft') drafts.set(id, opened.draft);
        else setAside.push({ id, problem: opened.problem, record });
      }
      for (const draft of unsaved.values()) drafts.set(draft.id, draft);
      return { drafts: [...drafts.values()].toSorted((a, b) => b.savedAt - a.savedAt), setAside };
    },
    async load(id) {
      const kept = unsaved.get(id);
      if (kept) return { kind: 'draft', draft: kept };
      const stored = await records.get(id).catch(() => undefined);
      return stored === undefined ? { kind: 'missing' } : openEnvelope(stored);
    },
    async remove(id) {
      unsaved.delete(id);
      await records.remove(id).catch(() => undefined);
    },
  };
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
