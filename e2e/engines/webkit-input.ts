// A real mouse and keyboard, in place of the events that Playwright makes up in a page of WebKit:
// only what a person does opens the clipboard, moves the focus and types into an editor.
import type { Page } from '@playwright/test';
import { arrival } from './webkit-arrivals.ts';
import type { Screen } from './x11.ts';

interface Key {
  key: string;
  code: string;
}
/** What of Playwright's own page is led elsewhere. */
export interface RawPage {
  rawMouse: {
    move: (progress: unknown, x: number, y: number) => Promise<void>;
    down: (progress: unknown, x: number, y: number, button: string) => Promise<void>;
    up: (progress: unknown, x: number, y: number, button: string) => Promise<void>;
    wheel: (...args: [...before: unknown[], dx: number, dy: number]) => Promise<void>;
  };
  rawKeyboard: {
    keydown: (progress: unknown, modifiers: unknown, name: string, key: Key) => Promise<void>;
    keyup: (progress: unknown, modifiers: unknown, name: string, key: Key) => Promise<void>;
    sendText: (progress: unknown, text: string) => Promise<void>;
  };
}

/** X11's names of keys that are called otherwise in a page. */
const NAMES: Record<string, string> = {
  Enter: 'Return',
  Backspace: 'BackSpace',
  ArrowDown: 'Down',
  ArrowUp: 'Up',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Control: 'Control_L',
  Shift: 'Shift_L',
  Alt: 'Alt_L',
  Meta: 'Super_L',
  PageUp: 'Prior',
  PageDown: 'Next',
  ' ': 'space',
};
const MODIFIERS = new Set(['Control_L', 'Shift_L', 'Alt_L', 'Super_L']);
/** A notch of the wheel, in px. */
const NOTCH = 50;

export interface Place {
  screen: Screen;
  /** The window. */
  id: string;
  /** The window's. */
  height: number;
}

export function giveHands(page: Page, raw: RawPage, place: Place): void {
  // Playwright moves and presses without waiting between: each has to have come before the next.
  let turn: Promise<unknown> = Promise.resolve();
  const give = (hand: object, acts: object) => {
    for (const [name, act] of Object.entries(acts))
      Reflect.set(hand, name, (...given: unknown[]) => {
        const done = turn.then(() => act(...given));
        turn = done.catch(() => undefined);
        return done;
      });
  };
  give(raw.rawMouse, mouse(page, place));
  give(raw.rawKeyboard, keyboard(page, place));
}

/** Without a window manager the pointer's window is in front, and has the keys, when it is told so. */
export async function bringToFront({ screen, id }: Place): Promise<void> {
  if (screen.front?.id !== id) {
    const acts = [screen.act('windowraise', id), screen.act('windowfocus', '--sync', id)];
    screen.front = { id, isThere: Promise.all(acts) };
  }
  await screen.front.isThere;
}

function mouse(page: Page, place: Place): RawPage['rawMouse'] {
  const { screen } = place;
  const press = async (act: 'mousedown' | 'mouseup', button: string) => {
    await screen.act(act, button === 'right' ? '3' : '1');
    await arrival(page, act);
  };
  return {
    async move(_, x, y) {
      await bringToFront(place);
      const [left, top] = [Math.round(x), Math.round(y)];
      // Its bars are above the page; one more comes with a download.
      const bars = place.height - (await page.evaluate(() => innerHeight));
      await screen.act('mousemove', '--window', place.id, String(left), String(bars + top));
      await arrival(page, `mousemove ${left} ${top}`);
    },
    down: (_, _x, _y, button) => press('mousedown', button),
    up: (_, _x, _y, button) => press('mouseup', button),
    async wheel(...args) {
      const down = Number(args.at(-1));
      for (let left = Math.abs(down); left > 0; left -= NOTCH) {
        await screen.act('click', down > 0 ? '5' : '4');
        await arrival(page, 'wheel');
      }
    },
  };
}

function keyboard(page: Page, place: Place): RawPage['rawKeyboard'] {
  const { screen } = place;
  const held = new Set<string>();
  return {
    async keydown(_, _modifiers, _name, key) {
      await bringToFront(place);
      const name = nameOf(key, held.size > 0);
      if (MODIFIERS.has(name)) {
        held.add(name);
        await screen.act('keydown', name);
        return;
      }
      // One stroke: whoever holds down any other key gets it repeated.
      await screen.act('key', '--delay', '2', name);
      await arrival(page, 'keyup');
    },
    async keyup(_, _modifiers, _name, key) {
      const name = nameOf(key, false);
      if (held.delete(name)) await screen.act('keyup', name);
    },
    async sendText(_, text) {
      await page.evaluate((typed) => document.execCommand('insertText', false, typed), text);
    },
  };
}

function nameOf({ key, code }: Key, isHeld: boolean): string {
  // With Control or Shift held the key counts, not the letter that comes of it.
  if (isHeld && /^Key[A-Z]$/.test(code)) return code.slice(-1).toLowerCase();
  if (isHeld && code.startsWith('Bracket')) return code.toLowerCase();
  const isLetter = [...key].length === 1;
  const asLetter = `U${key.codePointAt(0)?.toString(16).padStart(4, '0')}`;
  return NAMES[key] ?? (isLetter ? asLetter : key);
}
