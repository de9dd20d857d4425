import { isObject, memberOf, type JsonObject } from '#manifest/json/json.ts';
import { valueAt } from '#manifest/json/json-pointer.ts';
import { textOf, type FormValues } from '#manifest/values/form-values.ts';
import { WEBHOOK_EVENTS, type EventName } from '#manifest/fields/webhook-events.ts';
import { hostOf } from './glance.ts';

/** Which way an event goes. */
export interface EventRoute {
  name: EventName;
  isOn: boolean;
  /** '' where there is no address. */
  host: string;
  /** Its endpoint is its own, and not the base endpoint or a path below it. */
  isOwn: boolean;
}

/** Every event, on or off, in the manifest's order. */
export function eventRoutesOf(manifest: JsonObject, values: FormValues): EventRoute[] {
  const webhooks = valueAt(manifest, '/capabilities/webhooks');
  return WEBHOOK_EVENTS.map(({ name, key }) => {
    const event = webhooks !== undefined && isObject(webhooks) ? memberOf(webhooks, key) : null;
    const isOn = event !== undefined && event !== null && isObject(event);
    return {
      name,
      isOn,
      host: isOn ? hostOf(memberOf(event, 'endpoint')) : '',
      isOwn: isOn && hasOwnEndpoint(name, values),
    };
  });
}

/** Where no event takes a base endpoint, nothing stands out by not taking it. */
function hasOwnEndpoint(name: EventName, { webhooks }: FormValues): boolean {
  const endpoint = textOf(webhooks.events[name].endpoint);
  return webhooks.base_endpoint !== '' && endpoint !== '' && !endpoint.startsWith('/');
}

/** The servers that events go to, so that the fewest lines between them cross. */
export function serversOf(routes: readonly EventRoute[]): string[] {
  const places = new Map<string, number[]>();
  for (const [place, { host, isOn }] of routes.entries())
    if (isOn) places.set(host, [...(places.get(host) ?? []), place]);
  return Array.from(places, ([host, all]) => ({ host, middle: meanOf(all) }))
    .toSorted((a, b) => a.middle - b.middle)
    .map(({ host }) => host);
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

/** So many characters of a server's name are drawn. */
const LONGEST = 28;
/** Of them after the gap: whose server it is stands at the end. */
const AT_END = 16;

/** "hooks.mess…messages.acme.com": what is left out is in the middle. */
export function shortHost(host: string): string {
  const letters = [...host];
  if (letters.length <= LONGEST) return host;
  const start = letters.slice(0, LONGEST - AT_END - 1).join('');
  return `${start}…${letters.slice(-AT_END).join('')}`;
}

/** What the drawing says, in full. */
export function describeRoute({ name, isOn, host, isOwn }: EventRoute): string {
  if (!isOn) return `${name} is off.`;
  if (host === '') return `${name} has no address yet.`;
  return `${name} goes to ${host}${isOwn ? ', an endpoint of its own' : ''}.`;
}
