// Running other programs: npm's own scripts are the one home of how each tool is called.
import { spawnSync } from 'node:child_process';

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
export const runScript = (name, args = [], env = {}) =>
  succeeds('npm', ['run', '--silent', name, '--', ...args], { env: { ...process.env, ...env } });
