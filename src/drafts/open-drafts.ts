import { isCoveredBy, type Draft, type Version } from './draft.ts';
import { parseEnvelope } from './draft-envelope.ts';
import type { StoredRecord } from './draft-records.ts';

export interface DraftList {
  drafts: readonly Draft[];
  setAside: readonly SetAside[];
  /** The browser's storage could not be read: there may be more. */
  isIncomplete: boolean;
}

/** A stored record that is left exactly as it is, because this version of the app cannot read it. */
export interface SetAside {
  version: Version;
  problem: 'newer' | 'unreadable';
  /** Absent: a draft. */
  what?: 'review';
  record: unknown;
}

export type OpenedDraft =
  /** The version saved last; others, where there are any, were written in another tab. */
  { kind: 'draft'; draft: Draft; hasOthers: boolean } | { kind: 'set-aside' };

/** One draft's stored versions; undefined where there is none. */
export function openVersions(stored: readonly StoredRecord[]): OpenedDraft | undefined {
  const { drafts, setAside } = openRecords(stored);
  const [draft] = drafts;
  if (draft) return { kind: 'draft', draft, hasOthers: drafts.length > 1 };
  return setAside.length > 0 ? { kind: 'set-aside' } : undefined;
}

/** Every draft once, as it was saved last or is in memory; `stored` null: it could not be read. */
export function listDrafts(
  stored: readonly StoredRecord[] | null,
  unsaved: readonly Draft[],
): DraftList {
  const { drafts, setAside } = openRecords(stored ?? []);
  const byId = new Map<string, Draft>();
  // Newest first, and a Map keeps its first order: an earlier one is not looked at again.
  for (const draft of [...unsaved, ...drafts]) {
    if (!byId.has(draft.id)) byId.set(draft.id, draft);
  }
  return { drafts: newestFirst([...byId.values()]), setAside, isIncomplete: stored === null };
}

/** What can be read, the version saved last first, and what cannot. */
export function openRecords(stored: readonly StoredRecord[]) {
  const drafts = new Map<string, Draft>();
  const setAside: SetAside[] = [];
  for (const { version, record } of stored) {
    const opened = parseEnvelope(record);
    if (opened.kind === 'set-aside') setAside.push({ version, problem: opened.problem, record });
    // The key is what tells versions apart; a record could say anything.
    else keepLast(drafts, { ...opened.draft, ...version });
  }
  return { drafts: newestFirst([...drafts.values()]), setAside };
}

/** What the same writer wrote before may be stored still: it is no version of its own. */
function keepLast(drafts: Map<string, Draft>, draft: Draft): void {
  const key = JSON.stringify([draft.id, draft.writer]);
  const other = drafts.get(key);
  if (!other || isCoveredBy(other, draft)) drafts.set(key, draft);
}

function newestFirst(drafts: readonly Draft[]): Draft[] {
  return drafts.toSorted((a, b) => b.savedAt - a.savedAt || b.rev - a.rev);
}
