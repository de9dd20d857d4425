import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { laterFiles } from './build/later-files.ts';
import { leanJsoncParser } from './build/lean-jsonc-parser.ts';

/** The hash is that of the empty string: emotion inserts empty style elements and fills them through CSSOM. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

const policyText = (directives: [string, string][]) =>
  directives.map(([name, sources]) => `${name} ${sources}`).join('; ');

const SECURITY_HEADERS = {
  'Content-Security-Policy': policyText(Object.entries(POLICY)),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** What static hosts show for an address they do not have: a share link whose # was escaped is one. */
function notFoundPage(policy: string): string[] {
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

/** The policy in the page itself, for hosts whose headers nobody can set, and as ready-made files for those where one can. */
function security(): Plugin {
  const headers = Object.entries(SECURITY_HEADERS);
  // A meta element cannot say who may frame the page.
  const inPage = policyText(Object.entries(POLICY).filter(([name]) => name !== 'frame-ancestors'));
  return {
    name: 'security',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: {
          'http-equiv': 'Content-Security-Policy',
          content: inPage,
        },
        injectTo: 'head-prepend',
      },
    ],
    generateBundle() {
      const emit = (fileName: string, lines: string[]) =>
        this.emitFile({ type: 'asset', fileName, source: `${lines.join('\n')}\n` });
      emit('_headers', ['/*', ...headers.map(([name, value]) => `  ${name}: ${value}`)]);
      emit('.htaccess', [
        '<IfModule mod_headers.c>',
        ...headers.map(([name, value]) => `  Header always set ${name} "${value}"`),
        '</IfModule>',
      ]);
      emit('404.html', notFoundPage(inPage));
      emit(
        'nginx-headers.conf',
        headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
      );
    },
  };
}

/**
 * What MUI's buttons bring along and never show here: the theme switches the ripple off
 * (`disableRipple`), and no button has `loading`.
 */
function withoutUnusedParts(): Plugin {
  return {
    name: 'without-unused-parts',
    apply: 'build',
    load: {
      filter: { id: /@mui[\\/]material[\\/].*[\\/](?:TouchRipple|CircularProgress)\.mjs$/ },
      handler: () => 'export default () => null;',
    },
  };
}

/**
 * Lazy code, in the order in which people come to it: a file for each room that is visited, and two
 * for what several of them share, so that no room waits for another one's code.
 */
const ROOMS = {
  // What the step itself needs; what opens above it is the next one.
  webhooks: /webhooks-step\.tsx$/,
  headers: /src[\\/]steps[\\/]webhooks[\\/]/,
  engagement: /src[\\/]steps[\\/]engagement/,
  review: /src[\\/](?:steps[\\/]review|reviewing)[\\/]/,
  drafts: /src[\\/](?:(?:drafts-page|page|wizard)[\\/]|workspace[\\/]duplicate-)/,
  import: /src[\\/]import[\\/]/,
  versions: /src[\\/](?:history|compare)[\\/]/,
  'json-page': /src[\\/]json-editor[\\/](?!codemirror)/,
  desk: /src[\\/]review-desk[\\/]/,
};

/** What `rightAfter` and `latePart` load. */
const AFTER_FIRST_SCREEN = [
  'app/(?:browser-services|rescued-drafts)',
  'drafts-page/drafts-screen',
  'form/(?:issue-list|rules)',
  'handoff/last-sent',
  'import/(?:fresh-import|import-part)',
  'page/(?:lost-page|menu-keys|reviews-not-saved)',
  'ui/toast',
  'wizard/(?:error-summary|json-pane|lost-draft|open-draft-name|save-problem)',
  'workspace/draft-name',
];

const CHUNKS = [
  // The first screen is one file: smaller and sooner there than two dozen that lazy parts share.
  { name: 'first-screen', tags: ['$initial' as const] },
  // All that comes right after it (`rightAfter`) is one file as well.
  {
    name: 'after-first-screen',
    test: new RegExp(`src/(?:${AFTER_FIRST_SCREEN.join('|')})\\.tsx?$`.replaceAll('/', '[\\\\/]')),
  },
  { name: 'shared-looks', test: /node_modules[\\/]|src[\\/](?:ui|form)[\\/]/, minShareCount: 2 },
  { name: 'shared-texts', test: /src[\\/](?:manifest|handoff|drafts|workspace)/, minShareCount: 2 },
  ...Object.entries(ROOMS).map(([name, test]) => ({ name, test })),
];

export default defineConfig({
  base: './',
  plugins: [
    react(),
    security(),
    withoutUnusedParts(),
    leanJsoncParser(),
    laterFiles(CHUNKS.map(({ name }) => name)),
  ],
  build: {
    target: 'es2022',
    // The polyfill fetches, which the policy forbids; every browser this runs in preloads by itself.
    modulePreload: { polyfill: false },
    // Weighed as it travels, by `npm run bench`.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // Emotion imports it for a function that nobody here calls.
      treeshake: {
        moduleSideEffects: [{ test: /\/hoist-non-react-statics\//, sideEffects: false }],
      },
      output: {
        codeSplitting: { groups: CHUNKS },
      },
    },
  },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true, headers: SECURITY_HEADERS },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['src/unit-setup.ts'],
    // Machines are shared and noisy: a limit is there to end what hangs, not to time anything.
    testTimeout: 180_000,
    // Both cores of a small machine; files share their modules, which hold no state but caches.
    maxWorkers: 2,
    isolate: false,
  },
});
