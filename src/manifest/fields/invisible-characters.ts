/*
 * What cannot be seen in a text, and chat programs and Word copy along. Parts of patterns, for
 * JSON Schema has to say them too (M9).
 */

/** C0 and C1 control characters, and what overrides the direction of text. As the inside of a character class. */
export const CONTROLS = '\\u0000-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069';

/** Half a character: what is left when a text is cut inside one. No file can hold it. */
export const HALVES = '\\ud800-\\udfff';

/** Drawn as nothing, in any text. Variation selectors are not among them: they belong to emoji. */
const ALWAYS_INVISIBLE =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b\\u200e\\u200f\\u2060-\\u2065\\u206a-\\u206f\\u2800\\u3164\\ufeff\\uffa0\\ufff0-\\ufffb\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e00ff}\\u{e01f0}-\\u{e0fff}';
const JOINERS = '\\u200c\\u200d';
const INVISIBLE = ALWAYS_INVISIBLE + JOINERS;

/** One character that is drawn. */
export const SEEN = `[^\\s${CONTROLS}${INVISIBLE}${HALVES}]`;

/**
 * Where a joiner is part of the writing: behind a mark or a letter of a joined script, or between
 * emoji. The first is what IDNA allows in a host, as far as a pattern can tell; a lookbehind would
 * say it shorter, but older browsers cannot read one.
 */
export const JOINED = `[\\p{M}\\p{Extended_Pictographic}\\p{Emoji_Modifier}${scripts()}][${JOINERS}](?=[\\p{L}\\p{M}\\p{Extended_Pictographic}])`;

function scripts(): string {
  const joined = ['Arabic', 'Syriac', 'Mongolian', 'Nko', 'Mandaic', 'Phags_Pa', 'Adlam'];
  return joined.map((script) => `\\p{Script=${script}}`).join('');
}

/** The flags of England and the like end in letters that are not drawn. */
const FLAG = '\\u{1f3f4}[\\u{e0020}-\\u{e007e}]{1,8}\\u{e007f}';
const VISIBLE_OR_NOT = new RegExp(`(${JOINED}|${FLAG})|[${INVISIBLE}${HALVES}]`, 'gu');
const ALL_CONTROLS = new RegExp(`[${CONTROLS}\\u2028\\u2029]+`, 'gu');
const NO_SPACE = new RegExp(`(?!\\s)[${CONTROLS}]`, 'gu');
const BEYOND_ASCII = /[^ -~]/;

/** The text without what nobody can see, and without half characters. */
export function withoutInvisible(text: string): string {
  return BEYOND_ASCII.test(text) ? text.replaceAll(VISIBLE_OR_NOT, '$1') : text;
}

/** The same for text of one word, such as an address: white space is left to see, other controls are not. */
export function withoutUnseen(text: string): string {
  return withoutInvisible(text).replaceAll(NO_SPACE, '');
}

/** With a space for what broke the text, or turned its direction. */
export function withoutControls(text: string): string {
  return text.replaceAll(ALL_CONTROLS, ' ').trim();
}
