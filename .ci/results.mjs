// What the two test runners write down, in one shape.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Vitest's report. */
export function unitTests(file, home) {
  const { testResults = [] } = read(file);
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status, duration = 0 }) => ({
      name: `${relative(home, name)} › ${fullName}`,
      duration,
      outcome: status,
    })),
  );
}

/** Playwright's report: suites in suites. */
export function journeyTests(file) {
  const { suites = [] } = read(file);
  return suites.flatMap(testsIn);
}

function testsIn({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests.map(({ status, results }) => ({
      name: `e2e/${file} › ${title}`,
      duration: results.reduce((sum, { duration }) => sum + duration, 0),
      outcome: { expected: 'passed', unexpected: 'failed' }[status] ?? status,
    })),
  );
  return [...own, ...suites.flatMap(testsIn)];
}

/** Empty when the runner died before it wrote any. */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
