import { expect, type Locator, type Page } from '@playwright/test';
import type { Wizard } from './wizard.ts';

/** The page on which the manifest's text is edited. */
export class JsonPage {
  readonly wizard: Wizard;
  readonly page: Page;
  /** The text itself, in the editor or in the plain text box. */
  readonly text: Locator;
  readonly tools: Locator;
  readonly search: Locator;
  readonly problems: Locator;
  /** Whether the form has what is typed. */
  readonly said: Locator;

  constructor(wizard: Wizard) {
    this.wizard = wizard;
    this.page = wizard.page;
    this.text = wizard.textbox('Manifest JSON text');
    this.tools = wizard.group('Text tools');
    this.search = wizard.textbox('Find');
    this.problems = wizard.region('Problems');
    this.said = wizard.page.getByRole('status', { name: 'JSON and form' });
  }

  async open(): Promise<void> {
    await this.wizard.json.open();
    await this.wizard.input.press(this.page.getByRole('link', { name: 'Edit JSON' }));
    await expect(this.wizard.heading('Edit JSON')).toBeFocused();
    await expect(this.text).toBeVisible();
  }

  async openWith(manifest: unknown): Promise<void> {
    await this.wizard.openWith(manifest, 'JSON');
    await expect(this.text).toBeVisible();
  }

  async press(tool: string): Promise<void> {
    await this.wizard.input.press(this.tools.getByRole('button', { name: tool, exact: true }));
  }

  /** Puts the cursor at the end of the first line that has this in it, as a person with a mouse does. */
  async clickBehind(words: string): Promise<void> {
    await this.text.getByText(words).first().click();
    await this.page.keyboard.press('End');
  }

  async goToStart(): Promise<void> {
    await this.text.focus();
    await this.page.keyboard.press('ControlOrMeta+Home');
  }

  /** Not by `fill`: it selects behind the editor's back, and Chromium then joins the lines with inline styles. */
  async typeOver(text: string): Promise<void> {
    await this.text.focus();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
  }

  /** The text with nothing masked and nothing folded, as it is copied. */
  async copied(): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.press('Copy');
    await expect(this.status('JSON copied')).toBeVisible();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  status(words: string): Locator {
    return this.wizard.status.filter({ hasText: words });
  }

  /** What is told of a place in the text, above it. */
  told(sentence: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ hasText: sentence })
      .and(this.page.locator('.cm-diagnostic'));
  }
}
