import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const NAME = 'Acme WhatsApp';
const ENDPOINT = 'https://hooks.acme.example/lp';

/** Counts what a person does with their hands, besides the typing of the two texts. */
class Counted {
  clicks = 0;
  presses = 0;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  async press(key: string): Promise<void> {
    this.presses += 1;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** By Tab, from wherever the focus is. */
  async tabTo(target: Locator): Promise<void> {
    const isThere = () => target.evaluate((element) => element === document.activeElement);
    while (!(await isThere())) {
      expect(this.presses, `presses on the way to ${target.toString()}`).toBeLessThan(60);
      await this.press('Tab');
    }
  }
}

/** From an empty browser to the file: what comes of it. */
async function expectFile(page: Page, download: () => Promise<void>): Promise<void> {
  const [file] = await Promise.all([page.waitForEvent('download'), download()]);
  expect(file.suggestedFilename()).toBe('acme-whatsapp.app-install.json');
}

test('by keyboard, the common case takes at most 25 presses besides the typing', async ({
  page,
  wizard,
}) => {
  const person = new Counted(page);
  await wizard.open();
  await expect(wizard.textbox('App name')).toBeFocused();
  await person.type(NAME);
  await person.press('Enter');
  await expect(wizard.heading('Webhooks')).toBeFocused();
  await person.tabTo(wizard.textbox('Base endpoint'));
  await person.type(ENDPOINT);
  await person.press('Enter');
  await expect(wizard.heading('Engagement')).toBeFocused();
  await person.tabTo(wizard.button('Continue'));
  await person.press('Enter');
  await expect(wizard.heading('Review')).toBeFocused();
  await person.tabTo(wizard.button('Download JSON'));
  await expectFile(page, () => person.press('Enter'));
  expect(person.presses).toBeLessThanOrEqual(25);
});

test('by mouse it takes at most 4 clicks, and no scrolling', async ({ page, wizard }) => {
  const person = new Counted(page);
  await wizard.open();
  await person.type(NAME);
  await expect(wizard.button('Continue')).toBeInViewport({ ratio: 1 });
  await person.click(wizard.button('Continue'));
  await expect(wizard.textbox('Base endpoint')).toBeInViewport({ ratio: 1 });
  await person.click(wizard.textbox('Base endpoint'));
  await person.type(ENDPOINT);
  await person.click(wizard.step('Review'));
  await expect(wizard.heading('Review')).toBeFocused();
  await expect(wizard.button('Download JSON')).toBeInViewport({ ratio: 1 });
  await expectFile(page, () => person.click(wizard.button('Download JSON')));
  expect(person.clicks).toBeLessThanOrEqual(4);
});

test('a step is gone back to and on from wherever its page is scrolled to', async ({
  page,
  wizard,
}) => {
  await wizard.open();
  await page.keyboard.type(NAME);
  await wizard.goTo('Webhooks');
  for (const end of ['End', 'Home']) {
    await page.keyboard.press(end);
    for (const name of ['Back', 'Continue'])
      await expect(wizard.button(name)).toBeInViewport({ ratio: 1 });
  }
});
