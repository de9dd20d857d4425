/** The text of an email's HTML, and before it every address that a link in it leads to. */
export function textOfHtml(html: string): string {
  const addresses = [...html.matchAll(ADDRESS)].map((found) => found[1] ?? found[2] ?? found[3]);
  const text = html
    .replace(/<!--[^]*?(?:-->|$)/g, '')
    .replace(/<(style|script|title)\b[^<>]*>[^]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<\/?(?:p|div|br|tr|li|ul|ol|table|h[1-6]|blockquote|pre)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z!][^<>]*>/gi, '');
  return withoutEntities([...addresses, text].join('\n')).trim();
}

/** Outlook keeps what a link led to before it was rewritten in `originalsrc`. */
const ADDRESS =
  /\s(?:href|originalsrc|data-saferedirecturl)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  num: '#',
  sol: '/',
  period: '.',
  lowbar: '_',
  hyphen: '-',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
};

function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));?/gi,
    (found, hex: string | undefined, digits: string | undefined, name: string = '') => {
      const code = hex === undefined ? Number(digits ?? Number.NaN) : Number.parseInt(hex, 16);
      if (Number.isNaN(code)) return NAMED[name] ?? found;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : found;
    },
  );
}
