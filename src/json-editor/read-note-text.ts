import { keysOf } from '#manifest/json/json-pointer.ts';
import type { ReadNote } from '#manifest/text/read-result.ts';
import { isSecretPath } from '#manifest/values/secrets.ts';

/** What reading noticed, said of a text that stays as it is. */
export function readNoteText({ kind, path, sentence }: ReadNote): string {
  if (kind !== 'removed') return sentence;
  const key = keysOf(path).at(-1) ?? '';
  const secret = isSecretPath(path)
    ? ' It’s a secret. If others may have seen it, ask for a new one.'
    : '';
  return `“${key}” is left out of the form and the file. Only LivePerson sets it.${secret}`;
}
