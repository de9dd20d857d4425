import { expect, type Locator, type Page } from '@playwright/test';
import type { InputDevice } from '../input.ts';

/** The live JSON: beside the form, or behind the `JSON` button. */
export class JsonPane {
  readonly page: Page;
  readonly input: InputDevice;
  readonly root: Locator;
  readonly lines: Locator;

  constructor(page: Page, input: InputDevice) {
    this.page = page;
    this.input = input;
    this.root = page.getByRole('region', { name: 'JSON', exact: true });
    this.lines = this.root.getByRole('group', { name: 'JSON lines' });
  }

  /** The line with this text in it; more than a key, which is an element of its own. */
  line(text: string): Locator {
    return this.lines.getByText(text);
  }

  async open(): Promise<void> {
    const button = this.page.getByRole('button', { name: 'JSON', exact: true });
    if (await button.isVisible()) await this.input.press(button);
    await expect(this.lines).toBeVisible();
  }

  async pick(text: string): Promise<void> {
    await this.input.pickLine(this.lines, text);
  }

  async close(): Promise<void> {
    const button = this.root.getByRole('button', { name: 'Close' });
    if (await button.isVisible()) await this.input.press(button);
  }
}
