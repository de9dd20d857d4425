import { readFileSync } from 'node:fs';
import type { Rolldown } from 'vite';

const NAME = 'install-manifest.html';

/**
 * Puts the built code into the built page, below all that is drawn before it. `fillIn`: what else
 * belongs there, and the policy that allows that code.
 */
export function putInOneFile(
  bundle: Rolldown.OutputBundle,
  fillIn: (html: string, code: string) => string,
): void {
  const [page, entry, ...others] = [bundle['index.html'], ...Object.values(bundle).filter(isCode)];
  if (page?.type !== 'asset' || !entry || others.length > 0)
    throw new Error(`Not one page and one file of code: ${Object.keys(bundle).join(', ')}.`);
  // What would end a script element, or change how it is read, is written in another way.
  const code = entry.code.replaceAll(/<(?=!--|\/?script)/gi, String.raw`\x3C`);
  const icon = readFileSync('public/icon.svg').toString('base64');
  const bare = String(page.source)
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replace('./icon.svg', `data:image/svg+xml;base64,${icon}`);
  page.source = fillIn(bare, code).replace(
    '</body>',
    () => `<script type="module">${code}</script></body>`,
  );
  page.fileName = NAME;
  delete bundle[entry.fileName];
}

function isCode(
  output: Rolldown.OutputAsset | Rolldown.OutputChunk,
): output is Rolldown.OutputChunk {
  return output.type === 'chunk';
}
