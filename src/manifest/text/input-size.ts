import { MAX_HEADERS, MAX_INPUT_BYTES } from '#manifest/json/input-bounds.ts';
import { isObject, memberOf, membersOf, type JsonObject } from '#manifest/json/json.ts';

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
