/** Of a longer text only the part around the difference is shown. */
const LONGEST = 600;
const LEAD = 60;

/** Two texts, each cut to where they differ when it is too long to be read whole. */
export function aroundDifference(before: string, after: string): { before: string; after: string } {
  const from = Math.max(0, commonStart(before, after) - LEAD);
  return { before: cutAt(before, from), after: cutAt(after, from) };
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function cutAt(text: string, from: number): string {
  if (text.length <= LONGEST) return text;
  const part = text.slice(from, from + LONGEST);
  return `${from > 0 ? '… ' : ''}${part}${from + LONGEST < text.length ? ' …' : ''}`;
}
