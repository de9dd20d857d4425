// What finding one browser or the other has in common.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { answers, succeeds } from './shell.mjs';

export function onPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** Whether Playwright's download of this browser came. */
export function download(name) {
  console.log(`Downloading Playwright's ${name}`);
  // Gives up on a network that answers nothing: Debian's package is next.
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  return succeeds('npx', ['playwright', 'install', name], { env, timeout: 240_000 });
}

/** Installs Debian's packages, if it is Debian and its root. */
export function installFromDebian(...packages) {
  if (process.getuid?.() !== 0 || !answers('apt-get', ['--version'])) return;
  console.log(`Installing Debian's ${packages.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  succeeds('apt-get', ['update', '-qq'], { env });
  succeeds('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
}

export const working = (path) => (path && starts(path) ? path : undefined);

/** A binary may be there and lack a system library, or be a stub that asks for a snap. */
export const starts = (path) => existsSync(path) && answers(path, ['--version']);
