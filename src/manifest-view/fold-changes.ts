import { WEBHOOK_EVENTS, type EventName } from '#manifest/fields/webhook-events.ts';
import { keysOf } from '#manifest/json/json-pointer.ts';
import { stringify, type Json } from '#manifest/json/json.ts';
import { counted } from '#manifest/json/counted.ts';
import type { FieldChange } from '#manifest/values/compare-manifests.ts';

/** One decision, however many events it changed. */
export interface FoldedChange extends FieldChange {
  /** The events that were changed alike; empty where it is one event, or none. */
  events: readonly EventName[];
  /** What its two sides do not say: they are the beginnings of the addresses. */
  note?: string;
}

/** Equal changes of several events as one, in the place of the first of them. */
export function foldChanges(changes: readonly FieldChange[]): FoldedChange[] {
  const groups = new Map<string, FieldChange[]>();
  for (const change of changes) {
    const key = keyOf(change);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((group) => (group[0] ? [folded(group[0], group)] : []));
}

/** The parts of two addresses ahead of the path that they end with alike: what a base endpoint would be. */
export function beginningsOf(was: string, is: string): { before: string; after: string } {
  let common = 0;
  const most = Math.min(was.length, is.length);
  while (common < most && was.at(-1 - common) === is.at(-1 - common)) common += 1;
  const tail = was.slice(was.length - common);
  // Not at the two slashes behind the scheme.
  const slash = tail.search(/(?<!\/)\/(?!\/)/);
  const cut = slash === -1 ? 0 : tail.length - slash;
  return { before: was.slice(0, was.length - cut), after: is.slice(0, is.length - cut) };
}

/** The same for changes that are alike. */
function keyOf(change: FieldChange): string {
  const { kind, path, before, after } = change;
  const event = eventAt(path);
  if (!event) return path + change.label;
  const addresses = addressesOf(change);
  const sides = addresses ? beginningsOf(addresses.before, addresses.after) : { before, after };
  return stringify([
    labelIn(change, event),
    kind,
    ...[sides.before, sides.after].map((side) => (side === undefined ? [] : [side])),
  ] as Json);
}

function folded(first: FieldChange, group: readonly FieldChange[]): FoldedChange {
  if (group.length === 1) return { ...first, events: [] };
  const events = group.flatMap(({ path }) => eventAt(path) ?? []);
  const [event] = events;
  const count = counted(events.length, 'event');
  const own = event ? labelIn(first, event) : first.label;
  const label = own === '' ? count : `${own === 'Endpoint' ? 'Base endpoint' : own} (${count})`;
  const addresses = addressesOf(first);
  const isSame = group.every(
    ({ before, after }) => before === first.before && after === first.after,
  );
  if (!addresses || isSame) return { ...first, label, events };
  const note = 'The paths after it stay the same';
  return { ...first, label, events, ...beginningsOf(addresses.before, addresses.after), note };
}

/** The two addresses of an endpoint that was changed. */
function addressesOf({ path, before, after }: FieldChange) {
  if (keysOf(path).at(-1) !== 'endpoint') return null;
  return typeof before === 'string' && typeof after === 'string' ? { before, after } : null;
}

function eventAt(path: string): EventName | undefined {
  const [, section, key] = keysOf(path);
  if (section !== 'webhooks') return undefined;
  return WEBHOOK_EVENTS.find((event) => event.key === key)?.name;
}

/** "Endpoint" of "ContentEvent › Endpoint"; '' for the event itself. */
function labelIn({ label }: FieldChange, event: EventName): string {
  return label === event ? '' : label.replace(`${event} › `, '');
}
