// npm test: everything that has to hold, on a fresh clone too. Stops at the first stage that fails.
// The last line is always "N passed, N failed", unit tests and journeys together.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { provideChromium, provideHeadlessShell } from './chromium.mjs';
import { installPackages } from './install.mjs';
import { runScript } from './shell.mjs';

const HOME = resolve(import.meta.dirname, '..');
const RESULTS = resolve(HOME, 'e2e/.results');
const UNIT_RESULTS = resolve(RESULTS, 'unit.json');
const JOURNEY_RESULTS = resolve(RESULTS, 'journeys.json');

const STAGES = [
  ['Packages', installPackages],
  ['Chromium', chooseChromium],
  ['Format', () => runScript('format:check')],
  ['Lint', () => runScript('lint')],
  ['Types', () => runScript('types')],
  ['Unit tests', runUnitTests],
  ['Dead code', () => runScript('dead-code')],
  ['Build', () => runScript('build')],
  ['Journeys', runJourneys],
];

let passed = 0;
let failed = 0;

process.chdir(HOME);
if (!(await runStages().catch(console.error))) {
  process.exitCode = 1;
  // A stage without tests that fails counts as one.
  failed = Math.max(failed, 1);
}
console.log(`\n${passed} passed, ${failed} failed`);

async function runStages() {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  for (const [title, run] of STAGES) if (!(await runStage(title, run))) return false;
  return true;
}

async function runStage(title, run) {
  console.log(`\n── ${title}`);
  const from = performance.now();
  const ok = await run();
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  console.log(`── ${title}: ${ok ? 'ok' : 'FAILED'}, ${seconds} s`);
  return ok;
}

async function chooseChromium() {
  try {
    const chromium = await provideChromium();
    const shell = provideHeadlessShell() ?? chromium;
    Object.assign(process.env, { CHROMIUM_PATH: chromium, HEADLESS_SHELL_PATH: shell });
    console.log(`${chromium}\n${shell}`);
    return true;
  } catch (error) {
    console.error(error.message);
    return false;
  }
}

function runUnitTests() {
  const ok = runScript('unit', [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_RESULTS}`,
  ]);
  const { numPassedTests, numFailedTests } = readResults(UNIT_RESULTS);
  count(numPassedTests, numFailedTests);
  return ok;
}

function runJourneys() {
  const ok = runScript('journeys', ['--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: JOURNEY_RESULTS,
  });
  const { stats } = readResults(JOURNEY_RESULTS);
  count(stats?.expected, stats?.unexpected);
  return ok;
}

/** Empty when the runner died before it wrote any. */
function readResults(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function count(good = 0, bad = 0) {
  passed += good;
  failed += bad;
}
