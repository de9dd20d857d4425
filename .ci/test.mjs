// npm test: everything that has to hold, on a fresh clone too. Stops at the first stage that fails.
// npm run test:long: the same, with every repetition that the usual run leaves out (--long).
// The last line is always "N passed, N failed", unit tests and journeys of all engines together. What
// an engine cannot run, or nobody could get, is skipped, and said before it.
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { lostEntries } from '../e2e/engines/usual.mjs';
import { ENGINES, installAllFromDebian } from './engines.mjs';
import { installPackages } from './install.mjs';
import { journeyTests, unitTests } from './results.mjs';
import { runScript } from './shell.mjs';

const HOME = resolve(import.meta.dirname, '..');
const RESULTS = resolve(HOME, 'e2e/.results');
const UNIT_RESULTS = resolve(RESULTS, 'unit.json');
const SLOWEST = 10;

/** The parts of a stage run at once. */
const STAGES = [
  {
    Packages: async () => ({ ok: await installPackages() }),
    // It blocks this process, not npm's, which has begun.
    'Debian’s packages': () => {
      installAllFromDebian();
      return { ok: true };
    },
  },
  {
    Build: () => runScript('build'),
    'Build in one file': () => runScript('build:file'),
    Format: () => runScript('format:check'),
    // Its rules about types are written in Go, whose threads take more of the cores the more they are.
    Lint: () => runScript('lint', { env: { GOMAXPROCS: '1' } }),
    Types: () => runScript('types'),
    'Dead code': () => runScript('dead-code'),
    'Unit tests': runUnitTests,
  },
  { Journeys: () => runJourneys('chromium') },
  // WebKit waits for its hands half of the time.
  {
    'Journeys in Firefox': () => runJourneys('firefox'),
    'Journeys in WebKit': () => runJourneys('webkit', { live: false }),
  },
];

const tests = [];
const times = [];

process.chdir(HOME);
// Read where the size of the tests is decided: src/long-run.fixture.ts.
if (process.argv.includes('--long')) process.env['LONG_RUN'] = '1';
const begun = performance.now();
const allHeld = await runStages().catch(console.error);
times.push(['All', performance.now() - begun]);
tellTimes();
const passed = tests.filter(({ outcome }) => outcome === 'passed').length;
const failed = tests.filter(({ outcome }) => outcome === 'failed').length;
if (!allHeld) process.exitCode = 1;
tellSkipped();
// A stage without tests that fails counts as one.
console.log(`\n${passed} passed, ${allHeld ? failed : Math.max(failed, 1)} failed`);

async function runStages() {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  for (const stage of STAGES) {
    const parts = Object.entries(stage).map(([title, run]) => runPart(title, run));
    if (!(await Promise.all(parts)).every(Boolean)) return false;
  }
  return true;
}

/** What it says stands in one block, whatever runs beside it. */
async function runPart(title, run) {
  const from = performance.now();
  const { ok, said = '' } = await run();
  const took = performance.now() - from;
  times.push([title, took]);
  const lines = [`\n── ${title}: ${ok ? 'ok' : 'FAILED'}, ${seconds(took)}`, said.trim()];
  console.log(lines.filter(Boolean).join('\n'));
  return ok;
}

async function runUnitTests() {
  const reporters = ['--reporter=default', '--reporter=json'];
  const args = [...reporters, `--outputFile.json=${UNIT_RESULTS}`];
  const result = await runScript('unit', { args });
  tests.push(...unitTests(UNIT_RESULTS, HOME));
  return result;
}

/** All of them in Chromium, which has to be there; in the others each capability once, but for the long run. */
async function runJourneys(engine, { live = true } = {}) {
  const { env: found, said: where, why } = await provided(engine);
  const file = resolve(RESULTS, `${engine}.json`);
  const isAll = engine === 'chromium' || process.env['LONG_RUN'];
  const env = {
    ...found,
    E2E_PROVIDED: engine,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    ...(!isAll && { E2E_USUAL: '1' }),
  };
  const args = ['--project', engine, '--reporter=list,json'];
  // Nothing runs, and all that would have is known.
  if (why) args.push('--list');
  const { ok, said } = await runScript('journeys', { args, env, live: live && !why });
  const journeys = journeyTests(file);
  tests.push(...journeys.map((test) => ({ ...test, why: why ?? test.why })));
  const names = journeys.map(({ name }) => name);
  const lost = isAll ? [] : lostEntries(engine, names);
  if (lost.length > 0) return { ok: false, said: `No journey is called ${lost.join(', ')}.` };
  return { ok: ok && !(why && engine === 'chromium'), said: why ?? `${where}\n${said}` };
}

function provided(engine) {
  return ENGINES[engine].provide().catch(({ message }) => ({ why: message }));
}

function tellSkipped() {
  const counts = new Map();
  for (const { outcome, why } of tests)
    if (outcome === 'skipped' && why) counts.set(why, (counts.get(why) ?? 0) + 1);
  if (counts.size > 0) console.log('');
  for (const [why, count] of counts) console.log(`${count} skipped: ${why}`);
  for (const { name } of tests.filter(({ isSecondTry }) => isSecondTry))
    console.log(`Passed at the second try: ${name}`);
}

function tellTimes() {
  console.log('\n── Time of each part; those of one stage ran at once');
  for (const [title, took] of times) console.log(`${seconds(took).padStart(8)}  ${title}`);
  console.log(`\n── The ${SLOWEST} slowest tests`);
  const slowest = tests.toSorted((a, b) => b.duration - a.duration).slice(0, SLOWEST);
  for (const { duration, name } of slowest)
    console.log(`${seconds(duration).padStart(8)}  ${name}`);
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
