/** The hash is that of the empty string: emotion inserts empty style elements and fills them through CSSOM. */
const EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** What stands in the page itself, as the policy names it. */
export interface Inline {
  scripts: readonly string[];
  styles: readonly string[];
  /** Nothing stands beside it. */
  isAll?: boolean;
}

/** What a page may do (trust.md S1). */
function directives({ scripts, styles, isAll }: Inline): [name: string, sources: string][] {
  const own = isAll ? [] : ["'self'"];
  return [
    ['default-src', "'none'"],
    ['script-src', [...own, ...scripts].join(' ')],
    ['style-src', [...own, EMPTY, ...styles].join(' ')],
    ['img-src', [...own, 'data:'].join(' ')],
    ['font-src', own[0] ?? "'none'"],
    ['connect-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['frame-ancestors', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', "'none'"],
  ];
}

function policyText(all: [string, string][]): string {
  return all.map(([name, sources]) => `${name} ${sources}`).join('; ');
}

/** For the page's meta element, which cannot say who may frame the page. */
export function policyInPage(inline: Inline): string {
  return policyText(directives(inline).filter(([name]) => name !== 'frame-ancestors'));
}

/** The headers with which every file is to be served, ready-made for hosts that let one set them. */
export function headerFiles(inline: Inline): Record<string, string[]> {
  const headers = Object.entries({
    'Content-Security-Policy': policyText(directives(inline)),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
  });
  return {
    _headers: ['/*', ...headers.map(([name, value]) => `  ${name}: ${value}`)],
    '.htaccess': [
      '<IfModule mod_headers.c>',
      ...headers.map(([name, value]) => `  Header always set ${name} "${value}"`),
      '</IfModule>',
    ],
    'nginx-headers.conf': headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
  };
}

/** The headers that a file of that kind, `_headers`, asks for. */
export function headersIn(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line.startsWith('  '));
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...value] = line.trim().split(': ');
      return [name, value.join(': ')];
    }),
  );
}

/** What static hosts show for an address they do not have: a share link whose # was escaped is one. */
export function notFoundPage(policy: string): string[] {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width">',
    '<title>Nothing is at this address – Install manifest</title>',
    '<h1>Nothing is at this address</h1>',
    '<p>If you followed a share link, it was changed on its way. Copy it from the message it came in, open the app and paste it into Import.</p>',
    // Where the app is depends on how many of the link's slashes are still slashes.
    ...['../../', '../', ''].map((up) => `<script src="${up}recover-link.js"></script>`),
    '</html>',
  ];
}
