import { textOf, type WebhooksValues } from '#manifest/values/form-values.ts';
import { WEBHOOK_EVENTS, type EventName } from '#manifest/fields/webhook-events.ts';
import { mergeHeaders, type MergedHeaders } from './merge-headers.ts';

export interface EventCopy extends MergedHeaders {
  event: EventName;
  on: boolean;
  changed: boolean;
}

export interface CopyPlan {
  events: EventCopy[];
  /** Rows that have no name yet; they stay where they are. */
  nameless: number;
}

/** What copying one event's headers does to each of the others. Nothing is ever taken out. */
export function planCopy(source: EventName, events: WebhooksValues['events']): CopyPlan {
  const rows = events[source].headers;
  const named = rows.filter(({ header_name }) => textOf(header_name).trim() !== '');
  return {
    nameless: rows.length - named.length,
    events: WEBHOOK_EVENTS.filter(({ name }) => name !== source).map(({ name }) => {
      const merged = mergeHeaders(events[name].headers, named);
      const changed = merged.changes.some(({ change }) => change !== 'unchanged');
      return { event: name, on: events[name].on, changed, ...merged };
    }),
  };
}

/** "1 added, 2 replaced, 3 unchanged" */
export function describeChanges({ changes }: MergedHeaders): string {
  const kinds = ['added', 'replaced', 'unchanged'] as const;
  return kinds
    .map((kind) => [changes.filter(({ change }) => change === kind).length, kind] as const)
    .filter(([count]) => count > 0)
    .map(([count, kind]) => `${count.toLocaleString('en')} ${kind}`)
    .join(', ');
}
