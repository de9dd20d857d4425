import type { Page } from '@playwright/test';
import { isLongRun } from '#long-run.fixture.ts';
import { newFormValues } from '#manifest/values/form-values.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { expect, REPEATED, test } from './fixtures.ts';
import { plantDrafts } from './plant-drafts.ts';
import { linkOf } from './shared-draft.ts';

/** Where the buttons are, and what is pressed first to have more of them. */
const PLACES: { place: string; address: string; first?: string[]; isRepeated?: true }[] = [
  { place: 'App info', address: '#/drafts/planted-1/app-info' },
  {
    place: 'Webhooks',
    address: '#/drafts/planted-1/webhooks',
    first: ['ContentEvent', 'Sample request'],
    isRepeated: true,
  },
  { place: 'Engagement', address: '#/drafts/planted-1/engagement', isRepeated: true },
  { place: 'Review', address: '#/drafts/planted-1/review', isRepeated: true },
  { place: 'Review with errors', address: '#/drafts/planted-2/review', isRepeated: true },
  { place: 'the JSON editor', address: '#/drafts/planted-1/json' },
  { place: 'Drafts', address: '#/drafts' },
  { place: 'Compare', address: '#/compare', isRepeated: true },
  { place: 'the review desk', address: '#/review-desk' },
  { place: 'Share', address: '#/drafts/planted-1/app-info', first: ['Share'], isRepeated: true },
  { place: 'Import', address: '#/drafts', first: ['Import'], isRepeated: true },
  { place: 'a review', address: '', isRepeated: true },
];

const TIMES = isLongRun ? ['first', 'second'] : ['first'];

for (const { place, address, first = [], isRepeated } of PLACES) {
  test(
    `on ${place}, no press of a button goes without an answer`,
    isRepeated ? REPEATED : {},
    async ({ page }) => {
      test.slow();
      await watchActs(page);
      await plantDrafts(page, [readValues(READY_MANIFEST), newFormValues()]);
      const link = await linkOf(READY_MANIFEST);
      const url = `./${address || link.slice(link.indexOf('#'))}`;
      const enter = async () => {
        // Nothing of what was pressed before is left.
        await page.goto('about:blank');
        await page.goto(url);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        for (const name of first) await open(page, name);
        await atRest(page);
      };
      await enter();
      const buttons = await buttonsOn(page);
      expect(buttons).not.toEqual([]);
      const silent: string[] = [];
      const isFirstOfKind = (name: string, index: number) =>
        buttons.findIndex((each) => kindOf(each) === kindOf(name)) === index;
      for (const [index, name] of buttons.entries()) {
        if (!isFirstOfKind(name, index)) continue;
        // In the state it is found in, and in the one that follows from that.
        for (const time of TIMES) {
          const now = await buttonsOn(page);
          if (now[index] !== name && time === 'second') break;
          if (now.length !== buttons.length || now[index] !== name) await enter();
          if (!(await press(page, index))) silent.push(`${name}, pressed the ${time} time`);
        }
      }
      expect(silent).toEqual([]);
    },
  );
}

/** Of `Change App name` and `Change Description` one is enough. */
function kindOf(name: string): string {
  return name
    .split(' ')
    .slice(0, 2)
    .join(' ')
    .replace(/^Change .*/, 'Change');
}

/** A part that folds may be open by itself: the page goes on where its author was. */
async function open(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name: new RegExp(`^${name}`) }).first();
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
}

/** Counts what a page cannot show: copying, printing, and what goes to other programs. */
async function watchActs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let acts = 0;
    const act = () => {
      acts += 1;
      Reflect.set(window, 'acts', acts);
    };
    window.print = act;
    // The empty page between two visits has none.
    if (typeof Clipboard === 'undefined') return;
    Clipboard.prototype.writeText = async () => act();
    window.addEventListener(
      'click',
      (event) => {
        const link = event.target instanceof Element ? event.target.closest('a') : null;
        if (!link?.download && link?.protocol !== 'mailto:') return;
        act();
        event.preventDefault();
      },
      { capture: true },
    );
  });
}

/** By their names; in the open dialog, if there is one. Links lead somewhere by themselves. */
function buttonsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const dialog = [...document.querySelectorAll('[role=dialog]')].at(-1);
    // What stands around every page is pressed on one of them.
    const main = location.hash.endsWith('app-info') ? null : document.querySelector('main');
    const all = (dialog ?? main ?? document).querySelectorAll<HTMLElement>('button');
    const shown = [...all].filter(
      (each) => each.checkVisibility() && each.textContent !== 'Dismiss',
    );
    Reflect.set(window, 'buttons', shown);
    return shown.map((each) => each.getAttribute('aria-label') ?? each.innerText);
  });
}

/** Until nothing moves any more. */
function atRest(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => wait());
        let timer: ReturnType<typeof setTimeout>;
        const wait = () => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            observer.disconnect();
            resolve();
          }, 150);
        };
        observer.observe(document, { subtree: true, childList: true, attributes: true });
        wait();
      }),
  );
}

/** True once something happened that a person notices, or the reason why not stands beside it. */
async function press(page: Page, index: number): Promise<boolean> {
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  if (await dismiss.isVisible()) await dismiss.click();
  const isAnswered = page.evaluate(async (at) => {
    const buttons: HTMLElement[] = Reflect.get(window, 'buttons');
    const button = buttons[at];
    if (!button) return false;
    const noticed = () => {
      const fields = [...document.querySelectorAll('input, textarea, select')].map((field) =>
        field instanceof HTMLInputElement
          ? [field.value, field.checked]
          : Reflect.get(field, 'value'),
      );
      const states = [...document.querySelectorAll('[aria-expanded], [aria-sort]')].map((each) => [
        each.getAttribute('aria-expanded'),
        each.getAttribute('aria-sort'),
      ]);
      const { innerText } = document.body;
      const facts = [location.href, innerText, fields, states, Reflect.get(window, 'acts')];
      return JSON.stringify([...facts, scrollY, document.documentElement.dataset]);
    };
    const reasons = (button.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '');
    if (button.ariaDisabled === 'true' && reasons.join('') !== '') return true;
    button.focus();
    const before = noticed();
    button.click();
    for (let tries = 0; tries < 40; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (noticed() !== before || document.activeElement !== button) return true;
    }
    return false;
  }, index);
  // Some lead to another page in the middle of it.
  return isAnswered.catch(() => true);
}
