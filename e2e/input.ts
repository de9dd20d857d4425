import { expect, type Locator, type Page } from '@playwright/test';
import { expectFocusInSight, expectFocusKept, lookAtFocus } from './focus-in-sight.ts';

/** How a person works the page: one walk, whatever they hold. */
export interface InputDevice {
  press(target: Locator): Promise<void>;
  /** In place of what is in the field. */
  type(target: Locator, text: string): Promise<void>;
  /** From the clipboard, in place of what is in the field. */
  paste(target: Locator, text: string): Promise<void>;
  select(target: Locator, label: string): Promise<void>;
  /** Chooses a line of the JSON. */
  pickLine(lines: Locator, text: string): Promise<void>;
}

export function mouse(page: Page): InputDevice {
  return pointer(page, async (target) => target.click(await asIs(target)));
}

export function touch(page: Page): InputDevice {
  return pointer(page, async (target) => target.tap(await asIs(target)));
}

/** People press what is locked too; Playwright would wait for it to be unlocked. */
async function asIs(target: Locator): Promise<{ force: boolean }> {
  return { force: (await target.getAttribute('aria-disabled')) === 'true' };
}

function pointer(page: Page, press: (target: Locator) => Promise<void>): InputDevice {
  const select = async (target: Locator) => {
    await press(target);
    await page.keyboard.press('ControlOrMeta+A');
  };
  return {
    press,
    async type(target, text) {
      await select(target);
      await page.keyboard.type(text);
    },
    async paste(target, text) {
      await copy(page, text);
      await select(target);
      await page.keyboard.press('ControlOrMeta+V');
    },
    async select(target, label) {
      await target.selectOption(label);
    },
    async pickLine(lines, text) {
      await press(lines.getByText(text));
    },
  };
}

/** The keyboard alone. Wherever the focus stops on the way, it has to be seen. */
export function keyboard(page: Page): InputDevice {
  const goTo = async (target: Locator) => {
    // Found once and looked at in one go: there are dozens of stops on a page.
    let element = await target.elementHandle();
    let look = await page.evaluate(lookAtFocus, element);
    const onwards = look.isBefore ? 'Shift+Tab' : 'Tab';
    for (let stops = 0; !look.isReached; stops++) {
      expect(stops, `stops on the way to ${target.toString()}`).toBeLessThan(MAX_STOPS);
      await page.keyboard.press(look.isBeside ? 'ArrowDown' : onwards);
      if (!look.isInPage) element = await target.elementHandle();
      look = await page.evaluate(lookAtFocus, element);
      if (look.whyNotSeen) await expectFocusInSight(page);
    }
  };
  return {
    async press(target) {
      await goTo(target);
      await page.keyboard.press((await isTicked(target)) ? 'Space' : 'Enter');
      await expectFocusKept(page);
    },
    async type(target, text) {
      await goTo(target);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
    async paste(target, text) {
      await copy(page, text);
      await goTo(target);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('ControlOrMeta+V');
    },
    async select(target, label) {
      await goTo(target);
      await page.keyboard.type(label);
    },
    async pickLine(lines, text) {
      await goTo(lines);
      await page.keyboard.press('Home');
      const line = lines.getByRole('button');
      for (let stops = 0; !(await line.innerText()).includes(text); stops++) {
        expect(stops, `lines on the way to ${text}`).toBeLessThan(MAX_STOPS);
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Enter');
    },
  };
}

const MAX_STOPS = 150;

async function copy(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

function isTicked(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.matches('[type=checkbox], [type=radio]'));
}
