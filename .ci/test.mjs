// npm test: everything that has to hold, on a fresh clone too. Stops at the first stage that fails.
// npm run test:long: the same, with every repetition that the usual run leaves out (--long).
// The last line is always "N passed, N failed", unit tests and journeys together.
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { provideChromium, provideHeadlessShell } from './chromium.mjs';
import { installPackages } from './install.mjs';
import { journeyTests, unitTests } from './results.mjs';
import { runScript } from './shell.mjs';

const HOME = resolve(import.meta.dirname, '..');
const RESULTS = resolve(HOME, 'e2e/.results');
const UNIT_RESULTS = resolve(RESULTS, 'unit.json');
const JOURNEY_RESULTS = resolve(RESULTS, 'journeys.json');
const SLOWEST = 10;

/** The parts of a stage run at once. */
const STAGES = [
  { Packages: () => ({ ok: installPackages() }) },
  { Chromium: chooseChromium },
  {
    Build: () => runScript('build'),
    Format: () => runScript('format:check'),
    Lint: () => runScript('lint'),
    Types: () => runScript('types'),
    'Dead code': () => runScript('dead-code'),
    'Unit tests': runUnitTests,
  },
  { Journeys: runJourneys },
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

async function chooseChromium() {
  try {
    const chromium = await provideChromium();
    const shell = provideHeadlessShell() ?? chromium;
    Object.assign(process.env, { CHROMIUM_PATH: chromium, HEADLESS_SHELL_PATH: shell });
    return { ok: true, said: `${chromium}\n${shell}` };
  } catch (error) {
    return { ok: false, said: error.message };
  }
}

async function runUnitTests() {
  const reporters = ['--reporter=default', '--reporter=json'];
  const args = [...reporters, `--outputFile.json=${UNIT_RESULTS}`];
  const result = await runScript('unit', { args });
  tests.push(...unitTests(UNIT_RESULTS, HOME));
  return result;
}

async function runJourneys() {
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: JOURNEY_RESULTS };
  const result = await runScript('journeys', { args: ['--reporter=list,json'], env, live: true });
  tests.push(...journeyTests(JOURNEY_RESULTS));
  return result;
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
