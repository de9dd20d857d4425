import { hidePassword, withoutPasswords } from '#manifest/fields/address-password.ts';
import type { Finding } from '#manifest/fields/finding.ts';
import type { Json } from '#manifest/json/json.ts';

/**
 * Rules may name what they found: no part of a password in an address (W8). What they would say of
 * the value without its passwords tells nothing of them.
 */
export function withoutQuotedPasswords(
  value: Json | undefined,
  findingsOf: (value: Json | undefined) => Finding[],
): Finding[] {
  const findings = findingsOf(value);
  if (findings.length === 0) return findings;
  const texts = [value ?? null].flat().filter((item) => typeof item === 'string');
  const telling = texts.filter((text) => withoutPasswords(text, '') !== text);
  if (telling.length === 0) return findings;
  const bare = (item: Json) => (typeof item === 'string' ? withoutPasswords(item, '') : item);
  const said = findingsOf(Array.isArray(value) ? value.map(bare) : bare(value ?? null));
  const wordsOf = ({ sentence, fix, placeholder }: Finding) =>
    [sentence, fix?.label, placeholder].join('\n');
  const harmless = new Set(said.map(wordsOf));
  const hide = (words: string) => telling.reduce(hidePassword, words);
  return findings.map((finding) => {
    if (harmless.has(wordsOf(finding))) return finding;
    const { sentence, fix, placeholder } = finding;
    return {
      ...finding,
      sentence: hide(sentence),
      ...(placeholder !== undefined && { placeholder: hide(placeholder) }),
      ...(fix && { fix: { ...fix, label: hide(fix.label) } }),
    };
  });
}
