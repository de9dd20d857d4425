import { once } from '#manifest/json/memoize.ts';

const table = once(() =>
  Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  }),
);

/** CRC-32 (ISO-HDLC, as in zip) of the text's UTF-8: tells mistakes, not malice. */
export function crc32(text: string): number {
  let value = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    value = (value >>> 8) ^ (table()[(value ^ byte) & 255] ?? 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
