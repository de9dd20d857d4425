import type { Draft } from '#drafts/draft.ts';
import type { DraftStore } from '#drafts/draft-store.ts';
import { newId } from '#drafts/new-id.ts';
import { unreadText } from '#drafts/snapshot.ts';
import { copyDraft } from '#workspace/copy-draft.ts';
import { dropVersions, type WritingTab } from './drop-versions.ts';

/** Two versions of a draft that were written apart. */
export interface Conflict {
  mine: Draft;
  theirs: Draft;
}

export async function keepMine({ store, saver }: WritingTab, { theirs }: Conflict): Promise<void> {
  await keepInHistory(store, theirs);
  await store.dropVersions([theirs]);
  // The other tab may have given this one up.
  await saver.writeAgain();
}

/** False: the other tab gave up its own in the same moment, and this one stays. */
export async function takeTheirs(tab: WritingTab, { mine }: Conflict): Promise<boolean> {
  await keepInHistory(tab.store, mine);
  return leave(tab, mine);
}

export type BothKept =
  | { kind: 'copied'; copy: Draft }
  | { kind: 'not-saved'; why: string }
  /** As with `takeTheirs`: there are no two any more. */
  | { kind: 'alone' };

/** What is here goes on in a draft of its own. */
export async function keepBoth(tab: WritingTab, { mine }: Conflict): Promise<BothKept> {
  const { store } = tab;
  const { drafts } = await store.list();
  const copy = { ...copyDraft(mine, newId(), Date.now, drafts), writer: newId(), rev: 1 };
  const result = await store.save(copy, null);
  if (result.kind === 'saved' && (await leave(tab, mine))) return { kind: 'copied', copy };
  await store.remove(copy.id);
  return result.kind === 'saved' ? { kind: 'alone' } : result;
}

/** Leaves the draft to the other version; false where that one turns out to be gone. */
async function leave(tab: WritingTab, mine: Draft): Promise<boolean> {
  const isLeft = await dropVersions(tab, [mine]);
  if (isLeft) tab.saver.abandon();
  return isLeft;
}

async function keepInHistory(store: DraftStore, draft: Draft): Promise<void> {
  const { id, step, values } = draft;
  const then = { at: Date.now(), reason: 'conflict', step, values, ...unreadText(draft) } as const;
  await store.takeSnapshot(id, then);
}
