import type { Note } from '#drafts/note.ts';
import type { OpenNote } from '#drafts/open-note.ts';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';
import type { FormValues } from '#manifest/values/form-values.ts';
import { unknownRows } from '#manifest-view/summary-cards.tsx';
import { summaryOf, type SummaryRow } from '#manifest-view/summary.ts';

/** Where on the page each place of the manifest is shown. */
export interface RowPlaces {
  /** The row that a place is shown in: the nearest one around it; undefined for what stands around the rows. */
  rowOf: (path: Pointer) => Pointer | undefined;
}

export function rowPlacesOf(manifest: JsonObject, values: FormValues): RowPlaces {
  const rows = [
    ...summaryOf(manifest).flatMap((part) => part.rows),
    ...unknownRows(manifest, values),
  ];
  const paths = rows.map(({ path }) => path).toSorted((a, b) => b.length - a.length);
  return { rowOf: (path) => paths.find((row) => isAtOrIn(path, row)) };
}

function isAtOrIn(path: Pointer, row: Pointer): boolean {
  return path === row || path.startsWith(`${row}/`);
}

/** Its element on the page. */
export function idOfRow({ path }: { path: Pointer }): string {
  return `row-${path}`;
}

/** What a note on the row is about: of an event's row it is the endpoint that is shown. */
export function notePathOf({ path }: Pick<SummaryRow, 'path'>): Pointer {
  const isEvent = WEBHOOK_EVENTS.some(({ key }) => path === `/capabilities/webhooks/${key}`);
  return isEvent ? `${path}/endpoint` : path;
}

/** The notes that stand at one place of the page, and the forms of new ones. */
export interface NotesThere {
  notes: readonly Note[];
  /** With the ids that the notes will have. */
  added: readonly (readonly [id: string, form: OpenNote])[];
}

export function notesWhere(
  { notes, open }: Pick<ReviewRecord, 'notes' | 'open'>,
  isThere: (path: Pointer) => boolean,
): NotesThere {
  const known = new Set(notes.map(({ id }) => id));
  return {
    notes: notes.filter(({ asked }) => !asked.withdrawn && isThere(asked.path)),
    added: Object.entries(open).filter(([id, { path }]) => !known.has(id) && isThere(path)),
  };
}
