import { extraCommas, missingCommas } from './comma-faults.ts';
import { QUOTED_OTHERWISE, type LenientToken, type TokenKind } from './lenient-tokens.ts';
import { positionOf } from './text-position.ts';

/** What the repair of these tokens changes, in words with line numbers. */
export function repairSummary(text: string, tokens: LenientToken[]): string[] {
  const lineAt = (offset: number) => positionOf(text, offset).line;
  const say = (found: LenientToken[], one: string, many: string): string[] => {
    if (found.length === 0) return [];
    const first = lineAt(found[0]?.start ?? 0);
    return found.length === 1
      ? [`${one} on line ${first}.`]
      : [`${many.replace('#', found.length.toLocaleString('en'))}, the first on line ${first}.`];
  };
  const ofKind = (...kinds: TokenKind[]) => tokens.filter(({ kind }) => kinds.includes(kind));
  return [
    ...codeInWords(tokens, lineAt),
    ...say(missingCommas(tokens), 'Added a missing comma', 'Added # missing commas'),
    ...say(extraCommas(tokens), 'Removed an extra comma', 'Removed # extra commas'),
    ...say(ofKind('comment'), 'Removed a comment', 'Removed # comments'),
    ...say(
      ofKind(...QUOTED_OTHERWISE),
      'Changed a text’s quotes to straight double quotes',
      'Changed the quotes of # texts to straight double quotes',
    ),
    ...say(ofKind('bare-key'), 'Put a key in quotes', 'Put # keys in quotes'),
    ...say(
      ofKind('ellipsis'),
      'Removed an ellipsis (check that nothing is missing there)',
      'Removed # ellipses (check that nothing is missing there)',
    ),
    ...say(ofKind('code-mark'), 'Removed a code mark (```)', 'Removed # code marks (```)'),
    ...say(
      ofKind('special-space'),
      'Changed a special space to a plain one',
      'Changed # special spaces to plain ones',
    ),
  ];
}

function codeInWords(tokens: LenientToken[], lineAt: (offset: number) => number): string[] {
  const [first, second] = tokens.filter(({ kind }) => kind === 'code');
  if (!first) return [];
  const line = lineAt(first.start);
  if (!second) {
    const what = first.value === ';' ? 'a semicolon' : 'the JavaScript';
    return [`Removed ${what} on line ${line}.`];
  }
  const last = lineAt(second.start);
  const lines = line === last ? `on line ${line}` : `on lines ${line} and ${last}`;
  return [`Removed the JavaScript around the manifest, ${lines}.`];
}
