import { fileNameOf } from '#handoff/file-name.ts';
import { counted } from '#manifest/json/counted.ts';
import { formatJson } from '#manifest/values/write-manifest.ts';
import type { DeskRow } from './desk-rows.ts';

interface FinalFile {
  name: string;
  text: string;
}

/** The files that can be installed as they are. Apps of the same name get a number. */
export function finalFiles(rows: readonly DeskRow[]): FinalFile[] {
  const taken = new Map<string, number>();
  return rows.flatMap(({ final }) => {
    if (!final) return [];
    const name = fileNameOf(final, true);
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    const own = count === 1 ? name : name.replace('.app-install', `-${count}.app-install`);
    return [{ name: own, text: `${formatJson(final)}\n` }];
  });
}

/** Which files are approved and final; what is approved and not final, in words. */
export function approvedMessage(rows: readonly DeskRow[]): string {
  const approved = rows.filter((row) => row.approved);
  if (approved.length === 0) return 'Nothing is approved yet. Open a manifest and choose Approve.';
  const left = whyLeftOut(approved);
  const final = approved.filter((row) => row.final).length;
  const count = `${final} of ${rows.length} approved`;
  if (left.length === 0) return `${count}.`;
  return final === 0
    ? `Approved, but not final: ${left.join(', ')}.`
    : `${count} and final. Approved, but not final: ${left.join(', ')}.`;
}

/** "12 of 20 without errors. 5 have errors, 3 are missing header values." */
export function withoutErrorsMessage(rows: readonly DeskRow[]): string {
  const final = rows.filter((row) => row.final).length;
  const left = whyLeftOut(rows);
  const count = `${final} of ${rows.length} without errors.`;
  return left.length > 0 ? `${count} ${left.join(', ')}.` : count;
}

function whyLeftOut(rows: readonly DeskRow[]): string[] {
  const errors = rows.filter((row) => row.errors > 0).length;
  const lacking = rows.filter((row) => row.errors === 0 && row.lacksSecrets).length;
  const withErrors = counted(errors, 'has errors', 'have errors');
  const withoutValues = counted(lacking, 'is missing header values', 'are missing header values');
  return [...(errors > 0 ? [withErrors] : []), ...(lacking > 0 ? [withoutValues] : [])];
}
