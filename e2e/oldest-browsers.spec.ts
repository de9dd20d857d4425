import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { newerFeatures } from '../.ci/build/newer-features.ts';
import { OLDEST_IN_WORDS } from '../.ci/build/oldest-browsers.ts';
import { featuresInCode, featuresInStyles } from './used-features.ts';

const HOME = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, HOME), 'utf8');

/** Newer than the oldest browsers, and used only where the browser has it, or missed by nobody. */
const WITHOUT_IT = {
  ClipboardItem: 'asked for first (ui/copy-text.ts)',
  EditContext: 'asked for first, by CodeMirror',
  'Intl.Segmenter': 'asked for first, by CodeMirror',
  'content-visibility': 'without it all lines are drawn at once',
  'field-sizing': 'asked for first (ui/text-box.tsx), and its default set',
  getComposedRanges: 'asked for first, by CodeMirror',
  navigation: 'asked for first, by React',
  'oklch(from': 'in what MUI makes of colours that this theme does not have',
  requestIdleCallback: 'asked for first (app/use-prefetch.ts)',
  startViewTransition: 'in what React does with an element that nobody here draws',
  'text-wrap': 'without it a line breaks elsewhere',
};

test('the build uses nothing that the oldest browsers lack, but for what they can do without', () => {
  const newer = newerFeatures();
  const used = usedInBuild();
  // That it looks at all.
  expect(used).toContain('toSorted');
  expect(used).toContain(':has(');
  expect(used).toContain('pattern with lookbehind');
  expect(used.filter((name) => newer.has(name)).toSorted()).toEqual(
    Object.keys(WITHOUT_IT).toSorted(),
  );
});

test('what is newer is found', () => {
  const code = `
    const a = Object.groupBy(b, (c) => c.d), e = /(?<x>1)|(?<x>2)/v, f = { scrollbarGutter: 'stable' };
    a.isSubsetOf(\`:user-valid\`);
    class G { static { new Temporal.Now() } }
    await e; using h = f;`;
  expect([...featuresInCode(code)].toSorted()).toEqual(
    [
      ':user-valid',
      'Object.groupBy',
      'Temporal',
      'isSubsetOf',
      'pattern with a name used twice',
      'pattern with flag v',
      'scrollbar-gutter',
      'static block',
      'top-level await',
      'using',
    ].toSorted(),
  );
});

test('the README and the page name the same oldest browsers', () => {
  expect(read('README.md').replaceAll(/\s+/g, ' ')).toContain(OLDEST_IN_WORDS);
  expect(read('dist/index.html')).toContain(OLDEST_IN_WORDS);
});

function usedInBuild(): string[] {
  const html = read('dist/index.html');
  const styles = Array.from(html.matchAll(/<style[^>]*>([^]*?)<\/style>/g), ([, css = '']) => css);
  const scripts = Array.from(html.matchAll(/<script>([^]*?)<\/script>/g), ([, code = '']) => code);
  const files = readdirSync(new URL('dist/assets', HOME)).map((name) =>
    read(`dist/assets/${name}`),
  );
  const used = new Set(styles.flatMap(featuresInStyles));
  for (const code of [...scripts, ...files])
    for (const name of featuresInCode(code)) used.add(name);
  return [...used];
}
