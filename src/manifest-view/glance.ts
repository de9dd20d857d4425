import { isObject, memberOf, type JsonObject } from '#manifest/json/json.ts';
import { valueAt } from '#manifest/json/json-pointer.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';

/** What the app does, in a few sentences for somebody who reads no JSON. Nothing in them is the partner's own words. */
export function glanceOf(manifest: JsonObject): string[] {
  const received = WEBHOOK_EVENTS.filter(({ key }) => isObject(eventAt(manifest, key)));
  const takesPart = isObject(valueAt(manifest, '/capabilities/engagement'));
  return [
    received.length === 0
      ? 'It receives no events.'
      : `It receives ${eventCount(received.length)}: ${received.map(({ name }) => name).join(', ')}.`,
    takesPart ? 'It takes part in engagements.' : 'It takes no part in engagements.',
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
