// Where Chromium is, for the journeys, the benchmark and the screenshots.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { answers, succeeds } from './shell.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const SHELL_NAMES = ['chromium-headless-shell', 'chrome-headless-shell'];

/** The person's own choice, else one on the path. Playwright looks for its own if there is none. */
export function findChromium() {
  return process.env['CHROMIUM_PATH'] || onPath();
}

/**
 * Chromium without its window: the same engine, and journeys in it take a third less of a processor.
 * Profile settings and saved logins are the whole browser's. A person's own choice is used for everything.
 */
export function findHeadlessShell() {
  const chosen = process.env['HEADLESS_SHELL_PATH'];
  if (chosen || process.env['CHROMIUM_PATH']) return chosen;
  return onPath(SHELL_NAMES);
}

/** The same, from Debian if it is not there; undefined where it cannot be had: the whole browser does. */
export function provideHeadlessShell() {
  const found = findHeadlessShell();
  if (found || process.env['CHROMIUM_PATH'] || !onPath()?.startsWith('/usr/bin/')) return found;
  return fromDebian('chromium-headless-shell', SHELL_NAMES);
}

/** Finds a Chromium that starts, or gets one. Resolves with its path. */
export async function provideChromium() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (starts(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is ${chosen}, and no Chromium starts there.`);
  }
  const path = working(onPath()) ?? (await playwrights()) ?? (await downloaded()) ?? fromDebian();
  if (path) return path;
  throw new Error(
    'No Chromium was found and none could be installed. Install one and set CHROMIUM_PATH to it.',
  );
}

function onPath(names = NAMES) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

async function playwrights() {
  const { chromium } = await import('@playwright/test');
  return working(chromium.executablePath());
}

function downloaded() {
  console.log("Downloading Playwright's Chromium");
  // Gives up on a network that answers nothing: Debian's package is next.
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  const options = { env, timeout: 240_000 };
  return succeeds('npx', ['playwright', 'install', 'chromium'], options)
    ? playwrights()
    : undefined;
}

function fromDebian(name = 'chromium', names = NAMES) {
  if (process.getuid?.() !== 0 || !answers('apt-get', ['--version'])) return undefined;
  console.log(`Installing Debian's ${name}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  succeeds('apt-get', ['update', '-qq'], { env });
  succeeds('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env });
  return working(onPath(names));
}

const working = (path) => (path && starts(path) ? path : undefined);

/** A binary may be there and lack a system library, or be a stub that asks for a snap. */
const starts = (path) => existsSync(path) && answers(path, ['--version']);
