import { OLDEST_BROWSERS } from './oldest-browsers.ts';

/** How what is new is told in code or styles, and the first Chrome, Firefox and Safari that have it. */
type Feature = readonly [name: string, chrome: number, firefox: number, safari: number];

const NOT_YET = Infinity;

/** By its global name, or as a global's own member. */
const GLOBALS: readonly Feature[] = [
  ['AbortSignal.any', 116, 124, 17.4],
  ['Array.fromAsync', 121, 115, 16.4],
  ['CSS.registerProperty', 78, 128, 16.4],
  ['ClipboardItem', 76, 127, 13.1],
  ['CloseWatcher', 126, 149, NOT_YET],
  ['CompressionStream', 80, 113, 16.4],
  ['CookieStore', 87, 140, 18.4],
  ['DecompressionStream', 80, 113, 16.4],
  ['EditContext', 121, NOT_YET, NOT_YET],
  ['Error.isError', 134, 138, 26],
  ['Float16Array', 135, 129, 18.2],
  ['Highlight', 105, 140, 17.2],
  ['Intl.DurationFormat', 129, 136, 16.4],
  ['Intl.Segmenter', 87, 125, 14.1],
  ['Iterator', 122, 131, 18.4],
  ['Map.groupBy', 117, 119, 17.4],
  ['Math.f16round', 135, 129, 18.2],
  ['Math.sumPrecise', 147, 137, 26.2],
  ['Object.groupBy', 117, 119, 17.4],
  ['Promise.try', 128, 134, 18.2],
  ['Promise.withResolvers', 119, 121, 17.4],
  ['RegExp.escape', 136, 134, 18.2],
  ['Response.json', 105, 115, 17],
  ['SuppressedError', 134, 141, NOT_YET],
  ['Temporal', 144, 139, NOT_YET],
  ['URL.canParse', 120, 115, 17],
  ['URL.parse', 126, 126, 18],
  ['URLPattern', 95, 142, 26],
  ['Uint8Array.fromBase64', 140, 133, 18.2],
  ['Uint8Array.fromHex', 140, 133, 18.2],
  ['navigation', 102, 147, 26.2],
  ['requestIdleCallback', 47, 55, NOT_YET],
  ['scheduler', 94, 142, NOT_YET],
  ['structuredClone', 98, 94, 15.4],
  ['trustedTypes', 83, 148, 26],
];

/** As a member of whatever has it. */
const MEMBERS: readonly Feature[] = [
  ['caretPositionFromPoint', 128, 20, 18.4],
  ['checkVisibility', 105, 106, 17.4],
  ['computedStyleMap', 66, NOT_YET, 16.4],
  ['findLast', 97, 104, 15.4],
  ['getComposedRanges', 137, 142, 17],
  ['getHTML', 125, 128, 18],
  ['getOrInsert', 145, 144, 26.2],
  ['getOrInsertComputed', 145, 144, 26.2],
  ['hasOwn', 93, 92, 15.4],
  ['isDisjointFrom', 122, 127, 17],
  ['isSubsetOf', 122, 127, 17],
  ['isSupersetOf', 122, 127, 17],
  ['isWellFormed', 111, 119, 16.4],
  ['moveBefore', 133, 144, NOT_YET],
  ['requestClose', 134, 139, 18.4],
  ['setHTML', 146, 148, NOT_YET],
  ['setHTMLUnsafe', 124, 123, 17.4],
  ['showPopover', 114, 125, 17],
  ['startViewTransition', 111, 144, 18],
  ['symmetricDifference', 122, 127, 17],
  ['toBase64', 140, 133, 18.2],
  ['toHex', 140, 133, 18.2],
  ['toReversed', 110, 115, 16],
  ['toSorted', 110, 115, 16],
  ['toSpliced', 110, 115, 16],
  ['toWellFormed', 111, 119, 16.4],
  ['togglePopover', 114, 125, 17],
  ['transferToFixedLength', 114, 122, 17.4],
];

/** In texts of the code, which hold the styles, and in style elements. */
const STYLES: readonly Feature[] = [
  ['::details-content', 131, 143, 18.4],
  ['::highlight(', 105, 140, 17.2],
  [':has(', 105, 121, 15.4],
  [':open', 133, 136, NOT_YET],
  [':popover-open', 114, 125, 17],
  [':user-invalid', 119, 88, 16.5],
  [':user-valid', 119, 88, 16.5],
  ['@container', 105, 110, 16],
  ['@property', 85, 128, 16.4],
  ['@scope', 118, 146, 17.4],
  ['@starting-style', 117, 129, 17.5],
  ['allow-discrete', 117, 129, 17.4],
  ['anchor-name', 125, 147, 26],
  ['animation-timeline', 115, NOT_YET, 26],
  ['calc-size(', 129, NOT_YET, NOT_YET],
  ['color-mix(', 111, 113, 16.2],
  ['content-visibility', 85, 125, 18],
  ['deflate-raw', 103, 113, 16.4],
  ['field-sizing', 123, NOT_YET, 26.2],
  ['interpolate-size', 129, NOT_YET, NOT_YET],
  ['light-dark(', 123, 120, 17.5],
  ['oklch(', 111, 113, 15.4],
  ['oklch(from', 119, 128, 16.4],
  ['scrollbar-color', 121, 64, 26.2],
  ['scrollbar-gutter', 94, 97, 18.2],
  ['scrollbar-width', 121, 64, 18.2],
  ['subgrid', 117, 71, 16],
  ['text-box-trim', 133, NOT_YET, 18.2],
  ['text-wrap', 114, 121, 17.4],
  ['until-found', 102, 139, 26.2],
];

/** What is written so that the engine refuses the whole file. */
const SYNTAX: readonly Feature[] = [
  ['class field', 74, 69, 14.1],
  ['static block', 94, 93, 16.4],
  ['#name in', 91, 90, 15],
  ['top-level await', 89, 89, 15],
  ['import attributes', 123, 138, 17.2],
  ['using', 134, 141, NOT_YET],
  ['pattern with lookbehind', 62, 78, 16.4],
  ['pattern with flag d', 90, 88, 15],
  ['pattern with flag v', 112, 116, 17],
  ['pattern with modifiers', 125, 132, 26],
  ['pattern with a name used twice', 125, 129, 17],
];

const FEATURES = { GLOBALS, MEMBERS, STYLES, SYNTAX };
export type Kind = keyof typeof FEATURES;

/** Their names, of all that is known. */
export function featuresOf(kind: Kind): readonly string[] {
  return FEATURES[kind].map(([name]) => name);
}

/** Those that an oldest browser lacks. */
export function newerFeatures(): Set<string> {
  const { chrome, firefox, safari } = OLDEST_BROWSERS;
  const isNewer = ([, ...since]: Feature) =>
    since[0] > Number(chrome) || since[1] > Number(firefox) || since[2] > Number(safari);
  return new Set(
    Object.values(FEATURES).flatMap((all) => all.filter(isNewer).map(([name]) => name)),
  );
}
