import { expect, type Locator, type Page } from '@playwright/test';
import type { Hands } from '../hands.ts';

/** `Share draft`. */
export class ShareDialog {
  readonly page: Page;
  readonly hands: Hands;
  readonly root: Locator;
  readonly link: Locator;
  readonly message: Locator;
  readonly passphrase: Locator;
  readonly status: Locator;

  constructor(page: Page, hands: Hands) {
    this.page = page;
    this.hands = hands;
    this.root = page.getByRole('dialog', { name: 'Share draft' });
    this.link = this.root.getByRole('textbox', { name: 'Share link' });
    this.message = this.root.getByRole('textbox', { name: 'Message to your reviewer (optional)' });
    this.passphrase = this.root.getByLabel('Passphrase', { exact: true });
    this.status = this.root.getByRole('status');
  }

  async open(): Promise<void> {
    await this.hands.press(this.page.getByRole('button', { name: 'Share', exact: true }));
    await expect(this.link).toHaveValue(/#\/open\/v2\./);
  }

  async lockSecrets(passphrase: string): Promise<void> {
    await this.include();
    await this.hands.type(this.passphrase, passphrase);
    await expect(this.link).toHaveValue(/#\/open\/v2\./);
  }

  /** Header values are to go along. */
  async include(): Promise<void> {
    await this.hands.press(this.root.getByRole('radio', { name: /^Include, protected/ }));
    await expect(this.link).toHaveValue('');
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** Copies the link and closes the dialog. */
  async copy(): Promise<string> {
    await this.hands.press(this.button('Copy link'));
    await expect(this.status).toHaveText('Link copied');
    const link = await this.page.evaluate(() => navigator.clipboard.readText());
    await this.hands.press(this.button('Close'));
    await expect(this.root).toBeHidden();
    return link;
  }
}
