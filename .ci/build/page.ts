import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { renderFirstScreen, type FirstScreen } from './first-screen.ts';
import { putInOneFile } from './one-file.ts';
import { headerFiles, headersIn, notFoundPage, policyInPage, type Inline } from './policy.ts';

/**
 * Writes the first screen into the page, and the policy that allows exactly what stands there: in
 * the page itself, for hosts whose headers nobody can set, and as ready-made files for those where
 * one can. In one file the app's code stands there too, and there are no others.
 */
export function page({ isOneFile }: { isOneFile: boolean }): Plugin {
  let screen: FirstScreen;
  let inline: Inline;
  return {
    name: 'page',
    apply: 'build',
    async buildStart() {
      screen = await renderFirstScreen(isOneFile);
      inline = {
        scripts: [...screen.scriptsBefore, screen.scriptAfter].map(hash),
        styles: screen.styles.map(({ css }) => hash(css)),
      };
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => (isOneFile ? html : fillIn(html, screen, policyInPage(inline))),
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        if (isOneFile) {
          putInOneFile(bundle, (html, code) => {
            const scripts = [...inline.scripts, hash(code)];
            return fillIn(html, screen, policyInPage({ ...inline, scripts, isAll: true }));
          });
          return;
        }
        const files = { ...headerFiles(inline), '404.html': notFoundPage(policyInPage(NOTHING)) };
        for (const [fileName, lines] of Object.entries(files))
          this.emitFile({ type: 'asset', fileName, source: `${lines.join('\n')}\n` });
      },
    },
  };
}

/**
 * Nothing is drawn before the last element of the body is there: a slow machine would draw the first
 * screen in pieces, each laid out anew, and the field last. Browsers that don't know it draw as before.
 */
const ONE_PICTURE = '<link rel="expect" href="#without-scripts" blocking="render">';

const NOTHING: Inline = { scripts: [], styles: [] };

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function fillIn(bare: string, { html, styles, ...scripts }: FirstScreen, policy: string): string {
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    ONE_PICTURE,
    ...scripts.scriptsBefore.map((code) => `<script>${code}</script>`),
    ...styles.map(
      ({ names, css }) => `<style${names ? ` data-emotion="${names}"` : ''}>${css}</style>`,
    ),
  ];
  const root = '<div id="root"></div>';
  const filled = `<div id="root" data-prerendered>${html}</div><script>${scripts.scriptAfter}</script>`;
  if (!bare.includes(root))
    throw new Error('There is no place for the first screen in index.html.');
  // Functions: what is filled in may hold a `$`.
  return inTheirTurn(bare)
    .replace('<meta charset="utf-8" />', (charset) => [charset, ...head].join('\n    '))
    .replace(root, () => filled);
}

/**
 * Libraries that the app's code imports are scripts of their own, ahead of it: a browser runs each in
 * a turn of its own.
 */
function inTheirTurn(bare: string): string {
  const libraries = Array.from(
    bare.matchAll(/ *<link rel="modulepreload" crossorigin href="([^"]*)">\n/g),
    ([link, file = '']) => ({ link, file }),
  );
  const without = libraries.reduce((html, { link }) => html.replace(link, ''), bare);
  const scripts = libraries.map(
    ({ file }) => `<script type="module" crossorigin src="${file}"></script>`,
  );
  return without.replace('<script type="module"', (first) => [...scripts, first].join('\n    '));
}

/** `vite preview` serves with the headers that the built files ask for. */
export function previewHeaders(): Plugin {
  return {
    name: 'preview-headers',
    config(_, { isPreview }) {
      if (!isPreview) return undefined;
      return { preview: { headers: headersIn(readFileSync(join('dist', '_headers'), 'utf8')) } };
    },
  };
}
