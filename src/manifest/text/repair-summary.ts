import { extraCommas, missingCommas } from './comma-faults.ts';
import { QUOTED_OTHERWISE, type LenientToken, type TokenKind } from './lenient-tokens.ts';

/**
 * What the repair of these tokens changes, in words. `lineAt`: the line that an offset stands on;
 * missing where the lines are not those that its reader sees.
 */
export function repairSummary(
  text: string,
  tokens: LenientToken[],
  lineAt: ((offset: number) => number) | undefined,
): string[] {
  const say = (found: LenientToken[], one: string, many: string): string[] => {
    const [first] = found;
    if (!first) return [];
    const line = lineAt?.(first.start);
    const isOne = found.length === 1;
    const what = isOne ? one : many.replace('#', found.length.toLocaleString('en'));
    if (line === undefined) return [`${what}.`];
    return [isOne ? `${what} on line ${line}.` : `${what}, the first on line ${line}.`];
  };
  const ofKind = (...kinds: TokenKind[]) => tokens.filter(({ kind }) => kinds.includes(kind));
  const rewritten = (...kinds: TokenKind[]) =>
    ofKind(...kinds).filter(({ start, end, value }) => text.slice(start, end) !== value);
  return [
    ...say(missingCommas(tokens), 'Added a missing comma', 'Added # missing commas'),
    ...say(extraCommas(tokens), 'Removed an extra comma', 'Removed # extra commas'),
    ...say(ofKind('comment'), 'Removed a comment', 'Removed # comments'),
    ...say(
      ofKind(...QUOTED_OTHERWISE),
      'Changed a pair of quotes to straight double quotes',
      'Changed # pairs of quotes to straight double quotes',
    ),
    ...say(ofKind('bare-key'), 'Put a key in quotes', 'Put # keys in quotes'),
    ...say(
      rewritten('literal'),
      'Wrote true, false or null as JSON does',
      'Wrote true, false or null as JSON does in # places',
    ),
    ...say(
      ofKind('misescaped'),
      'Wrote a value as JSON does (an apostrophe needs no backslash)',
      'Wrote # values as JSON does (an apostrophe needs no backslash)',
    ),
    ...say(
      rewritten('bracket', 'colon', 'comma'),
      'Replaced a full-width character with a plain one',
      'Replaced # full-width characters with plain ones',
    ),
    ...say(
      ofKind('ellipsis'),
      'Removed “…” (check that nothing is missing there)',
      'Removed “…” in # places (check that nothing is missing there)',
    ),
    ...say(
      ofKind('code-mark'),
      'Removed a code block marker (```)',
      'Removed # code block markers (```)',
    ),
    ...say(
      ofKind('special-space'),
      'Replaced a special space with a normal one',
      'Replaced # special spaces with normal ones',
    ),
    ...say(
      ofKind('invisible'),
      'Removed an invisible character',
      'Removed invisible characters in # places',
    ),
  ];
}
