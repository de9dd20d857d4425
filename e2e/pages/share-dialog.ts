import { expect, type Locator, type Page } from '@playwright/test';
import type { InputDevice } from '../input.ts';

/** `Share draft`. */
export class ShareDialog {
  readonly page: Page;
  readonly input: InputDevice;
  readonly root: Locator;
  readonly link: Locator;
  readonly message: Locator;
  readonly passphrase: Locator;
  readonly status: Locator;

  constructor(page: Page, input: InputDevice) {
    this.page = page;
    this.input = input;
    this.root = page.getByRole('dialog', { name: 'Share draft' });
    this.link = this.root.getByRole('textbox', { name: 'Share link' });
    this.message = this.root.getByRole('textbox', { name: 'Message to your reviewer (optional)' });
    this.passphrase = this.root.getByLabel('Passphrase', { exact: true });
    this.status = this.root.getByRole('status');
  }

  async open(): Promise<void> {
    await this.input.press(this.page.getByRole('button', { name: 'Share', exact: true }));
    await expect(this.link).toHaveValue(/#\/open\/v2\./);
  }

  async lockSecrets(passphrase: string): Promise<void> {
    await this.include();
    await this.input.type(this.passphrase, passphrase);
    await expect(this.link).toHaveValue(/#\/open\/v2\./);
  }

  /** Header values are to go along. */
  async include(): Promise<void> {
    await this.input.press(this.root.getByRole('radio', { name: /^Include, protected/ }));
    await expect(this.link).toHaveValue('');
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** Copies the link and closes the dialog. */
  async copy(): Promise<string> {
    await this.input.press(this.button('Copy link'));
    await expect(this.status).toHaveText('Link copied');
    const link = await this.page.evaluate(() => navigator.clipboard.readText());
    await this.input.press(this.button('Close'));
    await expect(this.root).toBeHidden();
    return link;
  }
}
