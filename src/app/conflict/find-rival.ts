import type { Draft } from '#drafts/draft.ts';
import type { FormValues } from '#manifest/form-values.ts';
import { dropVersions, type WritingTab } from './drop-versions.ts';

/**
 * Another stored version of the draft that says something else; the newest, where there are more.
 * Null where there is none any more, or none that can be read. `origin`: what this tab began with.
 */
export async function findRival(tab: WritingTab, origin: FormValues): Promise<Draft | null> {
  const { kind } = await tab.saver.flush();
  const { id, writer, values } = tab.saver.draft();
  const found = await tab.store.load(id);
  if (found.kind !== 'draft') return null;
  const others = [found.draft, ...found.rivals].filter((each) => each.writer !== writer);
  const known = new Set([values, origin].map((each) => JSON.stringify(each)));
  const saysNothingNew = (each: Draft) => known.has(JSON.stringify(each.values));
  const needless = others.filter(saysNothingNew);
  // Nobody has to choose between words and the same words; but they are stored at least once.
  if (kind === 'saved' && needless.length > 0) await dropVersions(tab, needless);
  return others.find((each) => !saysNothingNew(each)) ?? null;
}
