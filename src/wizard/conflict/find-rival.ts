import { hasUnreadText, type Draft } from '#drafts/draft.ts';
import { dropVersions, type WritingTab } from './drop-versions.ts';

/**
 * Another stored version of the draft that says something else; the newest, where there are more.
 * Null where there is none any more, or none that can be read. `origin`: what this tab began with.
 */
export async function findRival(tab: WritingTab, origin: Said): Promise<Draft | null> {
  const { kind } = await tab.saver.flush();
  const draft = tab.saver.draft();
  const { id, writer } = draft;
  const found = await tab.store.load(id);
  if (found.kind !== 'draft') return null;
  const others = [found.draft, ...found.rivals].filter((each) => each.writer !== writer);
  const known = new Set([draft, origin].map(saidBy));
  const saysNothingNew = (each: Draft) => known.has(saidBy(each));
  const needless = others.filter(saysNothingNew);
  // Nobody has to choose between words and the same words; but they are stored at least once.
  if (kind === 'saved' && needless.length > 0) await dropVersions(tab, needless);
  return others.find((each) => !saysNothingNew(each)) ?? null;
}

type Said = Pick<Draft, 'values' | 'text'>;

/** How a text is written that the values have is no word of its own. */
function saidBy(said: Said): string {
  return JSON.stringify([said.values, hasUnreadText(said) ? said.text.typed : '']);
}
