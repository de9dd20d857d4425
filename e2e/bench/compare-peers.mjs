import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from '../../.ci/chromium.mjs';

/** Measures this app beside the peers of the harness in PERF_HOME, one folder up by default. */
export function comparePeers({ rounds, peers, tasks, headers }) {
  const home = resolve(process.env['PERF_HOME'] ?? '../shared/perf');
  if (!existsSync(join(home, 'measure.mjs'))) {
    console.log(`\nNo harness in ${home}: not measured beside peers. PERF_HOME names its folder.`);
    return;
  }
  const work = process.env['PERF_WORK'] ?? join(tmpdir(), 'manifest-perf');
  const unbuilt = peers.split(',').filter((name) => !existsSync(join(work, name, 'dist')));
  if (unbuilt.length) run(home, 'build.mjs', unbuilt);
  const measured = {
    '--adapter': fileURLToPath(import.meta.resolve('./product.mjs')),
    '--apps': `product,${peers}`,
    '--rounds': rounds,
    '--tasks': tasks,
    '--headers': headers,
    '--out': join(work, 'results.json'),
    '--chromium': findChromium() ?? chromium.executablePath(),
  };
  run(home, 'measure.mjs', Object.entries(measured).flat());
}

function run(home, script, args) {
  const { status } = spawnSync(process.execPath, [join(home, script), ...args], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
