import { readFile } from 'node:fs/promises';
import {
  expect,
  type BrowserContext,
  type Download,
  type Locator,
  type Page,
} from '@playwright/test';
import { mouse, type InputDevice } from '../input.ts';
import { plantImported } from '../plant-drafts.ts';
import { ImportDialog } from './import-dialog.ts';
import { JsonPane } from './json-pane.ts';

export type StepName = 'App info' | 'Webhooks' | 'Engagement' | 'Review';
export const STEP_NAMES = ['App info', 'Webhooks', 'Engagement', 'Review'] as const;

/** The app as a person sees it: what there is to look at, and what can be done. */
export class Wizard {
  readonly page: Page;
  readonly input: InputDevice;
  readonly json: JsonPane;
  readonly steps: Locator;
  readonly status: Locator;
  readonly summary: Locator;

  constructor(page: Page, input: InputDevice) {
    this.page = page;
    this.input = input;
    this.json = new JsonPane(page, input);
    this.steps = page.getByRole('navigation', { name: 'Steps' });
    this.status = page.getByRole('status');
    this.summary = page.getByRole('alert', { name: 'There is a problem' });
  }

  async open(): Promise<void> {
    await this.page.goto('./');
    // What the page shows before its code is there has tests of its own.
    await expect(this.page.locator('html')).not.toHaveAttribute('data-first-screen');
    await expect(this.heading('App info')).toBeVisible();
  }

  /** A draft that was made of this manifest by an import, at one of its pages. */
  async openWith(manifest: unknown, at: StepName | 'JSON' = 'App info'): Promise<void> {
    const id = await plantImported(this.page, manifest);
    const address = `drafts/${id}/${at.toLowerCase().replace(' ', '-')}`;
    await this.visit(address, at === 'JSON' ? 'Edit JSON' : at);
  }

  /** Another page of the app: the one before stays until it is there, with much that is called the same. */
  async visit(address: string, heading: string | RegExp): Promise<void> {
    await this.page.goto(`./#/${address}`);
    await expect(this.heading(heading)).toBeVisible();
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  step(name: StepName): Locator {
    return this.steps.getByRole('link', { name, exact: true });
  }

  async goTo(name: StepName): Promise<void> {
    if (await this.heading(name).isVisible()) return;
    const list = this.steps.getByRole('button', { name: /^Step(s$| \d of 4: )/ });
    if (await list.isVisible()) await this.input.press(list);
    await this.input.press(this.step(name));
    await expect(this.heading(name)).toBeFocused();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  textbox(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  group(name: string): Locator {
    return this.page.getByRole('group', { name, exact: true });
  }

  region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  choice(list: string, name: string): Locator {
    return this.group(list).getByRole('checkbox', { name, exact: true });
  }

  /** An event, a list or whatever else is one row until it is opened. */
  async openGroup(name: string): Promise<Locator> {
    const group = this.group(name);
    const toggle = group.getByRole('button', { name, exact: true });
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await this.input.press(toggle);
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    return group;
  }

  async openEvent(name: string): Promise<Locator> {
    return this.openGroup(name);
  }

  async continue(): Promise<void> {
    await this.input.press(this.button('Continue'));
  }

  async undo(): Promise<void> {
    // A toast stays while the pointer is on it, however many stops of the keyboard away it is.
    await this.button('Undo').hover();
    await this.input.press(this.button('Undo'));
  }

  async openImport(): Promise<ImportDialog> {
    await this.input.press(this.button('Import').first());
    const dialog = this.importDialog();
    await expect(dialog.root).toBeVisible();
    return dialog;
  }

  importDialog(): ImportDialog {
    return new ImportDialog(this.page, this.input);
  }

  async chooseFromMenu(item: string): Promise<void> {
    await this.input.press(this.button('More'));
    await this.input.press(
      this.page.getByRole(item.startsWith('Theme') ? 'menuitemradio' : 'menuitem', { name: item }),
    );
  }

  /** Waits until what was typed is on disk. */
  async saved(): Promise<void> {
    await expect(
      this.page.getByRole('banner').getByText(/^Saved \d?\d:\d\d(?:\s[AP]M)?$/),
    ).toBeVisible();
  }

  /** The file that the button saves. */
  async download(button: string): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.input.press(this.button(button)),
    ]);
    return { name: download.suggestedFilename(), text: await textOf(download) };
  }

  /** What Review hands out, error or not. */
  async finalText(): Promise<string> {
    await this.goTo('Review');
    const { text } = await this.download('Download JSON');
    return text;
  }
}

/** Another tab of the same browser, at this address. */
export async function tabAt(context: BrowserContext, address: string): Promise<Wizard> {
  const page = await context.newPage();
  await page.goto(address);
  return new Wizard(page, mouse(page));
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}
