import { expect, type Locator, type Page } from '@playwright/test';
import type { Hands } from '../hands.ts';

/** The live JSON: beside the form, or behind the `JSON` button. */
export class JsonPane {
  readonly page: Page;
  readonly hands: Hands;
  readonly root: Locator;
  readonly lines: Locator;

  constructor(page: Page, hands: Hands) {
    this.page = page;
    this.hands = hands;
    this.root = page.getByRole('region', { name: 'JSON', exact: true });
    this.lines = this.root.getByRole('group', { name: 'JSON lines' });
  }

  /** The line with this text in it; more than a key, which is an element of its own. */
  line(text: string): Locator {
    return this.lines.getByText(text);
  }

  async open(): Promise<void> {
    const button = this.page.getByRole('button', { name: 'JSON', exact: true });
    if (await button.isVisible()) await this.hands.press(button);
    await expect(this.lines).toBeVisible();
  }

  async pick(text: string): Promise<void> {
    await this.hands.pickLine(this.lines, text);
  }

  async close(): Promise<void> {
    const button = this.root.getByRole('button', { name: 'Close' });
    if (await button.isVisible()) await this.hands.press(button);
  }
}
