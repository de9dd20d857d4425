import { problemsOf } from '#manifest/verdict/problems.ts';
import { countOf } from '#manifest-view/problems.ts';
import { errorsOf, problemsIn } from '#workspace/step-state.ts';
import { importedRows, openedRows, refusedRows, type FileRow } from './file-rows.ts';
import type { Imported } from '#workspace/reading.ts';

/** "Imported with 2 problems", "Ready, 1 warning", "Ready"; counted as the draft's steps and Review count. */
export function importedState({ issues, values }: Imported): { ready: boolean; words: string } {
  const problems = problemsOf(issues, values);
  const errors = errorsOf('review', problems);
  if (errors.length > 0) return { ready: false, words: `Imported with ${problemsIn(errors)}` };
  const warnings = countOf(problems, 'warning');
  return { ready: true, words: warnings ? `Ready, ${warnings}` : 'Ready' };
}

/** "7 of 10 files were imported as separate drafts. 3 were not." */
export function filesSummary(rows: readonly FileRow[]): string {
  const made = importedRows(rows).length;
  const left = refusedRows(rows).length;
  const opened = openedRows(rows).length;
  const total = rows.length;
  const said: string[] = [];
  if (made === 0 && opened === 0) return `None of the ${total} files were imported.`;
  if (made === total) {
    const all = total === 2 ? 'Both files' : `All ${total} files`;
    return `${all} were imported as separate drafts.`;
  }
  if (made > 0) {
    const how = made === 1 ? 'was imported as a draft' : 'were imported as separate drafts';
    said.push(`${made} of ${total} files ${how}.`);
  }
  if (opened === 1) said.push('1 was a share link or review and has been opened.');
  if (opened > 1) said.push(`${opened} were share links or reviews and have been opened.`);
  if (left > 0)
    said.push(`${left} ${left === 1 ? 'was' : 'were'} not${made > 0 ? '' : ' imported'}.`);
  return said.join(' ');
}
