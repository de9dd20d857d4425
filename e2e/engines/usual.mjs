// What `npm test` runs in the engines other than Chromium: every capability once, and of each what an
// engine can do in its own way. A file's name stands for all of its journeys that are no repetition,
// and with a title's beginning for those alone.
const USUAL = {
  firefox: [
    // First start, typing and saving, download, copy.
    'drafts.spec.ts',
    'walk-1.spec.ts by mouse at 1440 px',
    'copying.spec.ts',
    // Share link made and opened, review and back, dark, 390 px.
    'walk-2.spec.ts by mouse at 1440 px',
    'walk-2.spec.ts at 390 px, dark',
    // Two tabs: its locks, what it says from one to the other, and neither.
    'two-tabs.spec.ts [T6] a second tab reads along',
    'two-tabs.spec.ts [T6] a tab that does not answer',
    'without-locks.spec.ts [T6] without locks a draft goes on',
    // A file's text, and what comes of it; what is read in it is no engine's.
    'import.spec.ts a manifest comes in [T7] from utf-16-le.json,',
    'import.spec.ts the report says what was',
    'import.spec.ts [T7] the draft that was open',
    // The editor is made of the engine's own editing, all but what axe says of its colours.
    'json-editor.spec.ts [W8] the text is to be read',
    'json-editor.spec.ts [W8] a header’s value is masked',
    'json-editor.spec.ts the text has keys of its',
    'json-editor.spec.ts the plain text box',
    'json-editor.spec.ts a problem is told',
    'walk-json.spec.ts',
    // How it asks for code again.
    'missing-parts.spec.ts with a part of the app missing [T12] a step',
    'missing-parts.spec.ts in a browser that keeps to its answer when it asks for a part again [T12] trying',
    'missing-parts.spec.ts on a train',
    'missing-parts.spec.ts the editor of the text [T12]',
    'missing-parts.spec.ts on a plain-http address',
    'missing-parts.spec.ts with what comes right after',
    'storage-faults.spec.ts [T3] where the browser',
    'storage-faults.spec.ts [T3] a browser that lets drafts be read',
    // Print styles, and what they hide.
    'printing.spec.ts',
    'secrets.spec.ts [W8] what is revealed on',
    // Policy.
    'security.spec.ts',
    'from-one-file.spec.ts',
  ],
  webkit: [
    // First start, typing and saving, download.
    'drafts.spec.ts',
    'walk-1.spec.ts by mouse at 1440 px',
    'import.spec.ts [T7] the draft that was open',
    'json-editor.spec.ts [W8] a header’s value is masked',
    'json-editor.spec.ts [W8] the text is to be read',
    'json-editor.spec.ts the plain text box',
    'copying.spec.ts',
    'two-tabs.spec.ts [T6] a second tab reads along',
    'two-tabs.spec.ts [T6] closing the first tab',
    'two-tabs.spec.ts [T1] a tab that is closed',
    'two-tabs.spec.ts [T6] a tab that does not answer',
  ],
};

/** What cannot run in an engine, though its file can, by the limits of what drives it. */
const LIMITS = {
  firefox: {
    'first-screen.spec.ts where scripts are blocked': 'Firefox’s driver cannot turn scripts off',
    'share.spec.ts a link dragged out of its box':
      'Firefox’s driver begins no drag of text, and drops nothing',
    'translated.spec.ts drafts, their history, a comparison and the text':
      'Firefox’s driver puts what it inserts before a line that is selected in the editor',
  },
  webkit: {
    'json-editor.spec.ts the text has keys of its own':
      'WebKit’s small browser keeps Ctrl+F to itself',
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

/** The files they are in: no other has to be read. */
export const usualFiles = (engine) => [
  ...new Set(USUAL[engine].map((entry) => `**/${entry.split(' ')[0]}`)),
];

/** Entries that have lost their journeys, of all those that were found. */
export function lostEntries(engine, names) {
  const titles = names.map((name) => name.replace(/^e2e\//, '').replaceAll(' › ', ' '));
  return USUAL[engine].filter((entry) => !titles.some((title) => title.startsWith(`${entry} `)));
}

const literally = (text) => text.replace(/[.*+?[\]()]/g, '\\$&');
