import { expect, type Locator, type Page } from '@playwright/test';
import type { Wizard } from './wizard.ts';

type SideName = 'Before' | 'After';

/** Two manifests side by side. */
export class ComparePage {
  readonly page: Page;
  readonly wizard: Wizard;
  readonly result: Locator;
  readonly verdict: Locator;
  readonly lines: Locator;

  constructor(wizard: Wizard) {
    this.page = wizard.page;
    this.wizard = wizard;
    this.result = wizard.region('Result');
    this.verdict = this.result.getByRole('status');
    this.lines = this.result.getByRole('list', { name: 'Lines that differ' });
  }

  /** From wherever there is a menu. */
  async open(): Promise<void> {
    await this.wizard.chooseFromMenu('Compare');
    await expect(this.wizard.heading('Compare')).toBeFocused();
  }

  side(name: SideName): Locator {
    return this.page.getByRole('combobox', { name, exact: true });
  }

  /** The first option that says this. */
  async choose(name: SideName, label: RegExp): Promise<void> {
    const option = this.side(name).getByRole('option', { name: label }).first();
    await this.side(name).selectOption(await option.getAttribute('value'));
  }

  async paste(name: SideName, text: string): Promise<void> {
    await this.choose(name, /^A file or link/);
    await this.given(name).getByRole('textbox', { name: 'Link or JSON' }).fill(text);
  }

  async chooseFile(name: SideName, file: { name: string; content: string }): Promise<void> {
    await this.choose(name, /^A file or link/);
    await this.given(name)
      .getByLabel('File', { exact: true })
      .setInputFiles({
        name: file.name,
        mimeType: 'application/json',
        buffer: Buffer.from(file.content),
      });
  }

  given(name: SideName): Locator {
    return this.page.getByRole('group', { name: `${name}: a file or link` });
  }

  async show(view: 'By field' | 'As JSON'): Promise<void> {
    await this.result.getByRole('radio', { name: view }).check();
  }

  /** Each change in one line: "App name: Acme → Beta". */
  async changes(): Promise<string[]> {
    const rows = await this.result
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader') })
      .all();
    return Promise.all(
      rows.map(async (row) => {
        // Where there is no room for columns, each value says which it is.
        const values = await row.locator('td > :last-child').allInnerTexts();
        return `${(await row.getByRole('rowheader').innerText()).split('\n')[0]}: ${values.join(' → ')}`;
      }),
    );
  }
}
