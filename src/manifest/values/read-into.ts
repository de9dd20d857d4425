import { commonBase, endpointBeside, writtenEndpoint } from './endpoints.ts';
import {
  hangsOnBase,
  isPath,
  eventRecord,
  isRawJson,
  type EventValues,
  type FormValues,
  type HeaderValues,
  type TextValue,
  type WebhooksValues,
} from './form-values.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { addressesOf, readAsWritten, withCommonHeaders } from './read-values.ts';
import { countShared, headersAhead, isSameRow, ownRows } from './shared-headers.ts';

/**
 * The values of a manifest that was the form's and came back changed: what only the form knows is
 * taken over from the values before. That is what hangs on the base endpoint, which headers are for
 * every event, and what was typed in parts that are switched off.
 */
export function readInto(manifest: JsonObject, before: FormValues): FormValues {
  const written = readAsWritten(manifest);
  return {
    ...written,
    webhooks: webhooksInto(written.webhooks, before.webhooks),
    engagement: written.engagement.on ? written.engagement : { ...before.engagement, on: false },
  };
}

function webhooksInto(written: WebhooksValues, before: WebhooksValues): WebhooksValues {
  const { base_endpoint } = before;
  const events = eventRecord(({ name }) => {
    const event = written.events[name];
    const was = before.events[name];
    if (!event.on) return { ...was, on: false };
    return { ...event, endpoint: endpointInto(event.endpoint, was, base_endpoint) };
  });
  return withHeadersOf(before, { ...written, base_endpoint, events });
}

/** What hung on the base endpoint still does, if it leads there; what did not is left alone. */
function endpointInto(written: TextValue, was: EventValues, base: string): TextValue {
  if (jsonOf(written) === jsonOf(writtenEndpoint(was, base))) return was.endpoint;
  const beside = endpointBeside(base, written);
  const isOwn = hangsOnBase(beside) && !hangsOnBase(was.endpoint) && !isPath(written);
  return isOwn ? written : beside;
}

function jsonOf(text: TextValue): string {
  return isRawJson(text) ? text.kept : JSON.stringify(text);
}

/**
 * The headers for every event stay those of before as long as all events that are on have them.
 * Where one has not, they are those with which all of them begin.
 */
function withHeadersOf(before: WebhooksValues, written: WebhooksValues): WebhooksValues {
  let isSame = true;
  const events = eventRecord(({ name }) => {
    const event = written.events[name];
    const own = event.on ? headersInto(event, before.events[name], before.headers) : event;
    isSame &&= own !== undefined;
    return own ?? event;
  });
  return isSame ? { ...written, headers: before.headers, events } : withCommonHeaders(written);
}

/** The event with its own headers alone; undefined where these are not written ahead of them. */
function headersInto(
  event: EventValues,
  was: EventValues,
  shared: HeaderValues[],
): EventValues | undefined {
  const { headers, headers_rest } = was;
  const same = { ...event, headers, headers_rest };
  const rows = [...headersAhead(same, shared), ...headers];
  const hasRows = rows.length > 0 || event.headers_rest === headers_rest;
  if (hasRows && rows.length === event.headers.length && rows.every(isAt(event.headers)))
    return same;
  if (event.headers.length === 0)
    return headersAhead(event, shared).length === 0 ? event : undefined;
  const own = ownRows(event.headers, shared);
  return own && { ...event, headers: own };
}

function isAt(rows: readonly HeaderValues[]) {
  return (row: HeaderValues, index: number) => isSameRow(row, rows[index]);
}

/**
 * The same for values whose manifest somebody types by hand, key by key: an endpoint that comes to
 * lead from the base endpoint hangs on it. Where the text took the last that hung on it, or the last
 * that wrote a header for every event, what events share now takes its place.
 */
export function typedInto(manifest: JsonObject, before: FormValues): FormValues {
  const after = readInto(manifest, before);
  const webhooks = withTypedBase(after.webhooks, before.webhooks);
  return { ...after, webhooks: withTypedHeaders(webhooks, before.webhooks) };
}

function withTypedBase(after: WebhooksValues, before: WebhooksValues): WebhooksValues {
  const isGone = anyHangs(before) && !anyHangs(after);
  const shared = isGone ? commonBase(addressesOf(after)) : '';
  const base_endpoint = shared || after.base_endpoint;
  const events = eventRecord(({ name }) => {
    const event = after.events[name];
    const isTyped = shared !== '' || before.events[name].endpoint !== event.endpoint;
    if (!event.on || hangsOnBase(event.endpoint) || !isTyped) return event;
    return { ...event, endpoint: endpointBeside(base_endpoint, event.endpoint) };
  });
  return { ...after, base_endpoint, events };
}

function withTypedHeaders(after: WebhooksValues, before: WebhooksValues): WebhooksValues {
  const isGone = areWritten(before) && !areWritten(after);
  const isNew =
    before.headers.length === 0 &&
    countShared(Object.values(before.events)) === 0 &&
    countShared(Object.values(after.events)) > 0;
  return isGone || isNew ? withCommonHeaders(withAllRows(after)) : after;
}

function anyHangs({ events }: WebhooksValues): boolean {
  return Object.values(events).some(({ on, endpoint }) => on && hangsOnBase(endpoint));
}

/** Whether each header for every event is written into one at least. */
function areWritten({ headers, events }: WebhooksValues): boolean {
  const ahead = Object.values(events).map((event) => new Set(headersAhead(event, headers)));
  return headers.every((row) => ahead.some((rows) => rows.has(row)));
}

/** All that is written into an event as its own. */
function withAllRows(webhooks: WebhooksValues): WebhooksValues {
  const events = eventRecord(({ name }) => {
    const event = webhooks.events[name];
    return { ...event, headers: [...headersAhead(event, webhooks.headers), ...event.headers] };
  });
  return { ...webhooks, headers: [], events };
}
