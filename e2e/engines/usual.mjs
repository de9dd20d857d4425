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
    // Its window asks whoever loads the page again in the middle of a word, and Playwright cannot tell it to.
    'drafts.spec.ts [T1]',
    'copying.spec.ts',
    'import.spec.ts',
  ],
};

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

const literally = (text) => text.replace(/[.[\]()]/g, '\\$&');
