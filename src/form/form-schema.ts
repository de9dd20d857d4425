import * as z from 'zod/mini';
import { APP_INFO_FIELDS } from '#manifest/fields/app-info-fields.ts';
import type { Field } from '#manifest/fields/checks.ts';
import { ENGAGEMENT_FIELDS } from '#manifest/fields/engagement-fields.ts';
import { baseErrors, pathErrors } from '#manifest/verdict/endpoint-issues.ts';
import { isWrongPath } from '#manifest/values/endpoints.ts';
import { notAnObject } from '#manifest/verdict/issues.ts';
import {
  hangsOnBase,
  isPath,
  eventRecord,
  isRawJson,
  type EngagementValues,
  type EventValues,
  type FormValues,
  type HeaderValues,
  type TextValue,
  type UnknownKeysJson,
  type WebhooksValues,
} from '#manifest/values/form-values.ts';
import { isAhead } from '#manifest/values/shared-headers.ts';
import { HEADER_FIELDS } from '#manifest/fields/header-fields.ts';
import { isObject, type Json } from '#manifest/json/json.ts';
import { memoizeShallow, once } from '#manifest/json/memoize.ts';
import { leafErrors } from '#manifest/verdict/leaf-issues.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { WEBHOOK_FIELDS } from '#manifest/fields/webhook-fields.ts';
import { wrongEvent, wrongHeader, wrongHeaders } from '#manifest/verdict/webhook-issues.ts';

type Context<Value = unknown> = z.core.ParsePayload<Value>;

/** `continue`: without it zod would not look at what the part around the field has to say. */
function tell(ctx: Context, message: string, path: readonly PropertyKey[] = []): void {
  ctx.issues.push({ code: 'custom', message, path: [...path], input: ctx.value, continue: true });
}

/** What the manifest has of a field: `''` in an optional one is nothing, what was kept is what it was. */
function writtenOf(value: unknown, { optional }: Field): Json | undefined {
  if (isRawJson(value)) return value.kept === '' ? undefined : (JSON.parse(value.kept) as Json);
  return value === '' && optional ? undefined : (value as Json);
}

function leaf(field: Field) {
  return z.any().check((ctx) => {
    for (const sentence of leafErrors(field, writtenOf(ctx.value, field))) tell(ctx, sentence);
  });
}

function leaves(fields: Record<string, Field>): Record<string, z.ZodMiniType> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, leaf(field)]));
}

/** An object whose check needs several of its members, such as whether it is switched on. */
function part<Value>(check: (ctx: Context<Value>) => void) {
  return z.custom<Value>().check(check);
}

function judge(ctx: Context, schema: z.ZodMiniType): void {
  const { error } = schema.safeParse(ctx.value);
  for (const { message, path } of error?.issues ?? []) tell(ctx, message, path);
}

/** What the file has where an object belongs, until something in it is filled in: told once, at one field. */
function foundInstead(rest: UnknownKeysJson, members: readonly unknown[]): Json | undefined {
  const found = members.some(isWritten) ? undefined : parsedRest(rest);
  return isObject(found) ? undefined : found;
}

function parsedRest(rest: UnknownKeysJson): Json | undefined {
  return rest === '' ? undefined : (JSON.parse(rest) as Json);
}

function isWritten(value: unknown): boolean {
  return isRawJson(value) ? value.kept !== '' : value !== undefined;
}

const HEADER_LEAVES = Object.entries(HEADER_FIELDS) as [keyof typeof HEADER_FIELDS, Field][];

type RowError = [key: keyof typeof HEADER_FIELDS, sentence: string];

const errorsOfRow = memoizeShallow((row: HeaderValues): readonly RowError[] => {
  const found = foundInstead(row.rest, [row.header_name, row.header_value]);
  if (found !== undefined) return [['header_name', wrongHeader(found).sentence]];
  const errors = HEADER_LEAVES.flatMap(([key, field]) =>
    leafErrors(field, writtenOf(row[key], field)).map((sentence): RowError => [key, sentence]),
  );
  return errors.length > 0 ? errors : NONE;
});

/** Of a thousand right rows there is one list that says nothing. */
const NONE: readonly RowError[] = [];

/** There may be a thousand rows, and they are judged at every key: only those that changed are looked at. */
const rows = once(() =>
  part<HeaderValues[]>((ctx) => {
    for (const [index, row] of ctx.value.entries()) {
      for (const [key, sentence] of errorsOfRow(row)) tell(ctx, sentence, [index, key]);
    }
  }),
);

const ownEndpoint = once(() => leaf(WEBHOOK_FIELDS.endpoint));

const eventFields = once(() =>
  z.object({
    endpoint: part((ctx) => {
      // What hangs on the base endpoint is judged with it.
      if (!hangsOnBase(ctx.value as TextValue)) judge(ctx, ownEndpoint());
    }),
    max_retries: leaf(WEBHOOK_FIELDS.max_retries),
    headers: rows(),
  }),
);

const event = once(() =>
  part<EventValues>((ctx) => {
    const { on, endpoint, max_retries, headers, headers_rest, rest } = ctx.value;
    if (!on) return;
    const list = headers.length > 0 ? headers : parsedRest(headers_rest);
    const found = foundInstead(rest, [
      endpoint,
      max_retries === '' ? undefined : max_retries,
      list,
    ]);
    if (found !== undefined) return tell(ctx, wrongEvent(found, '').sentence, ['on']);
    judge(ctx, eventFields());
    if (Array.isArray(list)) return;
    for (const { sentence } of wrongHeaders(list)) tell(ctx, sentence, ['headers']);
  }),
);

/** What is wrong with a whole step is told where it begins. */
const FIRST_SWITCH = ['events', WEBHOOK_EVENTS[0].name, 'on'];

const allEvents = once(() => z.object({ events: z.object(eventRecord(event)) }));

const webhooks = once(() =>
  part<WebhooksValues>((ctx) => {
    const { base_endpoint, rest } = ctx.value;
    const written = Object.values(ctx.value.events).filter(({ on }) => on);
    const found = foundInstead(rest, written);
    if (found !== undefined) tell(ctx, notAnObject('', found).sentence, FIRST_SWITCH);
    judge(ctx, allEvents());
    judgePaths(ctx);
    judgeSharedHeaders(ctx);
    // W2: told once, however many events hang on it.
    const isWrong = ({ endpoint }: EventValues) =>
      endpoint === '' || (isPath(endpoint) && isWrongPath(endpoint, base_endpoint));
    if (!written.some(isWrong)) return;
    for (const sentence of baseErrors(base_endpoint)) tell(ctx, sentence, ['base_endpoint']);
  }),
);

/** A path is right or wrong as the address that it makes. */
function judgePaths(ctx: Context<WebhooksValues>): void {
  const { base_endpoint, events } = ctx.value;
  for (const { name } of WEBHOOK_EVENTS) {
    const { on, endpoint } = events[name];
    if (!on || !isPath(endpoint)) continue;
    for (const sentence of pathErrors(endpoint, base_endpoint))
      tell(ctx, sentence, ['events', name, 'endpoint']);
  }
}

/** Told once, however many events have it; of one that no event has nothing is told. */
function judgeSharedHeaders(ctx: Context<WebhooksValues>): void {
  const events = Object.values(ctx.value.events);
  for (const [index, row] of ctx.value.headers.entries()) {
    const errors = errorsOfRow(row);
    if (errors.length === 0 || !events.some((each) => isAhead(row, each))) continue;
    for (const [key, sentence] of errors) tell(ctx, sentence, ['headers', index, key]);
  }
}

const engagementFields = once(() => z.object(leaves(ENGAGEMENT_FIELDS)));

const engagement = once(() =>
  part<EngagementValues>((ctx) => {
    const { on, rest, ...fields } = ctx.value;
    if (!on) return;
    const found = foundInstead(rest, Object.values(fields));
    if (found === undefined) judge(ctx, engagementFields());
    else tell(ctx, notAnObject('', found).sentence, ['on']);
  }),
);

const appInfo = once(() => z.object(leaves(APP_INFO_FIELDS)));

/** What is said of App info hangs on nothing else: for a key there a thousand headers are not looked at. */
export const appInfoSchema = once(() => z.object({ 'app-info': appInfo() }));

const steps = once(() =>
  z.object({ 'app-info': appInfo(), webhooks: webhooks(), engagement: engagement() }),
);

/**
 * What is asked of the form's values, by the same leaves as in the published schema: a field has
 * an error where, and in the words in which, the manifest that is written from them has one.
 */
export const formSchema = once(() =>
  part<FormValues>((ctx) => {
    judge(ctx, steps());
    const {
      webhooks: inside,
      engagement: { on },
      rest,
    } = ctx.value;
    const isPresent =
      inside.rest !== '' || on || Object.values(inside.events).some((each) => each.on);
    const found = foundInstead(rest.capabilities, isPresent ? [true] : []);
    if (found !== undefined)
      tell(ctx, notAnObject('', found).sentence, ['webhooks', ...FIRST_SWITCH]);
  }),
);
