// Invisible characters and those that turn the direction of text (S4), other than the joiners that
// an emoji is made with. JSON escapes the rest of the control characters itself.
export const INVISIBLE =
  /((?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])(?:\u200d|\ufe0f)|(?!\u200d|\ufe0f)\p{Default_Ignorable_Code_Point}|[\u007f-\u009f\u2028\u2029\ufff9-\ufffb])/u;

/** The text cut so that every second piece is one invisible character. */
export function splitInvisible(text: string): string[] {
  return text.split(INVISIBLE);
}

/** "U+202E", the name people look such a character up by. */
export function codePointName(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `U+${code}`;
}
