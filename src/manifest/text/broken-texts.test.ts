import { expect, test } from 'vitest';
import { MEANT } from '#manifest/values/breaking.fixture.ts';
import { BROKEN_TEXTS } from './broken-texts.fixture.ts';
import { readManifest } from './read-manifest.ts';

function whatBecomesOf(text: string): { means: unknown } | { sentence: string } {
  const read = readManifest(text);
  if (read.kind === 'manifest') return { means: read.manifest };
  if (read.kind === 'manifests') return { means: read.entries };
  if (read.repair) return { means: JSON.parse(read.repair.text) };
  return { sentence: read.sentence };
}

/** It names the place, and says more than "syntax error". */
const CLEAR: unknown = expect.stringMatching(
  /^(?:Line \d+, column \d+: |The text ends on line \d+ )[^]{12}/,
);
const OUTCOMES = { repaired: { means: MEANT }, refused: { sentence: CLEAR } };

test.each(BROKEN_TEXTS)('[M6] people send: %s', (_what, text, outcome) => {
  expect(whatBecomesOf(text)).toEqual(OUTCOMES[outcome]);
});

test.each(BROKEN_TEXTS)('[M6] what is said of it tells no secret: %s', (_what, text) => {
  const read = readManifest(text);
  const problem = read.kind === 'problem' ? read : undefined;
  const said = [problem?.sentence, ...(problem?.repair?.summary ?? [])].join('\n');
  expect(said).not.toContain('a/b+c');
  expect(problem?.repair?.summary).not.toEqual([]);
});
