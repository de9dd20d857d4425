import { counted } from '#manifest/json/counted.ts';
import { describeField } from '#manifest/values/describe-field.ts';
import { describePath } from '#manifest/values/name-place.ts';
import { fieldOf } from '#manifest/values/field-places.ts';
import type { Severity } from '#manifest/fields/issue.ts';
import type { FieldName, FormValues } from '#manifest/values/form-values.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';
import type { ReadNote } from '#manifest/text/read-result.ts';
import { isSecretPath } from '#manifest/values/secrets.ts';
import { shownName } from '#workspace/draft-name.ts';

/** One sentence of the report, and all the places it is true of. */
export interface ReportLine {
  severity?: Severity;
  sentence: string;
  places: ReportPlace[];
}

export interface ReportPlace {
  label: string;
  field?: FieldName | undefined;
}

export function noteLines(
  notes: readonly ReadNote[],
  kind: ReadNote['kind'],
  values: FormValues,
): ReportLine[] {
  const found = notes.filter((note) => note.kind === kind);
  const isWarning = ({ path, warning }: ReadNote) =>
    warning === true || (kind === 'removed' && isSecretPath(path));
  const warnings = found.filter(isWarning);
  const others = found.filter((note) => !isWarning(note));
  const lines = [...linesOf(warnings, values, 'warning'), ...linesOf(others, values)];
  // What was removed is named in its sentence and is nowhere any more.
  return kind === 'removed' ? lines.map((line) => ({ ...line, places: [] })) : lines;
}

function linesOf(
  said: readonly { path: Pointer; sentence: string }[],
  values: FormValues,
  severity?: Severity,
): ReportLine[] {
  const lines = new Map<string, Map<string, ReportPlace>>();
  for (const { path, sentence } of said) {
    const places = lines.get(sentence) ?? new Map<string, ReportPlace>();
    const place = placeOf(path, values);
    if (place) places.set(place.label, place);
    lines.set(sentence, places);
  }
  return [...lines].map(([sentence, places]) => ({
    sentence,
    places: [...places.values()],
    ...(severity && { severity }),
  }));
}

/** What is said of the whole text needs no place. */
function placeOf(path: Pointer, values: FormValues): ReportPlace | undefined {
  if (path === '') return undefined;
  const field = fieldOf(path, values);
  if (field === undefined) return { label: describePath(path) };
  // What events inherit is one field, and goes by its name.
  const label =
    field === 'webhooks.base_endpoint' ? describeField(field).label : describePath(path);
  return { label, field };
}

/** "“Acme” with 5 webhook events, 2 headers and engagement" */
export function summaryOf(values: FormValues): string {
  const name = shownName(values);
  const on = Object.values(values.webhooks.events).filter((event) => event.on);
  const headers = on.reduce((sum, event) => sum + event.headers.length, 0);
  const parts = [
    on.length > 0 ? counted(on.length, 'webhook event') : 'no webhook events',
    ...(headers > 0 ? [counted(headers, 'header')] : []),
    values.engagement.on ? 'engagement' : 'no engagement',
  ];
  return `${name === '' ? 'an unnamed manifest' : `“${name}”`}, with ${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
