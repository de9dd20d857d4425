import type { FileResult } from './read-files.ts';

/** A file in the report. The id is that of the draft, where one was made. */
export type FileRow = FileResult & { id: string };

export type ImportedRow = Extract<FileRow, { kind: 'imported' }>;
export type OpenedRow = Extract<FileRow, { kind: 'opened' }>;
export type RefusedRow = Extract<FileRow, { kind: 'not-imported' }>;

/** Files that were read, and became drafts where they could. */
export interface ReadFiles {
  rows: readonly FileRow[];
  /** Why the drafts are in this page's memory only; '' when they are stored. */
  notStored: string;
}

export function importedRows(rows: readonly FileRow[]): ImportedRow[] {
  return rows.filter((row) => row.kind === 'imported');
}

export function openedRows(rows: readonly FileRow[]): OpenedRow[] {
  return rows.filter((row) => row.kind === 'opened');
}

export function refusedRows(rows: readonly FileRow[]): RefusedRow[] {
  return rows.filter((row) => row.kind === 'not-imported');
}
