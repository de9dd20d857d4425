import { problemsOf } from '#manifest/problems.ts';
import { countOf } from '#review/problems.ts';
import { stepState } from '../step-state.ts';
import { importedOf, openedOf, refusedOf, type FileRow } from './file-rows.ts';
import type { Imported } from './read-source.ts';

/** "Imported: 2 problems", "Ready, with 1 warning", "Ready"; counted as the draft's steps and Review count. */
export function importedState({ findings, values }: Imported): { ready: boolean; words: string } {
  const facts = { findings, values, attempted: true, visited: true, current: false };
  const state = stepState('review', facts);
  if (state !== 'done') return { ready: false, words: `Imported: ${state}` };
  const warnings = countOf(problemsOf(findings, values), 'warning');
  return { ready: true, words: warnings ? `Ready, with ${warnings}` : 'Ready' };
}

/** "7 of 10 files were imported, each as a draft of its own. 3 were not." */
export function filesSummary(rows: readonly FileRow[]): string {
  const opened = openedOf(rows).length;
  const draftWords = draftsSummary(importedOf(rows).length, refusedOf(rows).length);
  if (opened === 0) return draftWords;
  const openedWords =
    opened === 1
      ? '1 was a link or a review, and is where it belongs.'
      : `${opened} were links or reviews, and are where they belong.`;
  return `${draftWords} ${openedWords}`.trim();
}

function draftsSummary(made: number, left: number): string {
  const of = made + left;
  if (of === 0) return '';
  if (made === 0)
    return of === 1 ? '1 file was not imported.' : `None of the ${of} files was imported.`;
  const all = of === 2 ? 'Both files' : `All ${of} files`;
  if (left === 0 && of > 1) return `${all} were imported, each as a draft of its own.`;
  const were =
    made === 1
      ? 'was imported, as a draft of its own'
      : 'were imported, each as a draft of its own';
  if (of === 1) return `1 file ${were}.`;
  return `${made} of ${of} files ${were}. ${left} ${left === 1 ? 'was' : 'were'} not.`;
}
