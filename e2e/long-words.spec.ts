import type { Page } from '@playwright/test';
import { isLongRun } from '#long-run.fixture.ts';
import { everythingOf, manifestOf, PAGES_OF_EVERYTHING } from './everything-of.ts';
import { expect, test } from './fixtures.ts';
import { DraftsPage } from './pages/drafts-page.ts';
import { ReviewDesk } from './pages/review-desk.ts';
import type { Wizard } from './pages/wizard.ts';
import { plantRecords } from './plant-records.ts';
import { resizeTo } from './resize.ts';

/** Nobody writes one; strangers' files, names and notes come from anywhere. */
const WORD = 'Donaudampfschifffahrtsgesellschaft'.repeat(9).slice(0, 300);
const WIDTHS = isLongRun ? [390, 768, 1200, 1280, 1340, 1400] : [390, 1280];

test('a word of 300 letters scrolls nothing sideways, wherever a stranger wrote it', async ({
  page,
  wizard,
}) => {
  test.slow();
  const desk = new ReviewDesk(page, wizard.input);
  await plantRecords(page, everythingOf(WORD));
  for (const [address, heading] of [
    ...PAGES_OF_EVERYTHING,
    ['drafts/unread/app-info', 'App info'],
  ] as const) {
    await wizard.visit(address, heading);
    if (heading === 'Webhooks') await openEvents(wizard);
    if (heading === 'History') await page.getByRole('radio').first().check();
    await expectNothingSideways(page, address);
  }
  await wizard.visit('reviews/theirs', /^Draft of /);
  await expect(page.getByRole('note').first()).toBeVisible();
  await expectNothingSideways(page, 'the review');

  await desk.open();
  await desk.drop({ name: `${WORD}.json`, content: '{' });
  await expect(desk.row('be read:')).toBeVisible();
  await expectNothingSideways(page, 'the desk');
});

test('a long name leaves the other columns of the desk room for whole words', async ({
  page,
  wizard,
}) => {
  const desk = new ReviewDesk(page, wizard.input);
  await plantRecords(page, everythingOf(WORD));
  await wizard.visit('reviews/theirs', /^Draft of /);
  await expect(page.getByRole('note').first()).toBeVisible();
  await desk.open();
  for (const word of ['No changes', 'Decision']) {
    const cell = page.getByText(word, { exact: true });
    for (const width of [1200, 1280, 1340]) {
      await resizeTo(page, { width, height: 900 });
      await expect.poll(() => cell.evaluate(linesOf), `${word}, at ${width} px`).toBe(1);
    }
  }
});

test('nor does it in what opens above a page', async ({ page, wizard }) => {
  test.slow();
  const drafts = new DraftsPage(wizard);
  await plantRecords(page, everythingOf(WORD));
  await wizard.visit('drafts', 'Drafts');
  await drafts.choose(WORD, 'Rename');
  await expectNothingSideways(page, 'renaming', `Rename “${WORD}”`);
  await page.keyboard.press('Escape');
  await wizard.input.press(wizard.button('Delete all data'));
  await expectNothingSideways(page, 'deleting all', 'Delete all data?');
  await page.keyboard.press('Escape');
  await drafts.choose(WORD, 'Delete');
  await expect(wizard.button('Undo')).toBeVisible();
  await expectNothingSideways(page, 'the toast');
  await wizard.undo();

  const dialog = await wizard.openImport();
  await dialog.choose({ name: `${WORD}.json`, content: `{ '${WORD}': '${WORD}', }` });
  await expectNothingSideways(page, 'a file that was chosen', 'Import manifest');
  await dialog.submit();
  await expect(dialog.problem).toBeVisible();
  await expectNothingSideways(page, 'the repair', 'Import manifest');
  await page.keyboard.press('Escape');
  await wizard.visit('drafts', 'Drafts');
  await dialog.drop({ name: `${WORD}.json`, content: JSON.stringify(manifestOf(WORD)) });
  await dialog.submit();
  await expectNothingSideways(page, 'the report', 'Import report');
  await dialog.goToDraft();

  await wizard.goTo('Webhooks');
  const event = await wizard.openEvent('ContentEvent');
  await wizard.input.press(event.getByRole('button', { name: 'Copy headers to all events' }));
  await expectNothingSideways(page, 'copying headers', 'Copy headers to all events');
  await page.keyboard.press('Escape');
  await wizard.input.press(event.getByRole('button', { name: 'Paste headers' }));
  await page.keyboard.type(`${WORD}: 1\n${WORD}`);
  await expectNothingSideways(page, 'pasting headers', 'Paste headers');
  await page.keyboard.press('Escape');
  await wizard.input.press(wizard.button('Share'));
  await expectNothingSideways(page, 'sharing', 'Share draft');
});

test('a long name stands in one line of the header', async ({ page, wizard }) => {
  const name = 'ConversationsOfAcmeWithTheirCustomersInSouthernEurope';
  await wizard.openWith({ client_name: name });
  const inHeader = page.getByRole('banner').getByText(name);
  const tops = () =>
    inHeader.evaluate((each) => new Set([...each.getClientRects()].map(({ top }) => top)).size);
  await expect.poll(tops).toBe(1);
});

async function openEvents(wizard: Wizard) {
  for (const name of ['ContentEvent', 'ChatStateEvent']) {
    const event = await wizard.openEvent(name);
    await wizard.input.press(event.getByRole('button', { name: 'Sample request' }));
    await expect(event).toContainText('curl');
  }
}

/** How many lines its text takes. Runs in the page. */
function linesOf(element: Element): number {
  const range = document.createRange();
  range.selectNodeContents(element.firstChild ?? element);
  return range.getClientRects().length;
}

async function expectNothingSideways(page: Page, where: string, dialog?: string) {
  if (dialog !== undefined) await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
  for (const width of WIDTHS) {
    await resizeTo(page, { width, height: 900 });
    await expect
      .poll(() => page.evaluate(whatGoesSideways), `${where}, at ${width} px`)
      .toEqual([]);
  }
}

/** The page, and whatever in it has a way to scroll of its own and is not meant to go sideways. Runs there. */
function whatGoesSideways(): string[] {
  const page = document.documentElement;
  const over = page.scrollWidth - innerWidth;
  const asLines = 'pre, textarea, [aria-label="What the repair changes"]';
  const parts = [...document.querySelectorAll('body *')].filter((element) => {
    // Text that is written for machines is shown in its own lines.
    if (element.scrollWidth <= element.clientWidth || element.closest(asLines)) return false;
    return ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  });
  return [
    ...(over > 0 ? [`the page, by ${over} px`] : []),
    ...parts.map((each) => `${each.tagName} ${each.className}, ${each.scrollWidth} px`),
  ];
}
