import { hidePassword, withoutPasswords } from '#manifest/fields/address-password.ts';
import type { Issue } from '#manifest/fields/issue.ts';
import type { Json } from '#manifest/json/json.ts';

/**
 * Rules may name what they found: no part of a password in an address (W8). What they would say of
 * the value without its passwords tells nothing of them.
 */
export function withoutQuotedPasswords(
  value: Json | undefined,
  issuesOf: (value: Json | undefined) => Issue[],
): Issue[] {
  const issues = issuesOf(value);
  if (issues.length === 0) return issues;
  const texts = [value ?? null].flat().filter((item) => typeof item === 'string');
  const telling = texts.filter((text) => withoutPasswords(text, '') !== text);
  if (telling.length === 0) return issues;
  const bare = (item: Json) => (typeof item === 'string' ? withoutPasswords(item, '') : item);
  const said = issuesOf(Array.isArray(value) ? value.map(bare) : bare(value ?? null));
  const messageOf = ({ sentence, fix, placeholder }: Issue) =>
    [sentence, fix?.label, placeholder].join('\n');
  const harmless = new Set(said.map(messageOf));
  const hide = (words: string) => telling.reduce(hidePassword, words);
  return issues.map((issue) => {
    if (harmless.has(messageOf(issue))) return issue;
    const { sentence, fix, placeholder } = issue;
    return {
      ...issue,
      sentence: hide(sentence),
      ...(placeholder !== undefined && { placeholder: hide(placeholder) }),
      ...(fix && { fix: { ...fix, label: hide(fix.label) } }),
    };
  });
}
