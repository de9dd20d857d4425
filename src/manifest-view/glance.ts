import { counted } from '#manifest/json/counted.ts';
import { isObject, memberOf, type JsonObject } from '#manifest/json/json.ts';
import { valueAt } from '#manifest/json/json-pointer.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';

/** What the app does, in a few sentences for somebody who reads no JSON. Nothing in them is the partner's own words. */
export function glanceOf(manifest: JsonObject): string[] {
  const isIn = ({ key }: { key: string }) => isObject(eventAt(manifest, key));
  const missing = WEBHOOK_EVENTS.filter((event) => !isIn(event)).map(({ name }) => name);
  const count = WEBHOOK_EVENTS.length - missing.length;
  const takesPart = isObject(valueAt(manifest, '/capabilities/engagement'));
  return [
    count === 0
      ? 'Receives no events.'
      : `Receives ${eventCount(count)}.${missing.length > 0 ? ` Not: ${missing.join(', ')}.` : ''}`,
    takesPart ? 'Takes part in engagements.' : 'Does not take part in engagements.',
  ];
}

/** The same for one line: "All 5 events", "1 server". */
export function factsOf(manifest: JsonObject): string[] {
  const hosts = hostsOf(manifest);
  const received = hosts.reduce((sum, { events }) => sum + events.length, 0);
  const events = eventCount(received);
  return [
    received === 0 ? 'No events' : events.charAt(0).toUpperCase() + events.slice(1),
    ...(received === 0 ? [] : [counted(hosts.length, 'server')]),
  ];
}

export interface Host {
  host: string;
  /** Short names of the events that go there. */
  events: readonly string[];
}

/** Where the events go, the host of most of them first. */
export function hostsOf(manifest: JsonObject): Host[] {
  const hosts = new Map<string, string[]>();
  for (const { key, name } of WEBHOOK_EVENTS) {
    const event = eventAt(manifest, key);
    if (!isObject(event)) continue;
    const host = hostOf(memberOf(event, 'endpoint'));
    hosts.set(host, [...(hosts.get(host) ?? []), name]);
  }
  return Array.from(hosts, ([host, events]) => ({ host, events })).toSorted(
    (a, b) => b.events.length - a.events.length,
  );
}

function eventAt(manifest: JsonObject, key: string) {
  const webhooks = valueAt(manifest, '/capabilities/webhooks');
  return isObject(webhooks) ? memberOf(webhooks, key) : undefined;
}

/** '' where there is no address. */
export function hostOf(endpoint: unknown): string {
  if (typeof endpoint !== 'string') return '';
  const [, host = ''] =
    /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#\\]*@)?([^/?#\\]*)/i.exec(endpoint.trim()) ?? [];
  return host.toLowerCase();
}

function eventCount(count: number): string {
  if (count === WEBHOOK_EVENTS.length) return `all ${count} events`;
  return count === 1 ? '1 event' : `${count} of ${WEBHOOK_EVENTS.length} events`;
}
