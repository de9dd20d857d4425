import { expect, type Locator, type Page } from '@playwright/test';
import type { Hands } from '../hands.ts';

interface FilePayload {
  name: string;
  content: string | Buffer;
}

/** `Import manifest`, and the report that follows. */
export class ImportDialog {
  readonly page: Page;
  readonly hands: Hands;
  readonly root: Locator;
  readonly text: Locator;
  readonly file: Locator;
  readonly problem: Locator;
  readonly report: Locator;

  constructor(page: Page, hands: Hands) {
    this.page = page;
    this.hands = hands;
    this.root = page.getByRole('dialog', { name: 'Import manifest' });
    this.text = this.root.getByRole('textbox', { name: 'Paste JSON' });
    this.file = this.root.getByLabel('Manifest file');
    this.problem = this.root.getByRole('alert');
    this.report = page.getByRole('dialog', { name: 'Import report' });
  }

  async paste(text: string): Promise<void> {
    await this.text.fill(text);
  }

  async choose({ name, content }: FilePayload): Promise<void> {
    const buffer = Buffer.from(content);
    await this.file.setInputFiles({ name, mimeType: 'application/json', buffer });
  }

  async submit(): Promise<void> {
    await this.hands.press(this.root.getByRole('button', { name: 'Import', exact: true }));
  }

  async importText(text: string): Promise<void> {
    await this.paste(text);
    await this.submit();
  }

  async importFile(file: FilePayload): Promise<void> {
    await this.choose(file);
    await this.submit();
  }

  section(name: string): Locator {
    return this.report.getByRole('region', { name, exact: true });
  }

  async goToDraft(): Promise<void> {
    await this.hands.press(this.report.getByRole('button', { name: 'Go to the draft' }));
    await expect(this.report).toBeHidden();
  }
}
