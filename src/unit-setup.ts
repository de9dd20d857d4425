// Runs before every unit test file.
import fc from 'fast-check';
import { inspect } from 'node:util';
import { afterEach, beforeEach, vi } from 'vitest';

const LOUD = ['error', 'warn'] as const;

/** What the console was told in this test. A test that expects words there spies on it itself. */
const spoken: unknown[][] = [];

beforeEach(() => {
  spoken.length = 0;
  for (const level of LOUD) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      spoken.push([level, ...words]);
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  if (spoken.length) throw new Error(`The console was told: ${inspect(spoken)}`);
});

// Tests of components run in jsdom, all others in Node without a document.
if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest');
  const { cleanup } = await import('@testing-library/react');
  afterEach(cleanup);
}

// The same cases in every run: a run that fails can be run again. To look for new ones:
// FUZZ_SEED=$RANDOM npm run unit
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 20_261_120) });
