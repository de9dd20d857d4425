import { passphraseWords } from './passphrase-words.ts';

/** More than 40 bits, each of which takes 600,000 rounds to try. */
const WORDS = 4;

/** Four words by chance: "maple rocket violin harbor". */
export function suggestPassphrase(): string {
  const words = passphraseWords();
  return Array.from({ length: WORDS }, () => words[randomBelow(words.length)] ?? '').join(' ');
}

const RANGE = 2 ** 32;

/** Every number is as likely: those at the end of the range that do not come out even are drawn again. */
function randomBelow(count: number): number {
  const even = RANGE - (RANGE % count);
  for (;;) {
    const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (number < even) return number % count;
  }
}
