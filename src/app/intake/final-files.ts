import { downloadText } from '#handoff/download-text.ts';
import { fileNameOf } from '#handoff/file-name.ts';
import { formatJson } from '#manifest/write-manifest.ts';
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

/** "12 of 20 are ready. 5 have errors, 3 lack their header values." */
export function readyWords(rows: readonly DeskRow[]): string {
  const ready = rows.filter(({ final }) => final).length;
  const errors = rows.filter((row) => row.errors > 0).length;
  const lacking = rows.filter((row) => row.errors === 0 && row.lacksSecrets).length;
  const left = [
    ...(errors > 0 ? [errors === 1 ? '1 has errors' : `${errors} have errors`] : []),
    ...(lacking > 0
      ? [lacking === 1 ? '1 lacks its header values' : `${lacking} lack their header values`]
      : []),
  ];
  const all = rows.length === 1 ? 'it is ready' : `all ${rows.length} are ready`;
  const count = ready === rows.length ? capital(all) : `${ready} of ${rows.length} ready`;
  return left.length > 0 ? `${count}: ${left.join(', ')}.` : `${count}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Browsers drop downloads that follow one another at once. */
const APART_MS = 200;

export async function downloadFiles(
  files: readonly FinalFile[],
  onProgress: (done: number) => void,
): Promise<void> {
  for (const [index, { name, text }] of files.entries()) {
    if (index > 0) await new Promise((resolve) => setTimeout(resolve, APART_MS));
    downloadText(name, text);
    onProgress(index + 1);
  }
}
