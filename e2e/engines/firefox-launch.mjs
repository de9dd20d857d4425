// How Firefox is started, for the journeys and for whoever wants to know whether it starts.
import { fileURLToPath } from 'node:url';

/** Playwright's own Firefox needs no go-between; `path` is that of one as its makers ship it. */
export function firefoxLaunch(path) {
  const own = { firefoxUserPrefs: PREFERENCES };
  if (!path) return own;
  const executablePath = fileURLToPath(new URL('./firefox-bidi.mjs', import.meta.url));
  return {
    ...own,
    channel: 'moz-firefox',
    executablePath,
    env: { ...process.env, FIREFOX_PATH: path },
  };
}

const PREFERENCES = {
  // A page may read what it copied, unasked, as in the other browsers with their permission.
  'dom.events.testing.asyncClipboard': true,
  'browser.download.alwaysOpenPanel': false,
  'ui.prefersReducedMotion': 1,
  // As on a phone, and as Playwright has it in Chromium.
  'ui.useOverlayScrollbars': 1,
  // Playwright takes the strictness from pages that are opened from a file; people's Firefox has it.
  'security.fileuri.strict_origin_policy': true,
  // A second window behaves as the one in front does, too.
  'focusmanager.testmode': true,
};
