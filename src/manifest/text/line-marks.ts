import type { Unwrapped } from './unwrapped.ts';

const LINE = /[^\r\n]+(?:\r\n|\r|\n)?|\r\n|\r|\n/g;

function linesOf(text: string): string[] {
  return text.match(LINE) ?? [];
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** Lines without marks of their own are not of the manifest, or those with marks are its numbers. */
function isProse(lines: readonly string[]): boolean {
  return !lines.some((line) => /[{}[\]"]/.test(line));
}

/** The lines without the `>` that mail puts before what it quotes, once or more often. */
export function withoutQuoteMarks(text: string): Unwrapped | undefined {
  const mark = /^[ \t]*>/m.exec(text);
  if (!mark) return undefined;
  return {
    text: text.replaceAll(/^[ \t]*>(?:[ \t]*>)*[ \t]?/gm, ''),
    said: 'Removed the quote marks (>) at the beginning of lines.',
    wrong: 'remove the > at the beginning of each line.',
    offset: mark.index + mark[0].length - 1,
    length: 1,
    linesGone: 0,
  };
}

/** The lines without the `+` that a comparison puts before what was added. */
export function withoutPlusSigns(text: string): Unwrapped | undefined {
  const lines = linesOf(text);
  const isMarked = (line: string) => line.startsWith('+');
  const first = lines.findIndex(isMarked);
  if (first < 0) return undefined;
  const last = lines.findLastIndex(isMarked);
  const within = lines.slice(first, last + 1);
  if (!within.every((line) => isMarked(line) || isBlank(line))) return undefined;
  if (!isProse(lines.slice(0, first)) || !isProse(lines.slice(last + 1))) return undefined;
  return {
    text: replaced(
      lines,
      first,
      within.map((line) => line.replace('+', '')),
    ),
    said: 'Removed the plus signs at the beginning of lines.',
    wrong: 'remove the + at the beginning of each line.',
    offset: offsetOf(lines, first),
    length: 1,
    linesGone: 0,
  };
}

const NUMBERED = /^[ \t]*0*(\d{1,6})(?!\d)[ \t]*[:.|)│]?([^\r\n]*)/;
const NUMBER_ALONE = /^[ \t]*0*(\d{1,6})[ \t]*(?:[:.|)│][ \t]*)?[\r\n]*$/;

/** The lines without the numbers that an editor or a web page shows beside them. */
export function withoutLineNumbers(text: string): Unwrapped | undefined {
  if (!/^[ \t]*\d/m.test(text)) return undefined;
  const lines = linesOf(text);
  const found = numbersBesideLines(lines) ?? numbersBetweenLines(lines);
  return found && { ...found, said: 'Removed the line numbers.', wrong: LINE_NUMBERS };
}

const LINE_NUMBERS = 'the line numbers were copied too. Copy the manifest without them.';

type Found = Pick<Unwrapped, 'text' | 'offset' | 'linesGone'>;

/** `1 {`, `2   "a": 1`, `3 }`: from the first to the last each line has the next number. */
function numbersBesideLines(lines: string[]): Found | undefined {
  const numberOf = (line: string) => Number(NUMBERED.exec(line)?.[1] ?? Number.NaN);
  const first = lines.findIndex((line) => !Number.isNaN(numberOf(line)));
  const last = lines.findLastIndex((line) => !Number.isNaN(numberOf(line)));
  const within = lines.slice(first, last + 1);
  let blank = 0;
  let before = Number.NaN;
  for (const line of within) {
    if (isBlank(line)) blank += 1;
    else {
      const number = numberOf(line);
      // A blank line may have lost its number.
      const isNext = number > before && number <= before + 1 + blank;
      if (!isNext && !Number.isNaN(before)) return undefined;
      if (Number.isNaN(number)) return undefined;
      before = number;
      blank = 0;
    }
  }
  if (within.filter((line) => !isBlank(line)).length < 2) return undefined;
  if (!isProse(lines.slice(0, first)) || !isProse(lines.slice(last + 1))) return undefined;
  const rest = within.map((line) => line.replace(NUMBERED, '$2'));
  return {
    text: replaced(lines, first, dedented(rest)),
    offset: offsetOf(lines, first),
    linesGone: 0,
  };
}

/** `1`, `{`, `2`, `"a": 1`: each line of the manifest has its number on the line before. */
function numbersBetweenLines(lines: string[]): Found | undefined {
  const numbers = lines.map((line) => Number(NUMBER_ALONE.exec(line)?.[1] ?? Number.NaN));
  const first = numbers.findIndex((number) => !Number.isNaN(number));
  const kept: string[] = [];
  let before = Number.NaN;
  let isFree = false;
  for (const [index, line] of lines.entries()) {
    const number = numbers[index] ?? Number.NaN;
    if (index < first || isBlank(line)) kept.push(line);
    else if (!Number.isNaN(number)) {
      if (!Number.isNaN(before) && number !== before + 1) return undefined;
      before = number;
      isFree = true;
    } else {
      if (!isFree) return undefined;
      isFree = false;
      kept.push(line);
    }
  }
  if (lines.length - kept.length < 2 || !isProse(lines.slice(0, first))) return undefined;
  return { text: kept.join(''), offset: offsetOf(lines, first), linesGone: null };
}

/** Without the blanks that all of them begin with. */
function dedented(lines: string[]): string[] {
  const indents = lines
    .filter((line) => !isBlank(line))
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const common = indents.reduce((least, indent) => Math.min(least, indent), Infinity);
  return lines.map((line) => (isBlank(line) ? line.replace(/^[ \t]+/, '') : line.slice(common)));
}

function replaced(lines: string[], first: number, by: string[]): string {
  return [...lines.slice(0, first), ...by, ...lines.slice(first + by.length)].join('');
}

function offsetOf(lines: string[], index: number): number {
  return lines.slice(0, index).reduce((sum, line) => sum + line.length, 0);
}
