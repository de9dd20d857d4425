import { expect, type JSHandle, type Locator, type Page } from '@playwright/test';
import type { InputDevice } from '../input.ts';

export interface FilePayload {
  name: string;
  content: string | Buffer;
}

/** `Import manifest`, and the report that follows. */
export class ImportDialog {
  readonly page: Page;
  readonly input: InputDevice;
  readonly root: Locator;
  readonly text: Locator;
  readonly file: Locator;
  readonly problem: Locator;
  readonly report: Locator;
  /** The toast where there is nothing to report. */
  readonly clean: Locator;
  /** What became of several files, one each. */
  readonly rows: Locator;

  constructor(page: Page, input: InputDevice) {
    this.page = page;
    this.input = input;
    this.root = page.getByRole('dialog', { name: 'Import manifest' });
    this.text = this.root.getByRole('textbox', { name: 'Paste JSON' });
    this.file = this.root.getByLabel('Manifest file');
    this.problem = this.root.getByRole('alert');
    this.report = page.getByRole('dialog', { name: 'Import report' });
    this.clean = page.getByText(/^Imported .+\. No problems found$/);
    this.rows = this.report.getByRole('list', { name: 'Files', exact: true }).locator('> li');
  }

  async paste(text: string): Promise<void> {
    await this.text.fill(text);
  }

  async choose(...files: FilePayload[]): Promise<void> {
    await this.file.setInputFiles(
      files.map(({ name, content }) => {
        return { name, mimeType: 'application/json', buffer: Buffer.from(content) };
      }),
    );
  }

  /** Drags them over the page and lets go. */
  async drop(...files: FilePayload[]): Promise<void> {
    const page = this.page.getByRole('heading', { level: 1, includeHidden: true });
    const dataTransfer = await this.dragged(files);
    await page.dispatchEvent('dragover', { dataTransfer });
    await page.dispatchEvent('drop', { dataTransfer });
    await expect(this.root).toBeVisible();
  }

  async submit(): Promise<void> {
    await this.input.press(this.root.getByRole('button', { name: 'Import', exact: true }));
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

  row(file: string): Locator {
    return this.rows.filter({ hasText: file });
  }

  /** Presses a button of the report. */
  async press(name: string): Promise<void> {
    await this.input.press(this.report.getByRole('button', { name, exact: true }));
  }

  /** What becomes of it. */
  async decide(choice: 'Edit it as my own draft' | 'Review it (read-only)'): Promise<void> {
    await this.input.press(this.root.getByRole('radio', { name: choice, exact: true }));
  }

  /** Of a file without problems there is no report, only a toast. */
  async goToDraft(): Promise<void> {
    await expect(this.report.or(this.clean)).toBeVisible();
    if (await this.clean.isVisible()) return;
    await this.press('Open the draft');
    await expect(this.report).toBeHidden();
  }

  private dragged(files: FilePayload[]): Promise<JSHandle<DataTransfer>> {
    const plain = files.map(({ name, content }) => ({ name, bytes: [...Buffer.from(content)] }));
    return this.page.evaluateHandle((all) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of all)
        transfer.items.add(new File([Uint8Array.from(bytes)], name));
      return transfer;
    }, plain);
  }
}
