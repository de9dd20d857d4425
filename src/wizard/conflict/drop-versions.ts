import type { Autosaver } from '#drafts/autosaver.ts';
import type { Draft } from '#drafts/draft.ts';
import type { DraftStore } from '#drafts/draft-store.ts';

/** A tab with one of two versions of a draft. The other tab may do the same at the same moment. */
export interface WritingTab {
  store: DraftStore;
  saver: Autosaver;
}

/**
 * Drops these versions. False: the other tab dropped the rest in the same moment, and what is here
 * was written again, so that there is one left.
 */
export async function dropVersions(
  { store, saver }: WritingTab,
  versions: readonly Draft[],
): Promise<boolean> {
  await store.dropVersions(versions);
  const { kind } = await store.load(saver.draft().id);
  if (kind === 'missing') await saver.writeAgain();
  return kind !== 'missing';
}
