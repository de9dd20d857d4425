const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base64 for addresses (RFC 4648 §5), unpadded. */
export function toBase64url(bytes: Uint8Array): string {
  const groups = Array.from({ length: Math.ceil(bytes.length / 3) }, (_, index) => {
    const [a = 0, b = 0, c = 0] = bytes.subarray(index * 3, index * 3 + 3);
    return toDigits((a << 16) | (b << 8) | c, 4);
  });
  return groups.join('').slice(0, Math.ceil((bytes.length * 4) / 3));
}

/** Undefined where a character is none of the alphabet's, or no bytes come out even. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  for (let at = 0; at < text.length; at += 4) {
    const group = fromDigits(text.slice(at, at + 4).padEnd(4, 'A'));
    if (group === undefined) return undefined;
    bytes.set(
      [group >> 16, (group >> 8) & 255, group & 255].slice(0, bytes.length - (at / 4) * 3),
      (at / 4) * 3,
    );
  }
  return bytes;
}

/** The number in so many digits of the same alphabet. */
export function toDigits(value: number, count: number): string {
  let rest = value;
  let digits = '';
  for (let place = 0; place < count; place++) {
    digits = ALPHABET.charAt(rest % 64) + digits;
    rest = Math.floor(rest / 64);
  }
  return digits;
}

export function fromDigits(digits: string): number | undefined {
  let value = 0;
  for (const digit of digits) {
    const index = ALPHABET.indexOf(digit);
    if (index === -1) return undefined;
    value = value * 64 + index;
  }
  return value;
}
