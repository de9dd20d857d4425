import { Fragment } from 'react';

/** A word that may not fit in a line; in a text as long as an address may be. */
const LONG_WORD = /(\S{20,})/;
const LONGEST_TEXT = 2_000;

/** Whether there is a word in it that may not fit in a line. */
export function isBreakable(text: string): boolean {
  return text.length <= LONGEST_TEXT && LONG_WORD.test(text);
}

/** Addresses go on in the next line after a slash or a dot, names of events before a capital: not in the middle of a word. */
export function Breakable({ text }: { text: string }) {
  const parts = text
    .split(LONG_WORD)
    .flatMap((word, at) =>
      at % 2 === 1
        ? word.split(/(?<=\/)(?=[^/])|(?<=[\p{L}\p{N}]\.)(?=[\p{L}\p{N}])|(?<=\p{Ll})(?=\p{Lu})/u)
        : word,
    )
    // Before a long word there is nothing: a break after that would leave an empty line.
    .filter((part) => part !== '');
  return (
    <span>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
