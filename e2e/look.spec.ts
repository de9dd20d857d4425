import type { Locator } from '@playwright/test';
import { READY_MANIFEST } from '#manifest/ready-manifest.fixture.ts';
import { everythingOf } from './everything-of.ts';
import { expect, test } from './fixtures.ts';
import { ReviewDesk } from './pages/review-desk.ts';
import { plantRecords } from './plant-records.ts';

test('every switch shows the whole ring of its focus, and stands clear of its label', async ({
  page,
  wizard,
}) => {
  await new ReviewDesk(page, wizard.hands).open();
  await plantRecords(page, everythingOf('Acme'));
  for (const step of ['webhooks', 'engagement', 'json']) {
    await page.goto('about:blank');
    await page.goto(`./#/drafts/planted/${step}`);
    await expect(page.getByRole('switch').first()).toBeVisible();
    // What follows counts as done by the keyboard.
    await page.keyboard.press('Tab');
    for (const toggle of await page.getByRole('switch').all()) {
      await toggle.focus();
      expect(await toggle.evaluate(ringOf)).toBe('');
      expect(await toggle.evaluate(distanceToLabel)).toBeGreaterThanOrEqual(6);
    }
  }
});

/** What is wrong with the ring around a switch; '' when it is whole. Runs in the page. */
function ringOf(input: Element): string {
  const root = input.parentElement?.parentElement;
  const track = root?.querySelector(':scope > [class*=track]');
  if (!root || !track) return 'no track';
  const { outlineStyle, outlineWidth } = getComputedStyle(track);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return 'no ring';
  const { overflowX, overflowY } = getComputedStyle(root);
  return `${overflowX} ${overflowY}` === 'visible visible' ? '' : 'the ring is cut off';
}

function distanceToLabel(input: Element): number {
  const [label] = input instanceof HTMLInputElement ? [...(input.labels ?? [])] : [];
  const root = input.parentElement?.parentElement;
  if (!label || !root) return -1;
  const words = document.createRange();
  // The label's own words, where the switch stands inside of it.
  if (label.firstChild) words.selectNodeContents(label.firstChild);
  const [a, b] = [words.getBoundingClientRect(), root.getBoundingClientRect()];
  return Math.max(a.left - b.right, b.left - a.right);
}

test.describe('in colours that the system forces', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('what is filled or laid over the page has a frame', async ({ page, wizard }) => {
    await wizard.openWith(READY_MANIFEST);
    await expectFrame(wizard.button('Continue'));
    await wizard.goTo('Webhooks');
    await wizard.hands.press(wizard.button('Share'));
    await expectFrame(page.getByRole('dialog', { name: 'Share draft' }));
    await expectFrame(wizard.button('Copy link'));
    await page.keyboard.press('Escape');
    const event = await wizard.openEvent('ContentEvent');
    await wizard.hands.press(event.getByRole('button', { name: 'Remove header 1' }));
    await expectFrame(page.locator('div', { has: wizard.button('Undo') }).last());
    await wizard.hands.press(wizard.button('More'));
    await expectFrame(
      page.getByRole('region', { name: 'More' }).locator('div', { has: page.getByRole('menu') }),
    );
  });
});

async function expectFrame(part: Locator) {
  await expect(part).toBeVisible();
  const frame = await part.evaluate((element) => {
    const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } =
      getComputedStyle(element);
    return {
      isDrawn: borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1,
      isSeen: borderTopColor !== backgroundColor,
    };
  });
  expect(frame).toEqual({ isDrawn: true, isSeen: true });
}

test('a toast lies over no dialog, and ends with its page; the only way back stays', async ({
  page,
  wizard,
}) => {
  await wizard.openWith(READY_MANIFEST);
  await wizard.goTo('Webhooks');
  const event = await wizard.openEvent('ContentEvent');
  await wizard.hands.press(event.getByRole('button', { name: 'Remove header 1' }));
  await expect(wizard.button('Undo')).toBeVisible();
  await wizard.goTo('Engagement');
  await expect(wizard.button('Undo')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(wizard.heading('Webhooks')).toBeVisible();
  await expect(wizard.status).toHaveText(/^Undone: /);

  await wizard.chooseFromMenu('Delete this draft');
  await expect(wizard.heading('Drafts')).toBeVisible();
  const dialog = await wizard.openImport();
  await expect(page.locator('button', { hasText: /^Undo$/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog.root).toBeHidden();
  await wizard.hands.press(page.getByRole('link', { name: 'Review desk' }));
  await wizard.undo();
  await expect(wizard.heading('Webhooks')).toBeVisible();
});
