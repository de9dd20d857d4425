import { problemsOf } from '#manifest/problems.ts';
import { countOf } from '#review/problems.ts';
import { stepState } from '../step-state.ts';
import { importedOf, type FileRow } from './file-rows.ts';
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
  const made = importedOf(rows).length;
  const left = rows.length - made;
  if (made === 0) return `None of the ${rows.length} files was imported.`;
  const all = rows.length === 2 ? 'Both files' : `All ${rows.length} files`;
  if (left === 0) return `${all} were imported, each as a draft of its own.`;
  const were =
    made === 1
      ? 'was imported, as a draft of its own'
      : 'were imported, each as a draft of its own';
  return `${made} of ${rows.length} files ${were}. ${left} ${left === 1 ? 'was' : 'were'} not.`;
}
