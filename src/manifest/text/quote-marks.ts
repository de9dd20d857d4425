/**
 * The marks that texts are put into around the world, each with those that close it: which way
 * round they stand differs from language to language. A text in them has none of its family
 * inside: nobody could tell where it ends.
 */
// prettier-ignore
const FAMILIES: readonly { closedBy: Record<string, string>; never: string }[] = [
  {
    closedBy: { '“': '“”', '”': '“”', '„': '“”', '‟': '“”', '❝': '❞', '〝': '〞〟', '″': '″', '＂': '＂' },
    never: '"“”„‟❝❞〝〞〟″＂',
  },
  {
    closedBy: { '‘': '‘’', '’': '‘’', '‚': '‘’', '‛': '‘’', '❛': '❜' },
    never: `"'‘’‚‛❛❜`,
  },
  { closedBy: { '′': '′' }, never: '"′' },
  { closedBy: { '＇': '＇' }, never: '"＇' },
  { closedBy: { '´': '´' }, never: '"´' },
  { closedBy: { '«': '»', '»': '«»', '‹': '›', '›': '‹›' }, never: '"«»‹›' },
  { closedBy: { '「': '」', '『': '』' }, never: '"「」『』' },
];

/** By opening mark: what closes a text that begins with it. JSON's own mark is not among them. */
export const OTHER_QUOTES: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ['`', '`'],
  ...FAMILIES.flatMap(({ closedBy }) => Object.entries(closedBy)),
]);

/** By opening mark: the whole of a text in such marks, on one line. */
export const TEXT_IN_QUOTES: ReadonlyMap<string, RegExp> = new Map([
  ['"', textIn('"', '"', '"')],
  ["'", textIn("'", "'", "'")],
  ...FAMILIES.flatMap(({ closedBy, never }) =>
    Object.entries(closedBy).map(([open, close]): [string, RegExp] => [
      open,
      textIn(open, close, never),
    ]),
  ),
]);

function textIn(open: string, close: string, never: string): RegExp {
  const inside = String.raw`[^\\\u0000-\u001f${never}]|\\[^\u0000-\u001f]`;
  return new RegExp(`${open}(?:${inside})*[${close}]`, 'y');
}

/** All that may be meant for a quote, to stand inside of a pattern's brackets; JSON's own is not among them. */
export const QUOTE_MARKS = [...new Set(FAMILIES.flatMap(({ never }) => [...never]))]
  .filter((mark) => mark !== '"')
  .join('');
