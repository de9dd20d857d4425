/** What the page looks at before it shows the first screen (app/inline/before-screen.js). */
const KEY = 'has-drafts';

/** That drafts are kept here; nothing of what is in them. */
export function rememberDrafts(): void {
  try {
    localStorage.setItem(KEY, '');
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
