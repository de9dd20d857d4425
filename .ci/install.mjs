import { existsSync, readFileSync } from 'node:fs';
import { run } from './shell.mjs';

/** Installs the locked packages, unless exactly these are there already. */
export async function installPackages() {
  if (isInstalled()) return true;
  console.log('Installing packages');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { ok } = await run('npm', args, { live: true });
  return ok;
}

/** npm leaves a copy of the lock in node_modules: what it really put there. */
function isInstalled() {
  const copy = 'node_modules/.package-lock.json';
  if (!existsSync(copy)) return false;
  const wanted = packagesOf('package-lock.json');
  const found = packagesOf(copy);
  return (
    [...found.keys()].every((path) => wanted.has(path)) &&
    [...wanted].every(([path, { integrity, optional }]) =>
      // Other platforms' binaries are locked, and rightly not installed.
      found.has(path) ? found.get(path).integrity === integrity : optional,
    )
  );
}

function packagesOf(lockFile) {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
  return new Map(Object.entries(packages).filter(([path]) => path !== ''));
}
