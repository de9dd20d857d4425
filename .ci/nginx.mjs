// Where nginx is, for the journeys that are served by it.
import { installFromDebian, onPath } from './browsers.mjs';
import { answers } from './shell.mjs';

const PACKAGES = ['nginx-light'];

/** Only root has its folder on the path. */
export function findNginx() {
  const path = onPath(['nginx']) ?? '/usr/sbin/nginx';
  return answers(path, ['-v']) ? path : undefined;
}

export const nginxPackages = () => (findNginx() ? [] : PACKAGES);

/** Installs it if that is possible; where it is not, the journeys that need it are skipped. */
export function provideNginx() {
  if (!findNginx()) installFromDebian(...PACKAGES);
}
