import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { asleep } from './.ci/build/asleep.ts';
import { laterFiles } from './.ci/build/later-files.ts';
import { leanJsoncParser } from './.ci/build/lean-jsonc-parser.ts';
import { BUILD_TARGET } from './.ci/build/oldest-browsers.ts';
import { page, previewHeaders } from './.ci/build/page.ts';
import { UnitOrder } from './.ci/unit-order.ts';
import { isLongRun } from './src/long-run.fixture.ts';

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
  // The first screen is two files: sooner there than two dozen that lazy parts share, and run one
  // after the other, so that the page can take a key in between.
  {
    name: 'libraries',
    tags: ['$initial' as const],
    test: /node_modules[\\/]|rolldown[\\/]runtime/,
  },
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

export default defineConfig(({ mode }) => {
  // npm run build:file
  const isOneFile = mode === 'file';
  return {
    base: './',
    plugins: [
      react(),
      page({ isOneFile }),
      previewHeaders(),
      withoutUnusedParts(),
      leanJsoncParser(),
      !isOneFile && asleep(),
      !isOneFile && laterFiles(CHUNKS.map(({ name }) => name)),
    ],
    build: {
      outDir: isOneFile ? 'dist-file' : 'dist',
      copyPublicDir: !isOneFile,
      target: BUILD_TARGET,
      // The polyfill fetches, which the policy forbids; every browser this runs in preloads by itself.
      modulePreload: { polyfill: false },
      // Weighed as it travels, by `npm run bench`.
      chunkSizeWarningLimit: 700,
      rolldownOptions: {
        // It tells how long `page` takes.
        checks: { bundlerTimings: false },
        // Emotion imports it for a function that nobody here calls.
        treeshake: {
          moduleSideEffects: [{ test: /\/hoist-non-react-statics\//, sideEffects: false }],
        },
        output: {
          codeSplitting: isOneFile ? false : { groups: CHUNKS },
        },
      },
    },
    preview: { host: '127.0.0.1', port: 4173, strictPort: true },
    test: {
      include: ['src/**/*.test.{ts,tsx}'],
      environment: 'node',
      setupFiles: ['src/unit-setup.ts'],
      // Machines are shared and noisy: a limit is there to end what hangs, not to time anything.
      testTimeout: isLongRun ? 3_600_000 : 300_000,
      // Both cores of a small machine; files share their modules, which hold no state but caches.
      maxWorkers: 2,
      isolate: false,
      sequence: { sequencer: UnitOrder },
    },
  };
});
