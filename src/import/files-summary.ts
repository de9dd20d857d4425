import { problemsOf } from '#manifest/verdict/problems.ts';
import { countOf } from '#manifest-view/problems.ts';
import { errorsOf, problemsIn } from '#workspace/step-state.ts';
import { importedRows, openedRows, refusedRows, type FileRow } from './file-rows.ts';
import type { Imported } from '#workspace/reading.ts';

/** "Imported: 2 problems", "Ready, with 1 warning", "Ready"; counted as the draft's steps and Review count. */
export function importedState({ issues, values }: Imported): { ready: boolean; words: string } {
  const errors = errorsOf('review', issues);
  if (errors.length > 0) return { ready: false, words: `Imported: ${problemsIn(errors, values)}` };
  const warnings = countOf(problemsOf(issues, values), 'warning');
  return { ready: true, words: warnings ? `Ready, with ${warnings}` : 'Ready' };
}

/** "7 of 10 files were imported, each as a draft of its own. 3 were not." */
export function filesSummary(rows: readonly FileRow[]): string {
  const made = importedRows(rows).length;
  const left = refusedRows(rows).length;
  const opened = openedRows(rows).length;
  const total = rows.length;
  const said: string[] = [];
  if (made === 0 && opened === 0) return `None of the ${total} files was imported.`;
  if (made === total) {
    const all = total === 2 ? 'Both files' : `All ${total} files`;
    return `${all} were imported, each as a draft of its own.`;
  }
  if (made > 0) {
    const each = made === 1 ? 'was imported, as a draft' : 'were imported, each as a draft';
    said.push(`${made} of ${total} files ${each} of its own.`);
  }
  if (opened === 1) said.push('1 was a link or a review, and is where it belongs.');
  if (opened > 1) said.push(`${opened} were links or reviews, and are where they belong.`);
  if (left > 0)
    said.push(`${left} ${left === 1 ? 'was' : 'were'} not${made > 0 ? '' : ' imported'}.`);
  return said.join(' ');
}
