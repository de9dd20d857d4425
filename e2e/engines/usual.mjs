// What `npm test` runs in the engines other than Chromium: every capability once. A file's name stands
// for all of its journeys that are no repetition, and with a title's beginning for those alone.
const USUAL = {
  firefox: [
    // First start, typing and saving, download, copy.
    'drafts.spec.ts',
    'walk-1.spec.ts by mouse at 1440 px',
    'finish.spec.ts',
    'copying.spec.ts',
    // Share link made and opened, review and back, dark, 390 px.
    'walk-2.spec.ts by mouse at 1440 px',
    'walk-2.spec.ts at 390 px, dark',
    'two-tabs.spec.ts [T6] a second tab reads along',
    'two-tabs.spec.ts [T6] a tab that does not answer',
    'two-tabs.spec.ts a draft deleted in another tab',
    'without-locks.spec.ts [T6] without locks a draft goes on',
    'import.spec.ts',
    'import-links.spec.ts',
    'json-editor.spec.ts',
    'walk-json.spec.ts',
    'missing-parts.spec.ts',
    'storage-faults.spec.ts',
    'printing.spec.ts',
    'secrets.spec.ts',
    'security.spec.ts',
    'from-one-file.spec.ts',
  ],
  webkit: [
    // First start, typing and saving, download.
    'drafts.spec.ts',
    'walk-1.spec.ts by mouse at 1440 px',
    'import.spec.ts [T7] the draft that was open',
    'json-editor.spec.ts [W8] a header’s value is masked',
    'json-editor.spec.ts the plain text box',
    'copying.spec.ts',
    'two-tabs.spec.ts [T6] a second tab reads along',
    'two-tabs.spec.ts [T6] closing the first tab',
    'two-tabs.spec.ts [T6] a tab that does not answer',
  ],
};

/** What cannot run in an engine, though its file can, by the limits of what drives it. */
const LIMITS = {
  firefox: {
    'first-screen.spec.ts where scripts are blocked': 'Firefox’s driver cannot turn scripts off',
  },
  webkit: {
    'json-editor.spec.ts the text has keys of its own':
      'WebKit’s small browser keeps Ctrl+F to itself',
    'json-editor.spec.ts [W8] the text is to be read':
      'WebKit’s page has no word of Ctrl+Shift+[ from X11, for a reason not found yet',
    'json-editor.spec.ts at ': 'WebKit’s inspector takes in no axe',
  },
};

/** Why this journey is left out, if it is. */
export function limitOf(engine, title) {
  const found = Object.entries(LIMITS[engine] ?? {}).find(([entry]) => title.startsWith(entry));
  return found?.[1];
}

/** What an engine says in the console without the page's doing. */
const SAID = {
  // By the clock: on a machine that is busy, of code that comes a moment later.
  webkit: [/was preloaded using link preload but not used within a few seconds/],
};

export const ofTheEngine = (engine) => SAID[engine] ?? [];

/** For Playwright, whose titles begin with the project's name. */
export function usualJourneys(engine) {
  const titles = USUAL[engine].map((each) =>
    each.endsWith('.spec.ts') ? `${literally(each)} (?!.*@long)` : `${literally(each)} `,
  );
  return new RegExp(`^${engine} (?:${titles.join('|')})`);
}

/** Entries that have lost their journeys, of all those that were found. */
export function lostEntries(engine, names) {
  const titles = names.map((name) => name.replace(/^e2e\//, '').replaceAll(' › ', ' '));
  return USUAL[engine].filter((entry) => !titles.some((title) => title.startsWith(`${entry} `)));
}

const literally = (text) => text.replace(/[.*+?[\]()]/g, '\\$&');
