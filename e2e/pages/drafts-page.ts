import { expect, type Locator } from '@playwright/test';
import type { Wizard } from './wizard.ts';

type RowAction = 'Rename' | 'Duplicate' | 'Download' | 'History' | 'Delete';

/** The start, with the drafts of this browser. */
export class DraftsPage {
  readonly wizard: Wizard;
  readonly rows: Locator;
  readonly search: Locator;

  constructor(wizard: Wizard) {
    this.wizard = wizard;
    this.rows = wizard.page.getByRole('list', { name: 'Drafts' }).getByRole('listitem');
    this.search = wizard.page.getByRole('searchbox', { name: 'Search drafts' });
  }

  async open(): Promise<void> {
    await this.wizard.page.goto('./#/drafts');
    await expect(this.wizard.heading('Drafts')).toBeVisible();
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.link(name) });
  }

  link(name: string): Locator {
    return this.wizard.page.getByRole('link', {
      name: new RegExp(`^(?:Continue )?${literally(name)},`),
    });
  }

  actions(name: string): Locator {
    return this.wizard.button(`Actions for “${name}”`);
  }

  item(action: RowAction): Locator {
    return this.wizard.page.getByRole('menuitem', { name: action, exact: true });
  }

  async choose(name: string, action: RowAction): Promise<void> {
    await this.wizard.input.press(this.actions(name));
    await this.wizard.input.press(this.item(action));
  }

  async expectNames(names: readonly string[]): Promise<void> {
    await expect(this.rows.locator('strong')).toHaveText(
      // A comma that is heard only.
      names.map((name) => new RegExp(`^${literally(name)},?$`)),
    );
  }
}

/** A copy is named “Acme (copy)”. */
function literally(name: string): string {
  return name.replaceAll(/[()]/g, String.raw`\$&`);
}
