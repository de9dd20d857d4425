import type { Locator, Page } from '@playwright/test';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { expect, test, REPEATED } from './fixtures.ts';

const SECRET = 's3cret';
const MASKED = '"header_value": "••••••••"';

const scrolledTo = (page: Page) => page.evaluate(() => Math.round(scrollY));

test.describe('beside the form', () => {
  test.beforeEach(({ wizard }) => wizard.openWith(READY_MANIFEST));

  test('it marks and shows the lines of the field that has the focus, and leads back to the field', async ({
    page,
    wizard,
  }) => {
    await test.step('the lines of the field that has the focus are marked', async () => {
      const { input, json } = wizard;
      await input.press(wizard.textbox('App name'));
      await expect(json.line('"client_name":')).toHaveClass(/marked/);
      await input.press(wizard.textbox('Description'));
      await expect(json.line('"description":')).toHaveClass(/marked/);
      await expect(json.line('"client_name":')).not.toHaveClass(/marked/);

      await wizard.goTo('Webhooks');
      const event = await wizard.openEvent('ContentEvent');
      await input.press(event.getByLabel('Header value', { exact: true }));
      await expect(json.line(MASKED)).toHaveClass(/marked/);
    });
    await test.step('they are scrolled into view by the JSON alone, the page stays', async () => {
      await wizard.goTo('Engagement');
      const { json } = wizard;
      await expect(json.line('"language_selection":')).not.toBeInViewport();
      const before = await scrolledTo(page);
      await page.getByRole('switch', { name: 'Language selection' }).focus();
      await expect(json.line('"language_selection":')).toHaveClass(/marked/);
      await expect(json.line('"language_selection":')).toBeInViewport();
      expect(await scrolledTo(page)).toBe(before);
      await page.getByRole('switch', { name: 'This app takes part in engagements' }).focus();
      await expect(json.line('"engagement":')).toBeInViewport();
      expect(await scrolledTo(page)).toBe(before);
    });
    await test.step('a click on a line goes to its field, on whatever step it is', async () => {
      const { json } = wizard;
      await json.pick('"entry_point"');
      await expect(wizard.heading('Engagement')).toBeVisible();
      await expect(wizard.choice('Entry point', 'Section')).toBeFocused();

      await json.pick('"header_name": "X-Api-Key"');
      await expect(wizard.heading('Webhooks')).toBeVisible();
      const event = wizard.group('ContentEvent');
      await expect(event.getByRole('textbox', { name: 'Header name' })).toBeFocused();

      await json.pick('"max_retries": 3');
      await expect(event.getByRole('combobox', { name: 'Max retries' })).toBeFocused();

      await json.pick('"description"');
      await expect(wizard.textbox('Description')).toBeFocused();
      await expect(wizard.textbox('Description')).toBeInViewport();
    });
    await test.step('it follows what is typed', async () => {
      await wizard.input.type(wizard.textbox('App name'), 'Ümläut "quoted"');
      await expect(wizard.json.line('"client_name": "Ümläut \\"quoted\\"",')).toBeVisible();
      await wizard.textbox('Description').clear();
      await expect(wizard.json.line('"description":')).toBeHidden();
    });
  });

  test('a base endpoint is marked in every event that hangs on it', async ({ wizard }) => {
    await wizard.goTo('Webhooks');
    const event = await wizard.openEvent('ContentEvent');
    const own = event.getByRole('textbox', { name: 'Endpoint', exact: true });
    await expect(own).toHaveValue('/lp');
    await wizard.input.type(own, 'https://own.acme.com');
    await wizard.input.type(wizard.textbox('Base endpoint'), 'https://base.acme.com');
    const line = wizard.json.line('"endpoint": "https://base.acme.com/lp?all=1"');
    await expect(line).toHaveCount(1);
    await expect(line).toHaveClass(/marked/);
    await expect(wizard.json.line('"endpoint": "https://own.acme.com"')).not.toHaveClass(/marked/);
  });

  test('[W8] a header’s value is shown nowhere but where it was asked for, and is in what leaves the page', async ({
    page,
    wizard,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await expect(wizard.json.line(MASKED)).toBeVisible();
    await wizard.input.press(wizard.json.root.getByRole('button', { name: 'Copy' }));
    await expect(wizard.status).toHaveText('JSON copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${JSON.stringify(READY_MANIFEST, null, 2)}\n`);

    await wizard.goTo('Webhooks');
    const event = await wizard.openEvent('ContentEvent');
    await wizard.input.press(event.getByRole('button', { name: 'Sample request' }));
    await expect(event).toContainText('curl');
    await expect(event).not.toContainText(SECRET);
    const value = event.getByLabel('Header value', { exact: true });
    await expect(value).toHaveAttribute('type', 'password');
    await wizard.input.press(event.getByRole('button', { name: 'Copy headers to all events' }));
    const dialog = page.getByRole('dialog', { name: 'Copy headers to all events' });
    await expect(dialog).toContainText('X-Api-Key');
    await expect(dialog).not.toContainText(SECRET);
    await page.keyboard.press('Escape');
    await wizard.goTo('Review');
    await expect(wizard.region('Webhooks')).toContainText('1 header');
    await expect(page.getByText(SECRET)).toBeHidden();
    const { text } = await wizard.download('Download JSON');
    expect(text).toContain(SECRET);

    await test.step('one value is revealed at a time, and until one goes away', async () => {
      await wizard.goTo('Webhooks');
      await wizard.openEvent('ContentEvent');
      await wizard.input.press(event.getByRole('button', { name: 'Show value' }));
      await expect(event.getByRole('textbox', { name: 'Header value' })).toHaveValue(SECRET);
      await expect(wizard.json.line(MASKED)).toBeVisible();
      await expect(wizard.json.root).not.toContainText(SECRET);
      await wizard.goTo('Review');
      await expect(page.getByText(SECRET)).toBeHidden();
    });
  });
});

test.describe('at 900 px', REPEATED, () => {
  test.use({ viewport: { width: 900, height: 800 } });

  test('the JSON opens beside the form', async ({ page, wizard }) => {
    await wizard.openWith(READY_MANIFEST);
    const { json } = wizard;
    await expect(json.root).toBeHidden();
    await json.open();
    await expect(wizard.button('JSON')).toHaveAttribute('aria-expanded', 'true');
    await json.pick('"client_name"');
    await expect(wizard.textbox('App name')).toBeFocused();
    expect(await overlap(json.root, wizard.textbox('App name'))).toBe(false);
    await wizard.input.press(json.root.getByRole('button', { name: 'Close' }));
    await expect(json.root).toBeHidden();
    await expect(wizard.button('JSON')).toBeFocused();
    await json.open();
    await page.keyboard.press('Escape');
    await expect(json.root).toBeHidden();
  });
});

test.describe('at 390 px', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, device: 'touch' });

  test('the JSON is a sheet that leaves the field it leads to in sight', async ({ wizard }) => {
    await wizard.openWith(READY_MANIFEST);
    const { json } = wizard;
    await json.open();
    await expect(json.root).toBeInViewport({ ratio: 1 });
    for (const [line, field] of [
      ['"logo_uri"', wizard.textbox('Logo URI')],
      ['"language_selection"', wizard.page.getByRole('switch', { name: 'Language selection' })],
      ['"consumer_identity"', wizard.choice('Consumer identity', 'Authenticated')],
    ] as const) {
      await json.pick(line);
      await expect(field).toBeFocused();
      await expect(field).toBeInViewport();
      expect(await overlap(json.root, field), line).toBe(false);
    }
    await json.close();
    await expect(json.root).toBeHidden();
  });

  test('it is drawn higher and lower, by the pointer and by keys, and goes down for what has the focus', async ({
    wizard,
    page,
  }) => {
    await wizard.openWith(READY_MANIFEST);
    const { json } = wizard;
    await json.open();
    const height = page.getByRole('slider', { name: 'JSON panel height' });
    await expect(height).toHaveAttribute('aria-valuenow', '52');
    await height.tap();
    await expect(height).toHaveAttribute('aria-valuenow', '90');
    await expect(wizard.button('Continue')).toBeInViewport({ ratio: 1 });
    await json.pick('"logo_uri"');
    await expect(wizard.textbox('Logo URI')).toBeFocused();
    await expect(height).toHaveAttribute('aria-valuenow', '52');
    expect(await overlap(json.root, wizard.textbox('Logo URI'))).toBe(false);

    await drawTo(page, height, 700);
    await expect(height).toHaveAttribute('aria-valuenow', '30');
    await drawTo(page, height, 40);
    await expect(height).toHaveAttribute('aria-valuenow', '90');
    await height.focus();
    await page.keyboard.press('ArrowDown');
    await expect(height).toHaveAttribute('aria-valuenow', '52');
    await page.keyboard.press('Home');
    await expect(height).toHaveAttribute('aria-valuetext', '30% of the window');
    await page.keyboard.press('Escape');
    await expect(json.root).toBeHidden();
  });
});

/** Holds it, moves it to this height of the window and lets go. */
async function drawTo(page: Page, handle: Locator, y: number): Promise<void> {
  await handle.hover();
  await page.mouse.down();
  await page.mouse.move(195, y + 60);
  await page.mouse.move(195, y);
  await page.mouse.up();
}

async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (!a || !b) throw new Error('One of them is not there.');
  const apart = (x: number, width: number, y: number) => x + width <= y;
  return !(
    apart(a.x, a.width, b.x) ||
    apart(b.x, b.width, a.x) ||
    apart(a.y, a.height, b.y) ||
    apart(b.y, b.height, a.y)
  );
}
