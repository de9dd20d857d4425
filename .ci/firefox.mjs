// Where Firefox is, for the journeys.
import { firefoxLaunch } from '../e2e/engines/firefox-launch.mjs';
import { download, installFromDebian, onPath } from './browsers.mjs';

const NAMES = ['firefox-esr', 'firefox'];
const PACKAGES = ['firefox-esr'];

export const firefoxPackages = () => (process.env['FIREFOX_PATH'] || onPath(NAMES) ? [] : PACKAGES);

/**
 * Finds a Firefox that the journeys can run in, or gets one: the person's own choice, one on the path,
 * Playwright's own (which needs no path), Debian's.
 */
export async function provideFirefox() {
  const chosen = process.env['FIREFOX_PATH'];
  const found = chosen ? await started(chosen) : await anyFirefox();
  if (found) return found;
  throw new Error(
    chosen
      ? `FIREFOX_PATH is ${chosen}, and no Firefox that can be driven starts there.`
      : 'No Firefox was found and none could be installed. Install one and set FIREFOX_PATH to it.',
  );
}

async function anyFirefox() {
  const path = onPath(NAMES);
  const found = (path && (await started(path))) ?? (await started());
  if (found) return found;
  if (download('firefox')) return started();
  installFromDebian(...PACKAGES);
  const installed = onPath(NAMES);
  return installed && started(installed);
}

/** A whole start: one that is too old, or shut in by its package, tells its version all the same. */
async function started(path) {
  try {
    // Not on top: on a fresh clone the package is still to be installed when this is loaded.
    const { firefox } = await import('@playwright/test');
    const browser = await firefox.launch({ ...firefoxLaunch(path), timeout: 60_000 });
    const version = browser.version();
    await browser.close();
    return { path, version };
  } catch {
    return undefined;
  }
}
