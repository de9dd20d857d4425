import { brotliCompressSync } from 'node:zlib';
import { build, minifySync } from 'vite';

/**
 * What the start loads, by package and, of our own code, by room. Each is weighed by itself: what
 * they have in common counts in each of them, so that their sum is a little more than the whole.
 */
export async function printPackages() {
  const { output } = await build({ logLevel: 'warn', build: { write: false } });
  const chunks = new Map(output.map((file) => [file.fileName, file]));
  const first = new Set();
  const follow = (name) => {
    const chunk = chunks.get(name);
    if (chunk?.type !== 'chunk' || first.has(chunk)) return;
    first.add(chunk);
    chunk.imports.forEach(follow);
  };
  for (const { fileName, isEntry } of chunks.values()) if (isEntry) follow(fileName);

  const code = new Map();
  for (const { modules } of first) {
    for (const [id, module] of Object.entries(modules)) {
      const name = packageOf(id);
      if (module.code) code.set(name, (code.get(name) ?? '') + minified(module.code));
    }
  }
  const weighed = [...code].map(([name, text]) => ({
    package: name,
    brotli: brotliCompressSync(text).length / 1000,
  }));
  console.log('\nWhat the start loads, by package, kB brotli of each by itself');
  console.table(
    weighed
      .toSorted((a, b) => b.brotli - a.brotli)
      .map((row) => ({ ...row, brotli: row.brotli.toFixed(1) })),
  );
}

function packageOf(id) {
  const inside = id.split(/[\\/]node_modules[\\/]/).at(-1);
  if (inside !== id) return /^(?:@[^\\/]+[\\/])?[^\\/]+/.exec(inside)[0];
  return /[\\/](src[\\/][^\\/]+)/.exec(id)?.[1] ?? 'the build’s own';
}

function minified(code) {
  return minifySync('module.js', code, { mangle: { toplevel: true } }).code;
}
