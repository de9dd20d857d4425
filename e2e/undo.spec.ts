import { expect, REPEATED, test } from './fixtures.ts';
import type { Wizard } from './pages/wizard.ts';

test(
  'everything done in a draft is undone with the menu, and redone',
  REPEATED,
  async ({ page, wizard }) => {
    await wizard.open();
    await editAlong(wizard);
    const after = await jsonOf(wizard);

    for (const label of EDITS.toReversed()) {
      await expectInMenu(wizard, 'Undo', label);
      await wizard.chooseFromMenu('Undo');
      await expect(wizard.status).toHaveText(`Undone: ${label}`);
    }
    await expectInMenu(wizard, 'Undo', 'Nothing to undo');
    await expect(wizard.textbox('App name')).toHaveValue('');

    for (const label of EDITS) {
      await expectInMenu(wizard, 'Redo', label);
      await wizard.chooseFromMenu('Redo');
      await expect(wizard.status).toHaveText(`Redone: ${label}`);
    }
    await expectInMenu(wizard, 'Redo', 'Nothing to redo');
    await expect.poll(() => jsonOf(wizard)).toBe(after);

    await wizard.saved();
    await page.reload();
    await expect.poll(() => jsonOf(wizard)).toBe(after);
  },
);

test('the keys do the same, and lead to the step of what they changed', async ({
  page,
  wizard,
}) => {
  await wizard.open();
  const before = await jsonOf(wizard);
  await editAlong(wizard);
  await wizard.heading('App info').focus();

  await page.keyboard.press('ControlOrMeta+Z');
  // The step's heading, not the text field: there the next press would be the browser's.
  await expect(wizard.heading('Webhooks')).toBeFocused();
  await expect(wizard.textbox('Base endpoint')).toHaveValue('http://hooks.acme.com/lp');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(wizard.textbox('Base endpoint')).toHaveValue('');
  const event = await wizard.openEvent('ContentEvent');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(event.getByRole('textbox', { name: 'Header name' })).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(event.getByRole('textbox', { name: 'Header name' })).toHaveCount(0);
  await expect(event.getByRole('button', { name: 'Add header' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(wizard.choice('Visitor behavior', 'Flow')).toBeChecked();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(wizard.textbox('App name')).toBeInViewport();
  await expect(wizard.textbox('App name')).toHaveValue('');
  await expect.poll(() => jsonOf(wizard)).toBe(before);

  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(wizard.textbox('App name')).toHaveValue('Acme WhatsApp');
  await page.keyboard.press('Control+Y');
  await expect(wizard.choice('Visitor behavior', 'Flow')).not.toBeChecked();
});

test('in a text field the keys undo what was typed there, and nothing else', async ({
  page,
  wizard,
  browserName,
}) => {
  await wizard.open();
  const [name, description] = [wizard.textbox('App name'), wizard.textbox('Description')];
  await name.pressSequentially('Acme');
  await description.pressSequentially('Hi');
  // The others keep a list for each field: there is no step of another field in it.
  if (browserName === 'chromium') {
    await name.focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(wizard.status).toContainText('in another field');
    await expect(name).toBeFocused();
    await expect(name).toHaveValue('Acme');
    await expect(description).toHaveValue('Hi');
  }

  await description.focus();
  // As many as it takes, and more.
  for (let press = 0; press < 4; press++) await page.keyboard.press('ControlOrMeta+Z');
  await expect(description).toHaveValue('');
  await expect(name).toHaveValue('Acme');
  await expect(wizard.json.line('"client_name": "Acme"')).toBeVisible();
});

test('undo of the browser and of the app go together: the form holds what the screen shows', async ({
  page,
  wizard,
}) => {
  await wizard.open();
  const name = wizard.textbox('App name');
  await name.pressSequentially('Acme');
  await page.keyboard.press('ControlOrMeta+Z');
  const typed = await name.inputValue();
  expect(typed).not.toBe('Acme');
  const outside = wizard.heading('App info');
  const expectOneTruth = async () =>
    expect(wizard.json.line(`"client_name": "${await name.inputValue()}"`)).toBeVisible();
  await expectOneTruth();

  await outside.focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expectOneTruth();
  await name.focus();
  for (const keys of ['ControlOrMeta+Z', 'ControlOrMeta+Shift+Z', 'ControlOrMeta+Z']) {
    await page.keyboard.press(keys);
    await expectOneTruth();
  }
  await page.keyboard.type('!');
  await expectOneTruth();
  await outside.focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(wizard.status).toContainText('Undone: App name');
  await expectOneTruth();
});

test('behind a dialog nothing is undone', REPEATED, async ({ page, wizard }) => {
  await wizard.open();
  await wizard.textbox('App name').fill('Acme');
  await wizard.chooseFromMenu('Help and shortcuts');
  const dialog = page.getByRole('dialog', { name: 'Help and shortcuts' });
  await expect(dialog).toContainText('Undo the last change');
  await page.keyboard.press('ControlOrMeta+Z');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  await expect(wizard.textbox('App name')).toHaveValue('Acme');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(wizard.textbox('App name')).toHaveValue('');
});

test('[W8] undo shows no header value that was masked', REPEATED, async ({ wizard, page }) => {
  await wizard.open();
  await wizard.goTo('Webhooks');
  const event = await wizard.openEvent('ContentEvent');
  for (const secret of ['first-secret', 'second-secret']) {
    await event.getByRole('button', { name: 'Add header' }).click();
    await event.getByLabel('Header value', { exact: true }).last().fill(secret);
  }
  await event.getByRole('button', { name: 'Remove header 1' }).click();
  await event.getByRole('button', { name: 'Show value' }).click();
  await page.keyboard.press('ControlOrMeta+Z');
  const values = event.getByLabel('Header value', { exact: true });
  await expect(values).toHaveCount(2);
  for (const value of await values.all()) await expect(value).toHaveAttribute('type', 'password');
});

test('what is undone comes into view, and the menu by itself moves nothing', async ({
  page,
  wizard,
}) => {
  await wizard.open();
  await wizard.goTo('Webhooks');
  const event = await wizard.openEvent('ExConversationChangeNotification');
  await event.getByRole('button', { name: 'Add header' }).click();
  const name = event.getByRole('textbox', { name: 'Header name' });
  await expect(name).toBeFocused();
  await name.fill('X-Api-Key');
  await name.blur();
  const scrolledTo = () => page.evaluate(() => Math.round(scrollY));
  const before = await scrolledTo();
  expect(before).toBeGreaterThan(200);
  await expectInMenu(wizard, 'Undo', 'ExConversationChangeNotification › Header 1 › Header name');
  await expect(wizard.button('More')).toBeFocused();
  expect(await scrolledTo()).toBe(before);

  await page.evaluate(() => scrollTo(0, 0));
  await expect(name).not.toBeInViewport();
  await wizard.chooseFromMenu('Undo');
  await expect(name).toBeInViewport();
  await expect(name).toHaveValue('');
  await expect(wizard.button('More')).toBeFocused();
});

const EDITS = [
  'App name',
  'Visitor behavior',
  'ContentEvent › Headers',
  'ContentEvent › Header 1 › Header name',
  'Base endpoint',
  'Base endpoint',
];

/** A name typed, a choice unticked, a header added and named, an address typed and fixed by a fix. */
async function editAlong(wizard: Wizard): Promise<void> {
  await wizard.textbox('App name').fill('Acme WhatsApp');
  await wizard.goTo('Engagement');
  await wizard.openGroup('Visitor behavior');
  await wizard.choice('Visitor behavior', 'Flow').uncheck();
  await wizard.goTo('Webhooks');
  const event = await wizard.openEvent('ContentEvent');
  await event.getByRole('button', { name: 'Add header' }).click();
  await event.getByRole('textbox', { name: 'Header name' }).fill('X-Api-Key');
  const base = wizard.textbox('Base endpoint');
  await base.fill('http://hooks.acme.com/lp');
  await base.blur();
  await wizard.button('Use https').click();
  await expect(base).toHaveValue('https://hooks.acme.com/lp');
  await wizard.goTo('App info');
}

async function expectInMenu(wizard: Wizard, item: 'Undo' | 'Redo', words: string): Promise<void> {
  await wizard.button('More').click();
  const entry = wizard.page.getByRole('menuitem', { name: item, exact: true });
  await expect(entry).toHaveAccessibleDescription(words);
  await wizard.page.keyboard.press('Escape');
  await expect(entry).toBeHidden();
}

/** Manifest as the live JSON shows it. */
async function jsonOf(wizard: Wizard): Promise<string> {
  return wizard.json.lines.innerText();
}
