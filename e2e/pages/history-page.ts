import { expect, type Locator, type Page } from '@playwright/test';
import type { Wizard } from './wizard.ts';

/** The earlier versions of the open draft. */
export class HistoryPage {
  readonly page: Page;
  readonly wizard: Wizard;
  readonly versions: Locator;

  constructor(wizard: Wizard) {
    this.page = wizard.page;
    this.wizard = wizard;
    this.versions = this.page.getByRole('radio');
  }

  async open(): Promise<void> {
    await this.wizard.chooseFromMenu('History');
    await this.arrived();
  }

  /** A menu is walked with the arrow keys, or by what its items begin with. */
  async openByKeyboard(): Promise<void> {
    await this.wizard.input.press(this.wizard.button('More'));
    // The menu is fetched when it is first opened.
    await expect(this.page.getByRole('menuitem').first()).toBeFocused();
    await this.page.keyboard.type('Hi');
    await expect(this.page.getByRole('menuitem', { name: 'History' })).toBeFocused();
    await this.page.keyboard.press('Enter');
    await this.arrived();
  }

  private async arrived(): Promise<void> {
    await expect(this.wizard.heading('History')).toBeFocused();
    await expect(this.versions.first()).toBeVisible();
    // Nobody can use the menu any more, but it is still to be seen while it fades out.
    await expect(this.page.locator('[role=menu]')).toHaveCount(0);
  }

  version(name: RegExp): Locator {
    return this.page.getByRole('radio', { name });
  }

  /** What going back to the chosen version would change. */
  changes(name: RegExp): Locator {
    return this.page.getByRole('region', { name });
  }

  /** Each change in one line: "App name: Acme → Beta". */
  async changeLines(name: RegExp): Promise<string[]> {
    const rows = await this.changes(name)
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

  async restore(name: RegExp): Promise<void> {
    await this.version(name).check();
    await this.changes(name).getByRole('button', { name: 'Restore this version' }).click();
    await expect(this.wizard.status).toContainText('Restored the version from');
  }

  /** Why each version was kept, the newest first. */
  async reasons(): Promise<string[]> {
    const rows = await this.page.locator('label', { has: this.versions }).allInnerTexts();
    return rows.map((row) => row.split('\n')[1] ?? '');
  }
}
