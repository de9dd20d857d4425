// Running other programs: npm's own scripts are the one home of how each tool is called.
import { spawn, spawnSync } from 'node:child_process';

const WINDOWS = process.platform === 'win32';

/** Runs a program with its output shown; resolves with whether it succeeded. */
export function succeeds(command, args, options = {}) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: WINDOWS, ...options });
  return status === 0;
}

/** Whether a program starts and ends well, without a word. */
export const answers = (command, args) =>
  succeeds(command, args, { stdio: 'ignore', timeout: 30_000 });

/** Runs a script of package.json. */
export const runScript = (name, { args = [], ...options } = {}) =>
  run('npm', ['run', '--silent', name, '--', ...args], options);

/**
 * Resolves with whether it succeeded and, so that several can run at once and still be read, with what
 * it said, unless that is shown as it comes.
 */
export function run(command, args, { env = {}, live = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      shell: WINDOWS,
      stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (bytes) => said.push(bytes));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, said: Buffer.concat(said).toString() }));
  });
}
