import { expect, type Locator, type Page } from '@playwright/test';
import type { InputDevice } from '../input.ts';
import type { FilePayload } from './import-dialog.ts';

/** `#/review-desk`: what came in to be reviewed. */
export class ReviewDesk {
  readonly page: Page;
  readonly input: InputDevice;
  readonly heading: Locator;
  /** One per review and per broken file, in their order; of a table or of cards. */
  readonly rows: Locator;

  constructor(page: Page, input: InputDevice) {
    this.page = page;
    this.input = input;
    this.heading = page.getByRole('heading', { level: 1, name: 'Review desk', exact: true });
    const list = page.getByRole('list', { name: 'Manifests to review' }).getByRole('listitem');
    const table = page.getByRole('table', { name: 'Manifests to review' });
    this.rows = table
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') })
      .or(list);
  }

  async open(): Promise<void> {
    await this.page.goto('./#/review-desk');
    await expect(this.heading).toBeVisible();
  }

  /** Drags them over the page and lets go. */
  async drop(...files: FilePayload[]): Promise<void> {
    const plain = files.map(({ name, content }) => ({ name, bytes: [...Buffer.from(content)] }));
    const dataTransfer = await this.page.evaluateHandle((all) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of all)
        transfer.items.add(new File([Uint8Array.from(bytes)], name));
      return transfer;
    }, plain);
    await this.heading.dispatchEvent('dragover', { dataTransfer });
    await this.heading.dispatchEvent('drop', { dataTransfer });
  }

  async paste(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Paste links' }).fill(text);
    await this.press('Add to desk');
  }

  async filter(words: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Search' }).fill(words);
  }

  async press(button: string): Promise<void> {
    await this.input.press(this.page.getByRole('button', { name: button, exact: true }));
  }

  row(words: string): Locator {
    return this.rows.filter({ hasText: words });
  }

  async openReview(app: string): Promise<void> {
    await this.input.press(this.page.getByRole('link', { name: app, exact: true }));
    await expect(this.page).toHaveURL(/#\/reviews\//);
    await expect(this.page.getByRole('heading', { level: 1, name: /^Draft of / })).toBeFocused();
  }
}
