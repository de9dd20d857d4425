import { readdirSync, readFileSync } from 'node:fs';
import { analyse } from 'scslre';
import { expect, test } from 'vitest';
import { parseAst } from 'vite';

interface Pattern {
  place: string;
  source: string;
  flags: string;
}

/** They are only ever given a few hundred characters. */
const ON_SHORT_TEXT = ['json-editor/codemirror/text-around.ts'];

/** Whether there are texts on which matching takes the square of their length, or worse. */
function isSlow({ source, flags }: Pattern): boolean {
  return analyse({ source, flags }, { assumeRejectingSuffix: false }).reports.length > 0;
}

function patternsIn(file: string): Pattern[] {
  const code = readFileSync(new URL(file, import.meta.url), 'utf8');
  const found: Pattern[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('regex' in node && node.regex) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      found.push({ place: file, source: pattern, flags });
    }
    for (const inside of Object.values(node)) visit(inside);
  };
  visit(parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }));
  return found;
}

test('[S5] No pattern in the code takes the square of a text’s length', () => {
  const files = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name) && !/\.(?:test|fixture|d)\.tsx?$/.test(name));
  const patterns = files.flatMap(patternsIn);
  expect(patterns.length).toBeGreaterThan(200);
  const slow = patterns.filter(({ place }) => !ON_SHORT_TEXT.includes(place)).filter(isSlow);
  expect(slow).toEqual([]);
});

test('[S5] [M9] No pattern of the published schema takes the square of a text’s length', () => {
  const patterns: Pattern[] = [];
  const schema = readFileSync(new URL('../public/manifest.schema.json', import.meta.url), 'utf8');
  JSON.parse(schema, (key, value: unknown) => {
    if (key === 'pattern') patterns.push({ place: 'schema', source: String(value), flags: 'u' });
    return value;
  });
  expect(patterns.length).toBeGreaterThan(5);
  expect(patterns.filter(isSlow)).toEqual([]);
});

test('What takes the square of a text’s length is told', () => {
  for (const source of [String.raw`\s*[\r\n]+\s*`, String.raw`[\s\0]+$`, String.raw`\s*:$`])
    expect(isSlow({ place: '', source, flags: 'u' })).toBe(true);
  expect(isSlow({ place: '', source: String.raw`^\s+|:\s`, flags: 'u' })).toBe(false);
});
