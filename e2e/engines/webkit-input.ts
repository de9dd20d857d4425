// A real mouse and keyboard, in place of the events that Playwright makes up in a page of WebKit:
// only what a person does opens the clipboard, moves the focus and types into an editor.
import type { Page } from '@playwright/test';
import { boxOf, moment, type Screen } from './x11.ts';

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

export function giveHands(page: Page, raw: RawPage, screen: Screen, id: string): void {
  Object.assign(raw.rawMouse, mouse(page, screen, id));
  Object.assign(raw.rawKeyboard, keyboard(page, screen, id));
}

/** Without a window manager the pointer's window is in front, and has the keys, when it is told so. */
function bringToFront(screen: Screen, id: string): void {
  if (screen.front === id) return;
  screen.front = id;
  screen.act('windowraise', id);
  screen.act('windowfocus', '--sync', id);
}

function mouse(page: Page, screen: Screen, id: string): RawPage['rawMouse'] {
  const press = async (act: string, button: string) => {
    screen.act(act, button === 'right' ? '3' : '1');
    await arrive();
  };
  return {
    async move(_, x, y) {
      bringToFront(screen, id);
      const box = boxOf(screen, id);
      // Its bars are above the page.
      const top = box.height - (await page.evaluate(() => innerHeight));
      const place = [box.x + x, box.y + top + y].map((each) => String(Math.round(each)));
      screen.act('mousemove', ...place);
      await arrive();
    },
    down: (_, _x, _y, button) => press('mousedown', button),
    up: (_, _x, _y, button) => press('mouseup', button),
    async wheel(...args) {
      const down = Number(args.at(-1));
      for (let left = Math.abs(down); left > 0; left -= NOTCH)
        screen.act('click', down > 0 ? '5' : '4');
      await arrive();
    },
  };
}

function keyboard(page: Page, screen: Screen, id: string): RawPage['rawKeyboard'] {
  const held = new Set<string>();
  return {
    async keydown(_, _modifiers, _name, key) {
      bringToFront(screen, id);
      const name = nameOf(key, held.size > 0);
      if (MODIFIERS.has(name)) {
        held.add(name);
        screen.act('keydown', name);
        // One stroke: whoever holds down any other key gets it repeated.
      } else screen.act('key', '--delay', '2', name);
      await arrive();
    },
    async keyup(_, _modifiers, _name, key) {
      const name = nameOf(key, false);
      if (!held.delete(name)) return;
      screen.act('keyup', name);
      await arrive();
    },
    async sendText(_, text) {
      await page.evaluate((typed) => document.execCommand('insertText', false, typed), text);
    },
  };
}

function nameOf({ key, code }: Key, isHeld: boolean): string {
  // With Control or Shift held the key counts, not the letter that comes of it.
  if (isHeld && /^Key[A-Z]$/.test(code)) return code.slice(-1).toLowerCase();
  const isLetter = [...key].length === 1;
  const asLetter = `U${key.codePointAt(0)?.toString(16).padStart(4, '0')}`;
  return NAMES[key] ?? (isLetter ? asLetter : key);
}

/** X11 hands it on to the window, and that to the page: nobody tells when it is there. */
const arrive = () => moment(30);
