import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * Words that no sentence says to a user, and what it says instead. They are looked for in all that is
 * shipped, code included: a name in the code becomes a word on the page sooner or later.
 */
const NEVER: readonly [RegExp, string][] = [
  [/\bmend/i, 'fix; repair only for text that is not JSON'],
  [/\bthe platform/i, 'LivePerson'],
  [/\bas found\b/i, 'unchanged, from your file'],
  [/\be-mail/i, 'email'],
  [/documents’ template|(?:in|from|than) the template|template’s/i, 'the default'],
  [/\bthe (?:author|reader)\b/i, 'the partner, your account team, your reviewer'],
  [/\bc[ao]me (?:in|along)\b/i, 'received, included'],
  [/\btaken out\b/i, 'removed'],
  [/\bgo(?:es)? on\b/i, 'continue'],
  [/\bdid not arrive\b/i, 'couldn’t load'],
  [/https: /, 'https://'],
  [/\w 'Acme|[\w(] '(?:\$?\{)|'\$\{[^}']*[nN]ame[^}']*\}'/, '“Acme” in curly quotes'],
];

const shipped = ['src', 'public']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((path) => /\.(?:tsx?|js|html|json)$/.test(path))
  .filter((path) => !/\.(?:test|fixture)\.|golden/.test(path));

test.each(NEVER)('%s is in no sentence of the product: %s', (word) => {
  const places = shipped.flatMap((path) =>
    withoutComments(readFileSync(path, 'utf8'))
      .split('\n')
      .flatMap((line, at) => (word.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  );
  expect(places).toStrictEqual([]);
});

/** Line numbers stay. */
function withoutComments(source: string): string {
  return source
    .replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(?<![:"'`/\\])\/\/(?!\/).*/g, '');
}
