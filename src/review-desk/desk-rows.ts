import { arrivedIn, type ReviewRecord } from '#drafts/review-record.ts';
import { DECISIONS } from '#handoff/decisions.ts';
import { namesDraft } from '#handoff/rounds.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { hostsOf } from '#manifest-view/glance.ts';
import { countOf } from '#manifest-view/problems.ts';
import { draftName } from '#workspace/draft-name.ts';
import { openRoundOf } from '#workspace/open-round.ts';

/** One review of the desk, in words. */
export interface DeskRow {
  id: string;
  name: string;
  fingerprint: string;
  from: string;
  /** "Ready", "2 errors, 1 warning", "Header values missing" */
  problems: string;
  errors: number;
  warnings: number;
  secrets: string;
  hosts: readonly string[];
  /** Since its page was last open: "New", "Round 2", "New replies"; '' for nothing. */
  news: string;
  decision: string;
  approved: boolean;
  at: number;
  /** The final file; null while it is not. */
  final: JsonObject | null;
  lacksSecrets: boolean;
}

const SECRETS = {
  none: 'None',
  'left-out': 'Left out',
  sealed: 'Locked (passphrase)',
  included: 'Included',
} as const;

export function deskRow(record: ReviewRecord): DeskRow | undefined {
  const openRound = openRoundOf(record);
  if (!openRound) return undefined;
  const { round, manifest, values, problems, lacksSecrets } = openRound;
  const count = (severity: string) => problems.filter((each) => each.severity === severity).length;
  const errors = count('error');
  const counts = [countOf(problems, 'error'), countOf(problems, 'warning')].filter(Boolean);
  const isFinal = errors === 0 && !lacksSecrets;
  return {
    id: record.id,
    name: draftName(values),
    fingerprint: round.fingerprint,
    from: fromOf(record),
    problems: [...stateOf(errors, lacksSecrets), ...counts].join(', '),
    errors,
    warnings: count('warning'),
    secrets: SECRETS[round.secrets],
    hosts: hostsOf(manifest).map(({ host }) => host || 'No address'),
    news: newsOf(record),
    decision: record.decision ? DECISIONS[record.decision].made : 'To review',
    approved: record.decision === 'approve',
    at: round.at,
    final: isFinal ? manifest : null,
    lacksSecrets,
  };
}

function stateOf(errors: number, lacksSecrets: boolean): string[] {
  if (errors > 0) return [];
  return [lacksSecrets ? 'Header values missing' : 'Ready'];
}

/** A link's drafts say which round they are; a file is the first, unless its reader said otherwise. */
function fromOf({ id, rounds }: ReviewRecord): string {
  const { source = '', number = 1 } = rounds.at(-1) ?? {};
  const from = source === 'a link' ? 'Link' : source;
  return namesDraft(id) || number > 1 ? `${from}, round ${number}` : from;
}

function newsOf(record: ReviewRecord): string {
  if (record.seen === '') return 'New';
  if (record.seen === arrivedIn(record)) return '';
  const { number = 0, fingerprint = '' } = record.rounds.at(-1) ?? {};
  return record.seen.startsWith(`${number} ${fingerprint} `) ? 'New replies' : `Round ${number}`;
}

const A_TO_Z = { up: 'A–Z', down: 'Z–A' };

/** The columns, and what their two orders are called. */
export const COLUMNS = [
  { key: 'name', title: 'App', ...A_TO_Z },
  { key: 'from', title: 'From', ...A_TO_Z },
  { key: 'problems', title: 'Problems', up: 'Ready first', down: 'Most problems first' },
  { key: 'secrets', title: 'Secrets', ...A_TO_Z },
  { key: 'hosts', title: 'Servers', up: 'Fewest first', down: 'Most first' },
  { key: 'news', title: 'Changes', up: 'Changed first', down: 'Unchanged first' },
  { key: 'decision', title: 'Decision', ...A_TO_Z },
  { key: 'when', title: 'Received', up: 'Oldest first', down: 'Newest first' },
] as const;

export type ColumnKey = (typeof COLUMNS)[number]['key'];

export interface SortOrder {
  by: ColumnKey;
  descending: boolean;
}

const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** What is equal in this column stays newest first. */
export function sortRows(rows: readonly DeskRow[], { by, descending }: SortOrder): DeskRow[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(a, b, by) || b.at - a.at);
}

function compare(a: DeskRow, b: DeskRow, by: ColumnKey): number {
  if (by === 'when') return a.at - b.at;
  if (by === 'problems') {
    const unready = (row: DeskRow) => (row.final ? 0 : 1);
    return a.errors - b.errors || unready(a) - unready(b) || a.warnings - b.warnings;
  }
  if (by === 'hosts') {
    return a.hosts.length - b.hosts.length || words.compare(a.hosts.join(), b.hosts.join());
  }
  // What there is news of comes before what there is none of.
  if (by === 'news' && (a.news === '') !== (b.news === '')) return a.news === '' ? 1 : -1;
  return words.compare(a[by], b[by]);
}

/** Those that have every word somewhere in what they say. */
export function filterRows(rows: readonly DeskRow[], filter: string): readonly DeskRow[] {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return rows;
  return rows.filter((row) => {
    const { name, fingerprint, from, problems, secrets, hosts, news, decision } = row;
    const said = [name, fingerprint, from, problems, secrets, ...hosts, news, decision].join('\n');
    const text = said.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
