import type { Page } from '@playwright/test';
import { READY_MANIFEST, readyManifestWith } from '#manifest/values/ready-manifest.fixture.ts';
import {
  expect,
  findAxeViolationsEverywhere,
  findAxeViolationsInPart,
  REPEATED,
  test as base,
} from './fixtures.ts';
import { JsonPage } from './pages/json-page.ts';

const test = base.extend<{ json: JsonPage }>({
  json: ({ wizard }, provide) => provide(new JsonPage(wizard)),
});

const SECRET = 's3cret';
const EVENT = '/capabilities/webhooks/ms.MessagingEventNotification.ContentEvent';
const HTTP = readyManifestWith(`${EVENT}/endpoint`, 'http://hooks.acme.com/lp');
const TEXT = `${JSON.stringify(READY_MANIFEST, null, 2)}\n`;

test('[W8] the text is to be read and gone through: colours, folds, issue, and the way out', async ({
  page,
  json,
}) => {
  await json.openWith(READY_MANIFEST);
  await test.step('the text is coloured and numbered, under the policy', async () => {
    // The editor colours what it has read, when there is time.
    const colourOf = (words: string) =>
      json.text.getByText(words).evaluate((each) => getComputedStyle(each).color);
    const isOneColour = async () =>
      (await colourOf('"client_name"')) === (await colourOf('"Acme WhatsApp"'));
    await expect.poll(isOneColour).toBe(false);
    await expect(json.text).toHaveCSS('white-space', 'break-spaces');
    await expect(json.text).toHaveAttribute('aria-multiline', 'true');
    expect(await json.copied()).toBe(TEXT);
  });
  await test.step('Tab leaves the text, and comes back into it', async () => {
    await json.goToStart();
    await page.keyboard.press('Tab');
    await expect(json.text).not.toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(json.text).toBeFocused();
    expect(await json.copied()).toBe(TEXT);
  });
  await test.step('what stands in brackets can be folded, by keyboard and by mouse', async () => {
    await json.clickBehind('"webhooks"');
    // The editor reads on when there is time, and folds nothing where it has not been yet.
    await expect(async () => {
      await page.keyboard.press('ControlOrMeta+Shift+BracketLeft');
      await expect(json.text).not.toContainText('"max_retries"', { timeout: 1_000 });
    }).toPass();
    await page.keyboard.press('ControlOrMeta+Shift+BracketRight');
    await expect(json.text).toContainText('"max_retries"');

    await page.getByTitle('Fold', { exact: true }).first().click();
    await expect(json.text).toHaveText('{…}');
    await json.text.getByTitle('Unfold').click();
    await expect(json.text).toContainText('"max_retries"');
    expect(await json.copied()).toBe(TEXT);
  });
  await test.step('[W8] what is found is read out by its line, not with the secret beside it', async () => {
    await json.press('Find');
    await expect(json.search).toBeFocused();
    await page.keyboard.type('header_value');
    // Announcements are gone as soon as they were heard.
    const said = page.getByText('Found on line 17', { exact: true }).waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await said;
    await expect(page.getByText(SECRET)).toHaveCount(0);
  });
});

test('[W8] a header’s value is masked until the cursor is in it', async ({ page, json }) => {
  await json.openWith(READY_MANIFEST);
  const mask = json.text.getByRole('img', { name: 'hidden value' });
  await expect(mask).toBeVisible();
  await expect(json.text).not.toContainText(SECRET);

  await json.text.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await expect(json.text).not.toContainText(SECRET);
  await mask.click();
  await expect(json.text).toContainText(`"header_value": "${SECRET}"`);
  await page.keyboard.type('!');
  await page.keyboard.press('ControlOrMeta+Home');
  await expect(json.text).not.toContainText(SECRET);
  expect(await json.copied()).toMatch(/"header_value": "(!s3cret|s3cret!)"/);
});

test('the text has keys of its own: to undo, to format it, to find and replace', async ({
  page,
  json,
  wizard,
}) => {
  await json.openWith(READY_MANIFEST);
  await test.step('Ctrl+Z and ? are the text’s own there; outside, they are the draft’s', async () => {
    await json.clickBehind('"client_name"');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('?');
    await expect(json.text).toContainText('"Acme WhatsApp?"');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(json.text).toContainText('"Acme WhatsApp",');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(json.text).toContainText('"Acme WhatsApp",');
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await expect(json.text).toContainText('"Acme WhatsApp?"');

    await wizard.heading('Edit JSON').focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(json.text).toContainText('"Acme WhatsApp",');
  });
  await test.step('Shift+Alt+F formats, and the cursor stays at what it was at', async () => {
    await json.clickBehind('"scope"');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await json.text.getByText('"max_retries"').click();
    await page.keyboard.press('Shift+Alt+F');
    await expect(json.status('JSON formatted')).toBeVisible();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    expect(await selected(page)).toBe('"max_retries": 3,');
    expect(await json.copied()).toBe(TEXT);
  });
  await test.step('Ctrl+F finds and replaces, Escape goes back to the text', async () => {
    await json.goToStart();
    await page.keyboard.press('ControlOrMeta+F');
    await expect(json.search).toBeFocused();
    await page.keyboard.type('hooks.acme.com');
    await wizard.input.type(wizard.textbox('Replace with'), 'hooks.acme.example');
    await wizard.input.press(wizard.button('Replace all'));
    await page.keyboard.press('Escape');
    await expect(json.search).toBeHidden();
    await expect(json.text).toBeFocused();
    await expect(json.text).toContainText('"https://hooks.acme.example/lp?all=1"');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(json.text).not.toContainText('acme.example');
  });
});

test('a problem is told and fixed where the cursor is, where the mouse is, and beside the text', async ({
  page,
  json,
}) => {
  await json.openWith(HTTP);
  const told = json.told('Use https://. http:// isn’t accepted.');
  await test.step('an edit that is made beside the text leaves the cursor where it was', async () => {
    await json.clickBehind('"max_retries"');
    await json.problems.getByRole('button', { name: 'Use https' }).click();
    await expect(json.text).toContainText('"https://hooks.acme.com/lp"');
    await json.text.focus();
    await page.keyboard.press('Shift+Home');
    expect(await selected(page)).toBe('"max_retries": 3,');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(json.text).toContainText('"http://hooks.acme.com/lp"');
  });
  await test.step('it is told where the mouse is', async () => {
    await json.text.getByText('"http://hooks.acme.com/lp"').hover();
    await told.getByRole('button', { name: 'Use https' }).click();
    await expect(json.text).toContainText('"endpoint": "https://hooks.acme.com/lp"');
    await expect(page.getByText('"http://hooks')).toHaveCount(0);
    await json.text.focus();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(json.text).toContainText('"http://hooks.acme.com/lp"');
  });
  await test.step('F8 goes to the next problem and tells it, Tab leads to its fix', async () => {
    await json.goToStart();
    await page.keyboard.press('F8');
    await expect(told).toContainText('Error: Use https://. http:// isn’t accepted.');
    expect(await selected(page)).toBe('"http://hooks.acme.com/lp"');
    await page.keyboard.press('Tab');
    await expect(told.getByRole('button')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(told).toBeHidden();
    await expect(json.text).toBeFocused();

    await page.keyboard.press('Shift+F8');
    await expect(told).toBeVisible();
    await json.press('Find');
    await expect(told).toBeHidden();
    await page.keyboard.press('Escape');

    await page.keyboard.press('Shift+F8');
    await expect(told).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(json.text).toContainText('"endpoint": "https://hooks.acme.com/lp"');
    await expect(told).toBeHidden();
    await expect(json.text).toBeFocused();
    expect(await json.copied()).toBe(TEXT);
  });
});

test('the plain text box has the same text, and is there again for who chose it', async ({
  page,
  json,
  wizard,
}) => {
  await wizard.openWith(READY_MANIFEST);
  await json.open();
  await page.getByRole('switch', { name: 'Plain text' }).click();
  await expect(json.text).toHaveValue(TEXT);
  await page.goBack();
  await page.goForward();
  await expect(json.text).toHaveValue(TEXT);
  await json.text.press('ControlOrMeta+Home');
  await page.keyboard.press('Delete');
  await page.getByRole('switch', { name: 'Plain text' }).click();
  await expect(json.text).toContainText('"client_name"');
  expect(await json.copied()).toBe(TEXT.slice(1));
});

for (const [width, colorScheme] of [
  [1440, 'light'],
  [1440, 'dark'],
  [390, 'light'],
  [390, 'dark'],
] as const) {
  const isOnce = width === 1440 && colorScheme === 'light';
  test.describe(`at ${width} px, ${colorScheme}`, isOnce ? {} : REPEATED, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test('the editor has no accessibility violations', async ({ page, json }) => {
      await json.openWith(HTTP);
      expect(await findAxeViolationsEverywhere(page), 'the text').toEqual([]);
      await json.goToStart();
      await page.keyboard.press('F8');
      await expect(json.told('Use https')).toBeVisible();
      expect(await findAxeViolationsInPart(page), 'a problem').toEqual([]);
      await page.keyboard.press('ControlOrMeta+F');
      await page.keyboard.type('goal');
      expect(await findAxeViolationsInPart(page), 'the search').toEqual([]);
    });
  });
}

/** What is selected in the editor; the page itself is only told of its host. */
function selected(page: Page): Promise<string> {
  return page.evaluate(() => {
    // Chromium has a selection of its own in every shadow root.
    const root = document.activeElement?.shadowRoot as { getSelection?: () => Selection } | null;
    return String(root?.getSelection?.() ?? getSelection());
  });
}
