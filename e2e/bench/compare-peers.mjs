import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from '../../.ci/chromium.mjs';

/**
 * Measures this app beside the peers of the harness in PERF_HOME, one folder up by default; every
 * sample by app and task, or undefined where the harness is not there.
 */
export function comparePeers({ rounds, peers, tasks, headers }) {
  const home = resolve(process.env['PERF_HOME'] ?? '../shared/perf');
  if (!existsSync(join(home, 'measure.mjs'))) {
    console.log(`\nNo harness in ${home}: not measured beside peers. PERF_HOME names its folder.`);
    return undefined;
  }
  const work = process.env['PERF_WORK'] ?? join(tmpdir(), 'manifest-perf');
  const unbuilt = peers.split(',').filter((name) => !existsSync(join(work, name, 'dist')));
  if (unbuilt.length) run(home, 'build.mjs', unbuilt);
  const results = join(work, 'results.json');
  const measured = {
    '--adapter': fileURLToPath(import.meta.resolve('./product.mjs')),
    '--apps': `product,${peers}`,
    '--rounds': rounds,
    '--tasks': tasks,
    '--headers': headers,
    '--out': results,
    '--chromium': findChromium() ?? chromium.executablePath(),
  };
  run(home, 'measure.mjs', Object.entries(measured).flat());
  return JSON.parse(readFileSync(results, 'utf8')).samples;
}

function run(home, script, args) {
  const { status } = spawnSync(process.execPath, [join(home, script), ...args], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
