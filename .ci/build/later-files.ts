import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/** It waits until somebody opens the editor, and is fetched again if it does not come. */
const NEVER_AHEAD = 'code-editor';

/**
 * Names in the page what its start does not load, for `preloadFiles` to fetch when there is time;
 * `order`: the chunks' names, in the order in which people come to them.
 */
export function laterFiles(order: readonly string[]): Plugin {
  return {
    name: 'later-files',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }): HtmlTagDescriptor[] => {
        const content = listLaterFiles(bundle, order)
          .map((file) => `./${file}`)
          .join(' ');
        return [{ tag: 'meta', attrs: { name: 'later-files', content }, injectTo: 'head' }];
      },
    },
  };
}

function listLaterFiles(bundle: Rolldown.OutputBundle, order: readonly string[]): string[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const first = new Set<string>();
  const all = new Set<string>();
  const collect = (into: Set<string>, file: string, follow: Link[]) => {
    const chunk = byFile.get(file);
    if (!chunk || into.has(file) || chunk.name === NEVER_AHEAD) return;
    into.add(file);
    for (const link of follow) for (const next of chunk[link]) collect(into, next, follow);
  };
  for (const { fileName, isEntry } of chunks) {
    if (!isEntry) continue;
    collect(first, fileName, ['imports']);
    collect(all, fileName, ['imports', 'dynamicImports']);
  }
  const placeOf = (file: string) => {
    const place = order.indexOf(byFile.get(file)?.name ?? '');
    return place < 0 ? order.length : place;
  };
  return [...all]
    .filter((file) => !first.has(file))
    .toSorted((one, other) => placeOf(one) - placeOf(other));
}

type Link = 'imports' | 'dynamicImports';
