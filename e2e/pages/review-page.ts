import { expect, type Locator, type Page } from '@playwright/test';
import type { InputDevice } from '../input.ts';

interface NoteText {
  text: string;
  /** What the field should say instead. */
  suggestion?: string;
}

/** A draft on its reviewer's desk: `#/reviews/<id>`. */
export class ReviewPage {
  readonly page: Page;
  readonly input: InputDevice;
  readonly title: Locator;

  constructor(page: Page, input: InputDevice) {
    this.page = page;
    this.input = input;
    this.title = page.getByRole('heading', { level: 1, name: /^Draft of / });
  }

  async open(link: string): Promise<void> {
    // A link to the page one is on changes nothing but what stands after the #.
    await this.page.goto('about:blank');
    await this.page.goto(link);
    await expect(this.title).toBeVisible();
    await expect(this.page).toHaveURL(/#\/reviews\/[\w-]+$/);
  }

  part(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  async tick(section: string): Promise<void> {
    await this.input.press(this.ticked(section));
  }

  ticked(section: string): Locator {
    return this.page.getByRole('checkbox', { name: `Checked: ${section}` });
  }

  async addNote(field: string, { text, suggestion }: NoteText): Promise<void> {
    const add = this.page.getByRole('button', { name: `Add note to ${field}` });
    await this.input.press(add);
    const form = this.page.getByRole('form', { name: `Note on ${field}` });
    const note = form.getByRole('textbox', { name: 'Note', exact: true });
    await expect(note).toBeFocused();
    await this.input.type(note, text);
    if (suggestion !== undefined) {
      await this.input.type(form.getByRole('textbox', { name: /^Suggested value/ }), suggestion);
    }
    await this.input.press(form.getByRole('button', { name: 'Save note' }));
    await expect(this.note(field)).toBeVisible();
    await expect(add).toBeFocused();
  }

  note(field: string): Locator {
    return this.page.getByRole('note', { name: `Note on ${field}` });
  }

  async decide(decision: 'Approve' | 'Request changes' | 'Comment'): Promise<void> {
    await this.input.press(this.page.getByRole('radio', { name: decision }));
  }

  /** The link that goes back to the author. */
  async reviewLink(): Promise<string> {
    await this.input.press(this.page.getByRole('button', { name: 'Copy review link' }));
    await expect(this.page.getByRole('status')).toHaveText('Review link copied');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
