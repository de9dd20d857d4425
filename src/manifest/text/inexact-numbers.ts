import { visit } from 'jsonc-parser';
import { stringify } from '#manifest/json/json.ts';
import { pointerOf } from '#manifest/json/json-pointer.ts';
import type { ReadNote } from './read-result.ts';
import { hasSecret } from '#manifest/values/secrets.ts';

/** The first number of a JSON text that is too large to be a number here; writing it would give `null`. */
export function offsetOfEndlessNumber(text: string): number | undefined {
  // Only long digits or a three-digit exponent can be.
  if (!/\d{16}|\d[eE]\+?\d{2}/.test(text)) return undefined;
  let found: number | undefined;
  visitNumbers(text, (value, offset) => {
    if (!Number.isFinite(value)) found ??= offset;
  });
  return found;
}

/** A note for every number that is written in another way than it came in, or is another one. */
export function inexactNumberNotes(text: string): ReadNote[] {
  const notes: ReadNote[] = [];
  if (!/\d(?:\.\d|[eE][+-]?\d)|\d{16}/.test(text)) return notes;
  visitNumbers(text, (value, offset, length, path) => {
    const written = text.slice(offset, offset + length);
    const becomes = stringify(value);
    if (written === becomes) return;
    const at = pointerOf(path());
    const isSame = sameAmount(written, becomes);
    notes.push({
      kind: 'changed',
      path: at,
      rule: 'M3',
      ...(!isSame && { warning: true }),
      sentence: hasSecret(value, at)
        ? SECRET_SENTENCES[isSame ? 'same' : 'other']
        : isSame
          ? `${shortened(written)} is written as ${becomes}, which is the same number.`
          : `${shortened(written)} is too long to store exactly and became ${becomes}. If every digit matters, put it in quotes.`,
    });
  });
  return notes;
}

const SECRET_SENTENCES = {
  same: 'This number is written in another way. It’s the same number.',
  other: 'This number is too long to store exactly, so its last digits changed. Put it in quotes.',
};

function shortened(written: string): string {
  return written.length > 60 ? `${written.slice(0, 60)}…` : written;
}

function sameAmount(a: string, b: string): boolean {
  const [one, other] = [amountOf(a), amountOf(b)];
  return one.digits === other.digits && one.exponent === other.exponent && one.sign === other.sign;
}

/** Its digits without zeros at either end, and how far the decimal point is from them. */
function amountOf(written: string): { sign: string; digits: string; exponent: number } {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(written) ?? [];
  const all = (whole + fraction).replace(/^0+/, '');
  if (all === '') return { sign, digits: '', exponent: 0 };
  let end = all.length;
  while (all[end - 1] === '0') end -= 1;
  return {
    sign,
    digits: all.slice(0, end),
    exponent: Number(power) - fraction.length + (all.length - end),
  };
}

type NumberVisitor = (
  value: number,
  offset: number,
  length: number,
  path: () => (string | number)[],
) => void;

function visitNumbers(text: string, visitor: NumberVisitor): void {
  visit(text, {
    onLiteralValue(value: unknown, offset, length, _line, _column, path) {
      if (typeof value === 'number') visitor(value, offset, length, path);
    },
  });
}
