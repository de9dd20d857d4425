import { nearestOf } from '#manifest/fields/did-you-mean.ts';
import type { Issue, Fix } from '#manifest/fields/issue.ts';
import { HEADER_FIELDS } from '#manifest/fields/header-fields.ts';
import { isObject, memberOf, type Json, type JsonObject } from '#manifest/json/json.ts';
import { pointerOf, type Pointer } from '#manifest/json/json-pointer.ts';
import { issueOf, leafIssues, LEAVE_OUT, fixed } from './leaf-issues.ts';
import { withoutInvisible } from '#manifest/fields/invisible-characters.ts';
import { memoize, memoizeItems } from '#manifest/json/memoize.ts';
import { shortened } from '#manifest/fields/text-checks.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { WEBHOOK_FIELDS } from '#manifest/fields/webhook-fields.ts';

const ROOT: Pointer = '/capabilities/webhooks';
const EVENT_KEYS: readonly string[] = WEBHOOK_EVENTS.map(({ key }) => key);
/** W9: beside the events, and none of them. */
const NO_EVENT = 'retry';

/** What the rules have to say about `capabilities.webhooks`. */
export const webhooksIssues = memoize((webhooks: JsonObject): readonly Issue[] => [
  ...EVENT_KEYS.flatMap((key) => {
    const event = memberOf(webhooks, key);
    if (event === undefined) return [];
    const path = `${ROOT}${pointerOf([key])}`;
    return isObject(event) ? within(path, eventIssues(event)) : [wrongEvent(event, path)];
  }),
  ...unknownEvents(Object.keys(webhooks)),
]);

function unknownEvents(keys: readonly string[]): Issue[] {
  // Two spellings of one event are not both renamed to it: one of them would be lost.
  const there = new Set(keys);
  return keys.flatMap((key) =>
    EVENT_KEYS.includes(key) || key === NO_EVENT ? [] : [unknownEvent(key, there)],
  );
}

/** Issues whose paths are relative to one event. */
const eventIssues = memoize((event: JsonObject): readonly Issue[] => {
  const headers = memberOf(event, 'headers');
  return [
    ...leafIssues(WEBHOOK_FIELDS.endpoint, memberOf(event, 'endpoint'), '/endpoint'),
    ...leafIssues(WEBHOOK_FIELDS.max_retries, memberOf(event, 'max_retries'), '/max_retries'),
    ...(Array.isArray(headers)
      ? within('/headers', headersIssues(headers))
      : wrongHeaders(headers)),
  ];
});

const headersIssues = memoize((headers: Json[]): readonly Issue[] => {
  const issues: Issue[] = [];
  for (const [index, row] of headers.entries()) {
    const ofRow = isObject(row) ? headerIssues(row) : [wrongHeader(row)];
    if (ofRow.length > 0) issues.push(...within(`/${index}`, ofRow));
  }
  return [...issues, ...repeatedNames(headers.map(nameOf))];
});

const headerIssues = memoize((row: JsonObject): readonly Issue[] => {
  const name = memberOf(row, 'header_name');
  const value = memberOf(row, 'header_value');
  const issues = [
    ...leafIssues(HEADER_FIELDS.header_name, name, '/header_name'),
    ...leafIssues(HEADER_FIELDS.header_value, value, '/header_value'),
    ...templatePair(name, value),
  ];
  return issues.length > 0 ? issues : NONE;
});

/** Of a thousand right rows there is one list that says nothing. */
const NONE: readonly Issue[] = [];

/** W7: what is left of the documents' example, numbered or not. */
function templatePair(name: Json | undefined, value: Json | undefined): Issue[] {
  const isName = typeof name === 'string' && /^\s*NAME\d?\s*$/.test(name);
  const isValue = typeof value === 'string' && /^\s*VALUE\d?\s*$/.test(value);
  if (!isName && !isValue) return [];
  const [path, rule, placeholder] = isValue
    ? (['/header_value', 'W7', 'VALUE'] as const)
    : (['/header_name', 'W6', 'NAME'] as const);
  const sentence =
    'Enter your own header or remove it. This is the example from LivePerson’s docs.';
  return [{ path, rule, severity: 'warning', sentence, placeholder }];
}

function nameOf(row: Json): Json | undefined {
  return isObject(row) ? memberOf(row, 'header_name') : undefined;
}

/**
 * W6: the same name again in one event, upper and lower case alike. Of a thousand names a key in a
 * value changes none.
 */
const repeatedNames = memoizeItems((names: readonly (Json | undefined)[]): readonly Issue[] => {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const [index, name] of names.entries()) {
    if (typeof name !== 'string' || name === '') continue;
    const folded = name.toLowerCase();
    if (seen.has(folded)) issues.push(repeatedName(name, index));
    seen.add(folded);
  }
  return issues;
});

function repeatedName(name: string, index: number): Issue {
  const sentence = `“${shortened(name)}” is already in this event. Use each header only once.`;
  return { path: `/${index}/header_name`, rule: 'W6', severity: 'warning', sentence };
}

export function wrongHeader(row: Json): Issue {
  if (row === null) return issueOf(LEAVE_OUT, '', 'W5', 'error');
  return {
    path: '',
    rule: 'W5',
    severity: 'error',
    // The row may be a secret, so it is not repeated (W8).
    sentence: 'Write the header as an object with header_name and header_value',
  };
}

export function wrongHeaders(headers: Json | undefined): Issue[] {
  if (headers === undefined) return [];
  if (headers === null) return [issueOf(LEAVE_OUT, '/headers', 'W5', 'error')];
  // A number may be a secret, so it is not repeated (W8).
  const sentence = 'Write the headers as a list in square brackets';
  const pairs = isObject(headers) ? Object.entries(headers) : [];
  const isMap = pairs.length > 0 && pairs.every(([, value]) => typeof value === 'string');
  const rows = isMap ? pairs.flatMap(([name, value]) => headerOf(name, value) ?? []) : [];
  const fix: Fix = {
    label: 'Make it a list',
    edits: [{ op: 'set', path: '/headers', value: rows }],
  };
  const isCertain = isMap && rows.length === pairs.length;
  return [{ path: '/headers', rule: 'W5', severity: 'error', sentence, ...(isCertain && { fix }) }];
}

/** A row without an error, if certain fixes are enough for that. */
function headerOf(name: Json, value: Json): JsonObject | undefined {
  const header_name = fixed(HEADER_FIELDS.header_name, name);
  const header_value = fixed(HEADER_FIELDS.header_value, value);
  if (header_name === undefined || header_value === undefined) return undefined;
  return { header_name, header_value };
}

export function wrongEvent(event: Json, path: Pointer): Issue {
  if (event === null) return issueOf(LEAVE_OUT, path, 'W1', 'error');
  const sentence = 'Write the event as an object with an endpoint';
  const endpoint = typeof event === 'string' ? fixed(WEBHOOK_FIELDS.endpoint, event) : undefined;
  if (endpoint === undefined) return { path, rule: 'W1', severity: 'error', sentence };
  const fix: Fix = {
    label: 'Use it as the endpoint',
    edits: [{ op: 'set', path, value: { endpoint } }],
  };
  return { path, rule: 'W1', severity: 'error', sentence, fix };
}

/** W1: another spelling of an event is offered its right one; what is none is kept, and said. */
function unknownEvent(key: string, there: Set<string>): Issue {
  const issue = { path: `${ROOT}${pointerOf([key])}`, rule: 'W1', severity: 'warning' } as const;
  const meant = eventMeantBy(key);
  if (!meant) {
    const sentence = `LivePerson doesn’t know the event “${shortened(key)}”. It’s kept unchanged.`;
    return { ...issue, sentence };
  }
  if (there.has(meant.key)) {
    const sentence = `“${shortened(key)}” looks like a misspelling of ${meant.name}, which is also here. Keep only one.`;
    return { ...issue, sentence };
  }
  there.add(meant.key);
  return {
    ...issue,
    sentence: `LivePerson doesn’t know “${shortened(key)}”. Did you mean ${meant.key}?`,
    fix: {
      label: `Rename it to ${meant.name}`,
      edits: [{ op: 'rename', path: issue.path, to: meant.key }],
    },
  };
}

/** The event a key means: stray spaces, another prefix and slips of the keyboard forgiven. */
function eventMeantBy(key: string): (typeof WEBHOOK_EVENTS)[number] | undefined {
  const meant = nearestOf(shortOf(withoutInvisible(key).replaceAll(/\s+/g, '')), SHORT_NAMES);
  return WEBHOOK_EVENTS[SHORT_NAMES.indexOf(meant ?? '')];
}

const shortOf = (full: string) => full.slice(full.lastIndexOf('.') + 1).toLowerCase();
const SHORT_NAMES = WEBHOOK_EVENTS.map((event) => shortOf(event.key));

/** The issues of a part, with paths from where the part stands. */
function within(prefix: Pointer, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) => ({
    ...issue,
    path: prefix + issue.path,
    ...(issue.fix && { fix: fixWithin(prefix, issue.fix) }),
  }));
}

function fixWithin(prefix: Pointer, { label, edits }: Fix): Fix {
  return { label, edits: edits.map((edit) => ({ ...edit, path: prefix + edit.path })) };
}
