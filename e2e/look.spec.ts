import type { Locator } from '@playwright/test';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { everythingOf, PAGES_OF_EVERYTHING } from './everything-of.ts';
import { expect, test } from './fixtures.ts';
import { plantDrafts, valuesNamed } from './plant-drafts.ts';
import { plantRecords } from './plant-records.ts';
import { resizeTo } from './resize.ts';

test('every switch shows the whole ring of its focus, and stands clear of its label', async ({
  page,
  wizard,
}) => {
  await plantRecords(page, everythingOf('Acme'));
  for (const [step, heading] of [
    ['webhooks', 'Webhooks'],
    ['engagement', 'Engagement'],
    ['json', 'Edit JSON'],
  ] as const) {
    await wizard.visit(`drafts/planted/${step}`, heading);
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
  // Read out and not drawn: an event's title stands beside its switch.
  const [first] = label.children;
  if (first instanceof HTMLElement && first.offsetWidth <= 1) return Infinity;
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
    await wizard.input.press(wizard.button('Share'));
    await expectFrame(page.getByRole('dialog', { name: 'Share draft' }));
    await expectFrame(wizard.button('Copy link'));
    await page.keyboard.press('Escape');
    const event = await wizard.openEvent('ContentEvent');
    await wizard.input.press(event.getByRole('button', { name: 'Remove header 1' }));
    await expectFrame(page.locator('div', { has: wizard.button('Undo') }).last());
    await wizard.input.press(wizard.button('More'));
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
  await wizard.input.press(event.getByRole('button', { name: 'Remove header 1' }));
  await expect(wizard.button('Undo')).toBeVisible();
  await wizard.goTo('Engagement');
  await expect(wizard.button('Undo')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(wizard.heading('Webhooks')).toBeVisible();
  await expect(wizard.status).toHaveText(/^Undone: /);

  await wizard.chooseFromMenu('Delete draft');
  await expect(wizard.heading('Drafts')).toBeVisible();
  const dialog = await wizard.openImport();
  await expect(page.locator('button', { hasText: /^Undo$/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog.root).toBeHidden();
  await wizard.input.press(page.getByRole('link', { name: 'Reviews' }));
  await wizard.undo();
  await expect(wizard.heading('Webhooks')).toBeVisible();
});

test('a time says its day once that is over, while the page stays open', async ({
  page,
  wizard,
}) => {
  await page.clock.install({ time: new Date('2026-11-27T23:50:00Z') });
  await wizard.open();
  await wizard.input.type(wizard.textbox('App name'), 'Acme');
  await page.clock.runFor(5_000);
  await expect(page.getByRole('banner')).toContainText('Saved 23:50');
  await page.clock.runFor('15:00');
  await expect(page.getByRole('banner')).toContainText('Saved yesterday 23:50');
});

test('a draft that nobody has begun opens at its name, and says nothing of leaving that empty', async ({
  page,
  wizard,
}) => {
  await wizard.open();
  const name = wizard.textbox('App name');
  await expect(name).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(name).toHaveAttribute('aria-invalid', 'false');
  await name.focus();
  await page.keyboard.press('Tab');
  await expect(name).toHaveAttribute('aria-invalid', 'true');

  await wizard.steps.getByRole('link', { name: 'Webhooks' }).click();
  await expect(wizard.heading('Webhooks')).toBeFocused();
  const skip = page.getByRole('link', { name: 'Skip to form' });
  // The step's heading may take the focus once more when the last of its parts is there.
  await expect(async () => {
    await skip.focus();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(wizard.textbox('Base endpoint')).toBeFocused({ timeout: 1_000 });
  }).toPass();
  expect(await page.evaluate(() => document.querySelector('a, button')?.textContent)).toBe(
    'Skip to form',
  );
});

test('on a phone the header takes two rows, and the search is as wide as the list', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await plantDrafts(
    page,
    ['Acme', ...Array.from({ length: 8 }, (_, at) => `Draft ${at}`)].map(valuesNamed),
  );
  await page.goto('./#/drafts');
  const search = page.getByRole('search').locator('input').locator('..');
  const [field, list] = [
    await boxOf(search),
    await boxOf(page.getByRole('list', { name: 'Drafts' })),
  ];
  expect([field.x, field.width]).toEqual([list.x, list.width]);
  await page.getByRole('link', { name: /^(?:Continue )?Acme/ }).click();
  await expect(page.getByRole('banner')).toContainText('Saved');
  for (const width of [390, 360, 320]) {
    await resizeTo(page, { width, height: 844 });
    const header = await boxOf(page.getByRole('banner'));
    expect(header.height, `at ${width} px`).toBeLessThanOrEqual(88);
  }
  await expect(
    page.getByRole('banner').getByRole('link', { name: 'Install manifest' }),
  ).toBeVisible();
});

async function boxOf(part: Locator) {
  await expect(part).toBeVisible();
  const box = await part.boundingBox();
  if (!box) throw new Error('It is not drawn.');
  return box;
}

test('what a control says is part of what it is called, on every screen', async ({
  page,
  wizard,
}) => {
  test.slow();
  await plantRecords(page, everythingOf('Acme'));
  for (const [address, heading] of [
    ...PAGES_OF_EVERYTHING,
    ['unknown', 'There’s nothing at this address'],
    ['review-desk', 'Review desk'],
    ['reviews/theirs', /^Draft of Acme/],
  ] as const) {
    await wizard.visit(address, heading);
    // Its parts come one after the other.
    await expect(page.getByText('only in this browser')).toBeVisible();
    if (address.endsWith('webhooks')) await wizard.openEvent('ContentEvent');
    // It comes last, and has most of the names that are made up.
    if (/review$|^reviews/.test(address))
      await expect(page.getByRole('note').first()).toBeVisible();
    await expect.poll(() => page.evaluate(namedOtherwise), address).toEqual([]);
  }
  await wizard.openImport();
  expect(await page.evaluate(namedOtherwise)).toEqual([]);
});

/** Those who speak to their computer say what they see (WCAG 2.5.3). Runs in the page. */
function namedOtherwise(): string[] {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[\s…:,.]+/g, ' ')
      .trim();
  const visible = (element: Element) => {
    const copy = element.cloneNode(true) as Element;
    // What describes it stands in it, and is no part of what it is called.
    const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
    const told = ids.map((id) => copy.querySelector(`[id="${id}"]`));
    const hidden = copy.querySelectorAll('[aria-hidden=true], svg, em');
    for (const each of [...told, ...hidden]) each?.remove();
    return plain(copy.textContent);
  };
  const nameOf = (element: Element) => {
    const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const words = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    return plain(words || (element.getAttribute('aria-label') ?? ''));
  };
  const seenOf = (element: Element) => {
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    return [element, ...labels].map(visible).find((text) => /\p{L}/u.test(text)) ?? '';
  };
  return [...document.querySelectorAll('a, button, input, [role^=menuitem]')]
    .filter((element) => nameOf(element) !== '' && !nameOf(element).includes(seenOf(element)))
    .map((element) => `“${seenOf(element)}” is called “${nameOf(element)}”`);
}
