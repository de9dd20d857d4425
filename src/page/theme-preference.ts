const KEY = 'theme';

interface Preference {
  get(fallback: string): string;
  set(value: string | null): void;
  subscribe(handler: (value: string) => void): () => void;
}

/** What is kept while nothing was chosen: nothing. */
const UNCHOSEN = 'system';

/**
 * MUI's storage of the chosen colour mode, kept by localStorage where the browser lets it: with
 * site data off even reading `localStorage` throws. The two colour schemes are not a choice here.
 */
export function themePreference({ key }: { key: string }): Preference {
  return {
    get: (fallback) => (key === KEY ? (read() ?? fallback) : fallback),
    set: (value) => {
      if (key !== KEY) return;
      if (value === null || value === UNCHOSEN) forgetTheme();
      else write(value);
    },
    subscribe: () => () => undefined,
  };
}

export const THEME_KEY = KEY;

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Leaves nothing of the choice in the browser. */
export function forgetTheme(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing can have been kept either.
  }
}

function write(value: string): void {
  try {
    localStorage.setItem(KEY, value);
  } catch {
    // The choice holds until the page is closed.
  }
}
