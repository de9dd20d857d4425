const KEY = 'app-address';

/** As it was read or typed last: it holds until the page is closed where the browser keeps nothing. */
let known: string | undefined;
const listeners = new Set<() => void>();

/** Where else the app is on the web, as it was typed in a copy that runs from a file; '' if it was not. */
export function appAddress(): string {
  return (known ??= read());
}

/** '' leaves nothing behind. */
export function keepAppAddress(address: string): void {
  known = address;
  try {
    if (address === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, address);
  } catch {
    // It is asked for again the next time.
  }
  listeners.forEach((listener) => listener());
}

export function onAppAddress(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function read(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
