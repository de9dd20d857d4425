import { isObject, memberOf, membersOf, type JsonObject } from './json.ts';

/** What is refused before parsing, or right after it (M8). */
export const MAX_INPUT_BYTES = 5 * 1024 * 1024;
export const MAX_DEPTH = 64;
export const MAX_HEADERS = 1000;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/**
 * How deep the text nests lists and objects. Goes through the characters one by one: anything
 * recursive overflows on some thousand levels. No JSON string holds a line break, so a quote that
 * is never closed hides the rest of its line only.
 */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) index = endOfString(text, index);
    else if (OPENING.has(code)) deepest = Math.max(deepest, ++depth);
    else if (CLOSING.has(code) && depth > 0) depth--;
  }
  return deepest;
}

function endOfString(text: string, start: number): number {
  let index = start + 1;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === QUOTE || code === LINE_FEED || code === CARRIAGE_RETURN) break;
    if (code === BACKSLASH) index++;
  }
  return index;
}

/** Whether the text takes more bytes in UTF-8 than may be read. */
export function isTooLarge(text: string): boolean {
  if (text.length > MAX_INPUT_BYTES) return true;
  // A UTF-16 unit takes three bytes at most.
  if (text.length * 3 <= MAX_INPUT_BYTES) return false;
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    if (code < 0x80) bytes += 1;
    else bytes += code < 0x800 || isSurrogate ? 2 : 3;
  }
  return bytes > MAX_INPUT_BYTES;
}

/** The first event with more headers than may be read. */
export function tooManyHeaders(manifest: JsonObject): { event: string; count: number } | undefined {
  const capabilities = memberOf(manifest, 'capabilities');
  const webhooks = isObject(capabilities) && memberOf(capabilities, 'webhooks');
  if (!isObject(webhooks)) return undefined;
  for (const [key, event] of membersOf(webhooks)) {
    const headers = isObject(event) && memberOf(event, 'headers');
    if (Array.isArray(headers) && headers.length > MAX_HEADERS)
      return { event: key, count: headers.length };
  }
  return undefined;
}
