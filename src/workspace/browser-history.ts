import { closeTopmost } from '#ui/layers.ts';

/*
 * Back with a dialog open closes the dialog and stays. No browser lets a page keep somebody from
 * going back, so the page goes on showing what it showed, closes the dialog and goes the same way
 * back. Nothing is added to the browser's history for it. Which way that is tells the place of every
 * entry in the history, which it keeps in its state.
 */

/** The entry that is shown. */
let here = { position: 0, address: '' };
/** The entry that the browser was sent back from, as long as it is on its way. */
let left: number | null = null;

// Where the first screen is rendered ahead there is no browser.
if (typeof window !== 'undefined') followBrowser();

function followBrowser(): void {
  here = { position: positionOf(history.state) ?? 0, address: location.hash };
  mark(here.position);
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
}

/** Outside of a browser: what is rendered is at this address. */
export function renderAt(address: string): void {
  here = { position: 0, address };
}

/** The address of what is to be seen: for a moment it may not be the browser's. */
export function shownAddress(): string {
  return here.address;
}

/** Goes somewhere by `leave`. */
export function arriveAt(leave: () => void, how: 'new entry' | 'same entry'): void {
  const { position } = here;
  const before = location.hash;
  leave();
  const isNew = how === 'new entry' && location.hash !== before;
  settle(isNew ? position + 1 : position);
}

function follow(): void {
  const position = positionOf(history.state);
  // Told a second time.
  if (position !== undefined && position === left) return;
  if (position === undefined) {
    // A link was followed, or an address typed; one to the same place makes no new entry.
    settle(location.hash === here.address ? here.position : here.position + 1);
  } else if (position !== here.position && closeTopmost()) {
    left = position;
    history.go(here.position - position);
  } else settle(position);
}

function settle(position: number): void {
  left = null;
  here = { position, address: location.hash };
  mark(position);
}

function mark(position: number): void {
  if (positionOf(history.state) !== position) history.replaceState({ position }, '');
}

function positionOf(state: unknown): number | undefined {
  const { position } = (state ?? {}) as { position?: unknown };
  return typeof position === 'number' ? position : undefined;
}
