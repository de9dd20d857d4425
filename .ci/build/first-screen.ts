import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, minifySync } from 'vite';
import type { Prerendered } from '../../src/app/prerender.tsx';
import { OLDEST_IN_WORDS } from './oldest-browsers.ts';

/** What stands in index.html besides its own lines. */
export interface FirstScreen extends Prerendered {
  /** Run before anything of the page is drawn. */
  scriptsBefore: string[];
  /** Runs when the first screen is in the page. */
  scriptAfter: string;
}

export async function renderFirstScreen(isOneFile: boolean): Promise<FirstScreen> {
  const { html, styles } = withoutStyleAttributes(await runPrerender());
  return {
    html,
    styles: [{ css: SHOWN_OR_NOT }, ...styles],
    // What the first one finds missing, the second goes by.
    scriptsBefore: await Promise.all(
      ['not-started.js', 'before-screen.js'].map((name) => inlineScript(name, isOneFile)),
    ),
    scriptAfter: [
      'tellOldBrowser&&window.tellOldBrowser()',
      'firstScreen&&window.firstScreen.begin()',
    ]
      .map((call) => `window.${call}`)
      .join(';'),
  };
}

/** Without scripts nothing of it is seen: it could not be used. Nor does it say that it is saved. */
const SHOWN_OR_NOT = [
  // The theme is what scripts set first.
  '#without-scripts{margin:0;padding:1rem}',
  '[data-theme] #without-scripts{display:none}',
  '#root[data-prerendered]{display:none}',
  ':is([data-first-screen],[data-name-first]) #root[data-prerendered]{display:block}',
  '[data-name-first] #root[data-prerendered]>:not(header){display:none}',
  '[data-name-first] header>:not([href="#/"]){display:none}',
  '#root[data-prerendered] [data-save-state]{visibility:hidden}',
  // A third of the work of a picture: neither the form nor the first key waits for it.
  '[data-first-screen]:not([data-painted]) [data-json]{display:none}',
  '[data-waiting] *{cursor:progress!important}',
].join('');

/** Built for Node, run once, and removed. */
async function runPrerender(): Promise<Prerendered> {
  const outDir = await mkdtemp(join(tmpdir(), 'first-screen-'));
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      plugins: [react()],
      ssr: { noExternal: true },
      build: {
        ssr: 'src/app/prerender.tsx',
        outDir,
        emptyOutDir: false,
        copyPublicDir: false,
        reportCompressedSize: false,
      },
    });
    const { prerender } = await import(pathToFileURL(join(outDir, 'prerender.js')).href);
    return await prerender();
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

/**
 * The policy allows no style attributes in a page, only those that scripts set. What React would set
 * is a rule here instead; React never looks at it again, unless the attribute changes.
 */
function withoutStyleAttributes({ html, styles }: Prerendered): Prerendered {
  const rules = new Map<string, string>();
  const bare = html.replaceAll(/ style="([^"]*)"/g, (_, declarations: string) => {
    const rule = rules.get(declarations) ?? String(rules.size);
    rules.set(declarations, rule);
    return ` data-style="${rule}"`;
  });
  const css = Array.from(
    rules,
    ([declarations, rule]) => `[data-style="${rule}"]{${declarations}}`,
  );
  return { html: bare, styles: [...styles, { css: css.join('') }] };
}

async function inlineScript(name: string, isOneFile: boolean): Promise<string> {
  const path = new URL(`../../src/app/inline/${name}`, import.meta.url);
  const code = (await readFile(path, 'utf8'))
    .replace('{oldest browsers}', OLDEST_IN_WORDS)
    .replaceAll('IS_ONE_FILE', String(isOneFile));
  // Its syntax stays as old as it was written.
  return minifySync(name, code, { compress: false, mangle: true, codegen: false, module: false })
    .code;
}
