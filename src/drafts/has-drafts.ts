/** What the page looks at before it shows the first screen (app/inline/before-screen.js). */
const KEY = 'has-drafts';

/** That drafts are kept here; nothing of what is in them. */
export function rememberDrafts(): void {
  try {
    // Asked first: to write it is told to every other tab, and it is written with each save.
    if (localStorage.getItem(KEY) === null) localStorage.setItem(KEY, '');
  } catch {
    // Then no drafts are kept either.
  }
}

export function forgetDrafts(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was remembered.
  }
}
