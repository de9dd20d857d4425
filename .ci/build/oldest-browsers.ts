/**
 * The oldest browsers in which all of the app works and looks as it should: what it is built for, what
 * the page says where it cannot start, and what the build is held to (newer-than.ts). Chrome's
 * version is set by `color-mix`, Firefox's by `:has`, Safari's by lookbehind in patterns.
 */
export const OLDEST_BROWSERS = { chrome: '111', edge: '111', firefox: '121', safari: '16.4' };

const { chrome, firefox, safari } = OLDEST_BROWSERS;

/** In the README and in the page. */
export const OLDEST_IN_WORDS = `Chrome and Edge ${chrome}, Firefox ${firefox} and Safari ${safari}`;

export const BUILD_TARGET = Object.entries(OLDEST_BROWSERS).map(([name, since]) => name + since);
