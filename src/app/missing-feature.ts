/** What is used everywhere and what browsers of 2022 lack. */
const NEEDED: readonly [holder: object, names: readonly string[]][] = [
  [Array.prototype, ['at', 'findLast', 'toReversed', 'toSorted', 'toSpliced', 'with']],
  [Object, ['hasOwn']],
  [globalThis, ['structuredClone']],
];

/** The first of them that is not there: better a sentence at the start than a page that breaks at a click. */
export function missingFeature(): string | undefined {
  return NEEDED.flatMap(([holder, names]) => names.filter((name) => !(name in holder)))[0];
}
