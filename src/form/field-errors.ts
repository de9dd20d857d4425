import type { Issue } from '#manifest/fields/issue.ts';
import { isRecord } from './replace-equal-deep.ts';

/** What is shown of an error or a piece of advice. */
export type FieldMessage = Pick<Issue, 'severity' | 'sentence'> &
  Partial<Pick<Issue, 'path' | 'rule' | 'fix'>>;

/** The sentences of one field's error: react-hook-form keeps them all, by the kind of issue zod had. */
export function sentencesOf(error: unknown): readonly string[] {
  // What a list of rows itself has stands beside the errors of its rows.
  if (Array.isArray(error)) return 'root' in error ? sentencesOf(error.root) : [];
  if (!isRecord(error)) return [];
  if (isRecord(error['root'])) return sentencesOf(error['root']);
  const { types, message } = error;
  const all = isRecord(types) ? Object.values(types).flat() : [message];
  return all.filter((each) => typeof each === 'string');
}

/** How many there are at the touched fields of a part of the form; `touched: true` means all of them. */
export function countErrors(errors: unknown, touched: unknown): number {
  if (!touched || typeof errors !== 'object' || errors === null) return 0;
  const own = sentencesOf(errors).length;
  if (own > 0 && !Array.isArray(errors)) return own;
  const isTouched = (key: string): unknown =>
    typeof touched === 'object' ? Reflect.get(touched, key) : true;
  return Object.entries(errors).reduce(
    (count, [key, inside]) => count + (key === 'root' ? own : countErrors(inside, isTouched(key))),
    0,
  );
}
