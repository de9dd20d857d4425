import type { Draft } from '#drafts/draft.ts';
import { draftName } from '#workspace/draft-name.ts';

/** The drafts whose names hold what was typed, whatever its case and accents. */
export function findDrafts(drafts: readonly Draft[], typed: string): readonly Draft[] {
  const wanted = plain(typed);
  if (wanted === '') return drafts;
  return drafts.filter(({ values }) => plain(draftName(values)).includes(wanted));
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
