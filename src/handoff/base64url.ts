/** Base64 for addresses (RFC 4648 §5), unpadded. */
export function toBase64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Undefined where a character is none of the alphabet's, or no bytes come out even. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  // atob takes spaces, padding and base64's own two signs as well.
  if (/[^\w-]/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The number in so many digits of the same alphabet. */
export function toDigits(value: number, count: number): string {
  const places = Array.from({ length: count }, (_, place) => 64 ** (count - 1 - place));
  return places.map((place) => ALPHABET.charAt(Math.floor(value / place) % 64)).join('');
}

/** Undefined where a character is none of the alphabet's. */
export function fromDigits(digits: string): number | undefined {
  const values = Array.from(digits, (digit) => ALPHABET.indexOf(digit));
  if (values.includes(-1)) return undefined;
  return values.reduce((sum, value) => sum * 64 + value, 0);
}
