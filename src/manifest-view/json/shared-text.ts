const strings = new Map<string, string>();
const MOST_STRINGS = 5_000;

/** The same string for the same text: a thousand rows say the same ahead of their values. */
export function shared(text: string): string {
  const found = strings.get(text);
  if (found !== undefined) return found;
  if (strings.size >= MOST_STRINGS) strings.clear();
  strings.set(text, text);
  return text;
}
