// Whether what the hands did has come to the page: X11 hands it on to the window, and that to the
// page, each when it has time.
import type { BrowserContext, Page } from '@playwright/test';

/** Told to the context once, before its pages are loaded. */
export async function listenForArrivals(context: BrowserContext): Promise<void> {
  await context.addInitScript(countArrivals);
}

/**
 * Resolves once it came: the name of an event, with where the pointer went to. Of keys only those
 * that are no modifiers are counted: these come before what they modify.
 * What the window keeps to itself comes never, and neither does what ended its page.
 */
export async function arrival(page: Page, what: string): Promise<void> {
  await page
    .evaluate((name) => Reflect.get(window, 'arrival')?.(name), what)
    .catch(() => undefined);
}

/** Runs in the page. */
function countArrivals(): void {
  const PATIENCE_MS = 2000;
  const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta'];
  const startTimer = window.setTimeout.bind(window);
  const come = new Map<string, number>();
  const awaited = new Map<string, () => void>();
  const note = (event: Event) => {
    const isModifier = event instanceof KeyboardEvent && MODIFIERS.includes(event.key);
    if (!event.isTrusted || isModifier) return;
    come.set(event.type, (come.get(event.type) ?? 0) + 1);
    awaited.get(event.type)?.();
  };
  for (const name of ['mousedown', 'mouseup', 'wheel', 'keyup'])
    addEventListener(name, note, { capture: true, passive: true });
  let place = '';
  addEventListener(
    'mousemove',
    ({ clientX, clientY }) => {
      place = `mousemove ${clientX} ${clientY}`;
      awaited.get(place)?.();
    },
    true,
  );
  const isHere = (name: string) => {
    if (name.startsWith('mousemove')) return name === place;
    const count = come.get(name) ?? 0;
    if (count > 0) come.set(name, count - 1);
    return count > 0;
  };
  Reflect.set(window, 'arrival', async (name: string) => {
    if (isHere(name)) return;
    await new Promise<void>((settle) => {
      awaited.set(name, settle);
      startTimer(settle, PATIENCE_MS);
    });
    awaited.delete(name);
    isHere(name);
  });
}
