import * as z from 'zod/mini';
import { atMost, wrongText, type Field } from './checks.ts';
import type { FieldWords } from './field-words.ts';

/** What is asked of a text that nothing but its words is known of: that it is one, and its limit. */
function plainText({ rule = 'M1', ...words }: FieldWords): Field<string> {
  const { preset, limit, ...rest } = words;
  return {
    ...rest,
    ...(typeof preset === 'string' && { preset }),
    ...(limit !== undefined && { limit }),
    rule,
    type: z.string(),
    wrongType: wrongText,
    checks: limit === undefined ? [] : [atMost(rule, limit)],
  };
}

/** Fields by their keys; the fields of a table that have more rules take the place of theirs. */
export function plainTexts<Key extends string>(
  words: Record<Key, FieldWords>,
): Record<Key, Field<string>> {
  const fields = Object.entries<FieldWords>(words).map(([key, each]) => [key, plainText(each)]);
  return Object.fromEntries(fields) as Record<Key, Field<string>>;
}
