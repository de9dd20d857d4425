import type { Plugin } from 'vite';

/**
 * jsonc-parser keeps 1,200 ready-made line breaks with spaces behind them, 180 kB in memory, to format
 * faster. Without them it makes each when it needs it.
 */
export function leanJsoncParser(): Plugin {
  return {
    name: 'lean-jsonc-parser',
    apply: 'build',
    load: {
      filter: { id: /jsonc-parser[\\/].*[\\/]string-intern\.js$/ },
      handler: () =>
        [
          'export const cachedSpaces = Array.from({ length: 20 }, (_, count) => " ".repeat(count));',
          'export const cachedBreakLinesWithSpaces = {};',
          'export const supportedEols = [];',
        ].join('\n'),
    },
  };
}
