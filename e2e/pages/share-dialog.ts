import { expect, type Locator, type Page } from '@playwright/test';
import type { Hands } from '../hands.ts';

/** `Share draft`. */
export class ShareDialog {
  readonly page: Page;
  readonly hands: Hands;
  readonly root: Locator;
  readonly link: Locator;

  constructor(page: Page, hands: Hands) {
    this.page = page;
    this.hands = hands;
    this.root = page.getByRole('dialog', { name: 'Share draft' });
    this.link = this.root.getByRole('textbox', { name: 'Share link' });
  }

  async open(): Promise<void> {
    await this.hands.press(this.page.getByRole('button', { name: 'Share', exact: true }));
    await expect(this.link).toHaveValue(/#\/open\/v1\./);
  }

  async lockSecrets(passphrase: string): Promise<void> {
    await this.hands.press(this.root.getByRole('radio', { name: 'Included under a passphrase' }));
    await expect(this.link).toHaveValue('');
    await this.hands.type(this.root.getByLabel('Passphrase', { exact: true }), passphrase);
    await this.page.keyboard.press('Enter');
    await expect(this.link).toHaveValue(/#\/open\/v1\./);
  }

  /** Copies the link and closes the dialog. */
  async copy(): Promise<string> {
    await this.hands.press(this.root.getByRole('button', { name: 'Copy link' }));
    await expect(this.root.getByRole('status')).toHaveText('Copied the link.');
    const link = await this.page.evaluate(() => navigator.clipboard.readText());
    await this.hands.press(this.root.getByRole('button', { name: 'Close' }));
    await expect(this.root).toBeHidden();
    return link;
  }
}
