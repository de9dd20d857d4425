/**
 * `npm run test:long` repeats what `npm test` only tries: random cases, kills of the browser, widths
 * and other variations of what is tested once already.
 */
export const isLongRun = process.env['LONG_RUN'] === '1';

/** How often something random is tried: so often in the long run, a part of that otherwise. */
export function times(inLongRun: number, part = 5): number {
  return isLongRun ? inLongRun : Math.ceil(inLongRun / part);
}
