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

/** Playwright's report: suites in suites; the outermost are the files. */
export function journeyTests(file) {
  const { suites = [] } = read(file);
  return suites.flatMap((suite) => testsIn(suite, []));
}

function testsIn({ title, suites = [], specs = [] }, above) {
  const names = [...above, title];
  const own = specs.flatMap(({ title: last, tests }) =>
    tests.map(({ projectName, status, results, annotations }) => ({
      name: `e2e/${[...names, last].join(' › ')} [${projectName}]`,
      duration: results.reduce((sum, { duration }) => sum + duration, 0),
      outcome: { expected: 'passed', unexpected: 'failed', flaky: 'passed' }[status] ?? status,
      isSecondTry: status === 'flaky',
      why: annotations.find(({ type }) => type === 'skip')?.description,
    })),
  );
  return [...own, ...suites.flatMap((suite) => testsIn(suite, names))];
}

/** Empty when the runner died before it wrote any. */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
