import * as z from 'zod/mini';
import { counted } from '#manifest/json/counted.ts';
import type { RuleId, Severity } from './issue.ts';
import { nameOf, type Json } from '#manifest/json/json.ts';
import { memoize } from '#manifest/json/memoize.ts';
import type { FieldWords } from './field-words.ts';
import { limitInWords } from './section-descriptions.ts';

// zod compiles its parsers with `new Function` where it can; the content security policy forbids that.
z.config({ jitless: true });

/** What a check has against a value. */
export interface CheckIssue {
  /** Plain words that say what to do. Never holds a secret. */
  sentence: string;
  /** The item meant, when the value is a list. */
  at?: number;
  /** The certain fix: what its button says, and what the value becomes (absent: the key goes). */
  fix?: { label: string; to?: Json };
  /** What somebody has still to fill in: the template's own word, or one in brackets. Never a secret. */
  placeholder?: string;
}

/** One thing a rule asks of a value of the right type. */
export interface Check<Value> {
  rule: RuleId;
  severity: Severity;
  // A method, so that a check of texts can stand in a list of checks of anything: it is only ever
  // handed what passed the field's type.
  find(value: Value): readonly CheckIssue[];
  /** An error's twin in JSON Schema: these keywords accept exactly what `find` has nothing against. */
  keywords?: Keywords;
}

interface Keywords {
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  uniqueItems?: true;
  contains?: object;
  items?: object;
  const?: false;
}

/** A leaf of the manifest: the single home of every rule about it, beside its words (`field-words.ts`). */
export interface Field<Value extends Json = Json> extends FieldWords<Value> {
  /** The rule that asks for its type and its presence. */
  rule: RuleId;
  type: z.ZodMiniType<Value>;
  /** What to say, and to offer, when the value has another type. */
  wrongType: (value: Json) => CheckIssue;
  /** The same for its absence: an error where the field is required, a tip or nothing where it is not. */
  absent?: CheckIssue;
  checks: readonly Check<Value>[];
}

/** Fields by their keys, in the order in which they are written (M1). */
export type FieldTable = Record<string, Field>;

export const isTextField = memoize(({ type }: Field) => z.safeParse(type, '').success);

/**
 * The field as zod sees it: its type, then its error checks, the first issue ending it. What
 * checks cannot say in JSON Schema by themselves, and the field's words, go with it as metadata.
 */
export function schemaOf<Value extends Json>(field: Field<Value>): z.ZodMiniType<Value> {
  const errors = field.checks.filter(({ severity }) => severity === 'error');
  const refinements = errors.map((check) =>
    z.refine<Value>((value) => check.find(value).length === 0, {
      abort: true,
      error: (issue) => check.find(issue.input as Value)[0]?.sentence ?? '',
    }),
  );
  const keywords = errors.flatMap((check) => check.keywords ?? []);
  return field.type.check(...refinements, z.meta({ ...metaOf(field), ...together(keywords) }));
}

/** All keywords in one schema, which editors read best; what is there already in one beside it. */
function together(keywords: readonly Keywords[]): Keywords & { allOf?: Keywords[] } {
  const own: Keywords = {};
  const others: Keywords[] = [];
  for (const each of keywords) {
    if (Object.keys(each).some((key) => key in own)) others.push(each);
    else Object.assign(own, each);
  }
  return others.length > 0 ? { ...own, allOf: others } : own;
}

function metaOf({ label, help, example, limit, locked }: Field): Record<string, unknown> {
  const said = [
    help,
    ...(locked === undefined ? [] : [locked.replace(/[^.]$/, '$&.')]),
    ...(limit === undefined ? [] : [limitInWords(limit)]),
  ];
  return {
    title: label,
    description: said.join(' '),
    ...(example !== undefined && { examples: [example] }),
  };
}

/** Length in Unicode code points, as JSON Schema counts (zod counts UTF-16 units). */
export function lengthOf(value: string): number {
  let length = 0;
  for (const _ of value) length += 1;
  return length;
}

/** An error check: what to say where the value is not right, and the same in JSON Schema. */
export function demand<Value>(
  rule: RuleId,
  isRight: (value: Value) => boolean,
  issue: (value: Value) => CheckIssue,
  keywords: Keywords,
): Check<Value> {
  const find = (value: Value) => (isRight(value) ? [] : [issue(value)]);
  return { rule, severity: 'error', find, keywords };
}

export function atMost(rule: RuleId, limit: number): Check<string> {
  return demand(
    rule,
    (value) => lengthOf(value) <= limit,
    (value) => tooLong(value, limit, 'this'),
    { maxLength: limit },
  );
}

export function tooLong(value: string, limit: number, what: string): CheckIssue {
  const over = counted(lengthOf(value) - limit, 'character');
  return { sentence: `Shorten ${what} by ${over}. The limit is ${limit}.` };
}

/** An error check on text that is one pattern, in zod and in JSON Schema alike. */
export function matching(
  rule: RuleId,
  pattern: RegExp,
  issue: (value: string) => CheckIssue,
): Check<string> {
  const keywords = { pattern: pattern.source.replaceAll('\\/', '/') };
  return demand(rule, (value) => pattern.test(value), issue, keywords);
}

/** A warning or a tip: a manifest is ready with it. */
export function advise<Value>(
  rule: RuleId,
  severity: 'warning' | 'tip',
  find: (value: Value) => CheckIssue | readonly CheckIssue[] | false,
): Check<Value> {
  return {
    rule,
    severity,
    find: (value) => {
      const found = find(value);
      if (found === false) return [];
      return Array.isArray(found) ? found : [found as CheckIssue];
    },
  };
}

/** Spaces at either end are never meant here; elsewhere (a description, a header) they might be. */
export function spacesAround(
  rule: RuleId,
  sentence = 'Remove the spaces at the start or end',
  isToSay = (value: string) => value.trim() !== '',
): Check<string> {
  const find = (value: string) =>
    value !== value.trim() &&
    isToSay(value) && { sentence, fix: { label: 'Remove the spaces', to: value.trim() } };
  return advise(rule, 'warning', find);
}

export function wrongText(value: Json): CheckIssue {
  if (typeof value !== 'number' && typeof value !== 'boolean')
    return { sentence: `This must be text in quotes. It’s ${nameOf(value)} now.` };
  const sentence = `Put this in quotes. It must be text, not ${nameOf(value)}.`;
  return { sentence, fix: { label: `Use "${value}"`, to: `${value}` } };
}
