// Where Chromium is, for the journeys, the benchmark and the screenshots.
import { download, installFromDebian, onPath, starts, working } from './browsers.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PACKAGES = ['chromium'];
const SHELL_NAMES = ['chromium-headless-shell', 'chrome-headless-shell'];
const SHELL_PACKAGES = ['chromium-headless-shell'];

/** The person's own choice, else one on the path. Playwright looks for its own if there is none. */
export function findChromium() {
  return process.env['CHROMIUM_PATH'] || onPath(NAMES);
}

const isOfTheSystem = (path) => path?.startsWith('/usr/bin/');

/**
 * Chromium without its window: the same engine, and journeys in it take a third less of a processor.
 * Profile settings and saved logins are the whole browser's. A person's own choice is used for everything.
 */
export function findHeadlessShell() {
  const chosen = process.env['HEADLESS_SHELL_PATH'];
  if (chosen || process.env['CHROMIUM_PATH']) return chosen;
  return onPath(SHELL_NAMES);
}

export function chromiumPackages() {
  if (process.env['CHROMIUM_PATH']) return [];
  const found = onPath(NAMES);
  const needsShell = !findHeadlessShell() && (!found || isOfTheSystem(found));
  return [...(found ? [] : PACKAGES), ...(needsShell ? SHELL_PACKAGES : [])];
}

/** The same, from Debian if it is not there; undefined where it cannot be had: the whole browser does. */
export function provideHeadlessShell() {
  const found = findHeadlessShell();
  if (found || process.env['CHROMIUM_PATH'] || !isOfTheSystem(onPath(NAMES))) return found;
  installFromDebian(...SHELL_PACKAGES);
  return working(onPath(SHELL_NAMES));
}

/** Finds a Chromium that starts, or gets one. Resolves with its path. */
export async function provideChromium() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (starts(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is ${chosen}, and no Chromium starts there.`);
  }
  const path = working(onPath(NAMES)) ?? (await playwrights()) ?? (await downloaded());
  if (path) return path;
  installFromDebian(...PACKAGES);
  const installed = working(onPath(NAMES));
  if (installed) return installed;
  throw new Error(
    'No Chromium was found and none could be installed. Install one and set CHROMIUM_PATH to it.',
  );
}

async function playwrights() {
  const { chromium } = await import('@playwright/test');
  return working(chromium.executablePath());
}

function downloaded() {
  return download('chromium') ? playwrights() : undefined;
}
