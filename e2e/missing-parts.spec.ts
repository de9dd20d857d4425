import type { Locator, Page, Route } from '@playwright/test';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { expect, REPEATED, test } from './fixtures.ts';
import { JsonPage } from './pages/json-page.ts';
import { STEP_NAMES } from './pages/wizard.ts';
import { plantDrafts, valuesNamed } from './plant-drafts.ts';

test.describe('with a part of the app missing', () => {
  test.use({ expectedFaults: [/Failed to load resource|could not be loaded/] });

  test('[T12] a step can be fetched again, and nothing typed is lost', async ({ page, wizard }) => {
    await page.route(/\/webhooks-/, (route) => route.abort());
    await wizard.open();
    await wizard.textbox('App name').fill('Acme');
    await wizard.continue();
    await expect(page.getByRole('alert')).toContainText('Nothing you typed is lost');
    await page.unroute(/\/webhooks-/);
    await tryAgain(page, wizard.textbox('Base endpoint'));
    await expect(wizard.textbox('Base endpoint')).toBeVisible();
    await wizard.goTo('App info');
    await expect(wizard.textbox('App name')).toHaveValue('Acme');
  });

  test('[T12] a dialog can be fetched again, and nothing typed is lost', async ({
    page,
    wizard,
  }) => {
    await page.route(/\/import-/, (route) => route.abort());
    await wizard.open();
    await wizard.textbox('App name').fill('Acme');
    await wizard.input.press(wizard.button('Import').first());
    await expect(page.getByRole('alert')).toContainText('Nothing you typed is lost');
    await expect(page.getByRole('alert')).toBeInViewport({ ratio: 1 });
    await wizard.textbox('App name').fill('Acme WhatsApp');
    await page.unroute(/\/import-/);
    const { root } = wizard.importDialog();
    await page.getByRole('button', { name: 'Try again' }).click();
    // Where a browser keeps to its answer, a reload is offered: the dialog is one press away then.
    const onlyReload = page.getByRole('alert').filter({ hasText: 'Reload the page to get it' });
    await expect(root.or(onlyReload)).toBeVisible();
    if (await onlyReload.isVisible()) {
      await expect(wizard.textbox('App name')).toHaveValue('Acme WhatsApp');
      await reloadNow(page);
      await wizard.input.press(wizard.button('Import').first());
    }
    await expect(root).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(wizard.textbox('App name')).toHaveValue('Acme WhatsApp');
  });
});

test.describe('in a browser that keeps to its answer when it asks for a part again', () => {
  test.use({ expectedFaults: [/Failed to load resource|could not be loaded|^exception: /] });

  /** Firefox keeps any failed import; Chromium one that is no code. */
  const NO_CODE = { contentType: 'text/javascript', body: 'this is no code' };

  test('[T12] trying again saves what was typed and comes back to the same place', async ({
    page,
    wizard,
  }) => {
    await page.route(/\/webhooks-/, (route) => route.fulfill(NO_CODE));
    await wizard.open();
    await wizard.textbox('App name').fill('Acme');
    await wizard.continue();
    await expect(page.getByRole('alert')).toContainText('Nothing you typed is lost');
    const address = page.url();

    await page.route(/icon\.svg/, (route) => route.abort());
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('alert')).toContainText('couldn’t load this time either');

    await page.unroute(/icon\.svg/);
    await page.unroute(/\/webhooks-/);
    await page.getByRole('button', { name: 'Try again' }).click();
    // Nobody's page is loaded again unasked.
    await expect(page.getByRole('alert')).toContainText('Reload the page to get it');
    await reloadNow(page);
    await expect(wizard.textbox('Base endpoint')).toBeVisible();
    expect(page.url()).toBe(address);
    await wizard.goTo('App info');
    await expect(wizard.textbox('App name')).toHaveValue('Acme');
  });

  test(
    '[T12] the same for what opens inside a step, and for the editor of the text',
    REPEATED,
    async ({ page, wizard }) => {
      const json = new JsonPage(wizard);
      await page.route(/\/headers-|code-editor/, (route) => route.fulfill(NO_CODE));
      await wizard.openWith(READY_MANIFEST);
      await wizard.goTo('Webhooks');
      const paste = async () => {
        const event = await wizard.openEvent('ContentEvent');
        await event.getByRole('button', { name: 'Paste headers' }).click();
      };
      await paste();
      await expect(wizard.status).toContainText('This part couldn’t load');
      await page.unroute(/\/headers-|code-editor/);
      await paste();
      await expect(wizard.status).toContainText('Reload the page to get it');
      await page.reload();
      await paste();
      await expect(page.getByRole('dialog', { name: 'Paste headers' })).toBeVisible();
      await page.keyboard.press('Escape');

      await page.route(/code-editor/, (route) => route.fulfill(NO_CODE));
      await json.open();
      await expect(page.getByRole('alert')).toContainText('The editor couldn’t load');
      await json.text.fill('{"client_name": "Written as text"}');
      await page.unroute(/code-editor/);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByRole('alert')).toContainText('Reload the page to get it');
      await expect(json.text).toHaveValue('{"client_name": "Written as text"}');
      await reloadNow(page);
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(json.text).toHaveText('{"client_name": "Written as text"}');
    },
  );
});

/** Where a browser keeps to its answer, a reload is offered, and made here. */
async function tryAgain(page: Page, wanted: Locator): Promise<boolean> {
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await expect(wanted.or(reloadOffered(page))).toBeVisible();
  const isOffered = await reloadOffered(page).isVisible();
  if (isOffered) await reloadNow(page);
  return isOffered;
}

async function reloadNow(page: Page): Promise<void> {
  const button = reloadOffered(page).getByRole('button', { name: 'Reload the page' });
  await Promise.all([page.waitForEvent('load'), button.click()]);
}

function reloadOffered(page: Page): Locator {
  return page.getByRole('alert').filter({ hasText: 'Reload the page to get it' });
}

test.describe('with the list of drafts missing', () => {
  test.use({ expectedFaults: [/Failed to load resource|could not be loaded/] });

  test(
    '[T12] it can be fetched again, and every draft is there',
    REPEATED,
    async ({ page, wizard }) => {
      await wizard.open();
      await wizard.textbox('App name').fill('Acme');
      await wizard.saved();
      await page.route(/\/drafts-/, (route) => route.abort());
      await page.goto('about:blank');
      await page.goto('./');
      await expect(wizard.heading('Drafts')).toBeVisible();
      // The list, and what deletes everything.
      await expect(page.getByRole('alert').first()).toContainText('Nothing you typed is lost');
      await page.unroute(/\/drafts-/);
      const draft = page.getByRole('link', { name: /^(?:Continue )?Acme/ });
      await tryAgain(page, draft);
      await expect(draft).toBeVisible();
    },
  );
});

test.describe('on a train', () => {
  test.use({ fetchesAhead: true, expectedFaults: [/ERR_INTERNET_DISCONNECTED/] });

  test('[T12] once the page is there the network can go: a manifest is imported, changed and downloaded', async ({
    page,
    wizard,
    context,
  }) => {
    await wizard.open();
    // What is left of the code is fetched while nobody needs it.
    await expect.poll(() => page.evaluate(fetchedParts)).toEqual(expect.arrayContaining(PARTS));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await context.setOffline(true);

    const dialog = await wizard.openImport();
    await dialog.importText(JSON.stringify(READY_MANIFEST));
    await dialog.goToDraft();
    await wizard.goTo('App info');
    await wizard.textbox('App name').fill('Written on a train');
    for (const step of STEP_NAMES) await wizard.goTo(step);
    expect(JSON.parse(await wizard.finalText())).toEqual({
      ...READY_MANIFEST,
      client_name: 'Written on a train',
    });
    await wizard.saved();
    // The browser itself asks for the icon now and then, and goes without.
    expect(asked.filter((url) => !/\/icon\.svg$|^(?:blob|data):/.test(url))).toEqual([]);
  });
});

test.describe('the editor of the text', () => {
  test.use({ fetchesAhead: true, expectedFaults: [/ERR_INTERNET_DISCONNECTED/] });

  test('[T12] is fetched by nobody who does not open it; without the network the plain text does', async ({
    page,
    wizard,
    context,
  }) => {
    const json = new JsonPage(wizard);
    await wizard.openWith(READY_MANIFEST);
    await expect
      .poll(() => page.evaluate(fetchedParts))
      .toEqual(expect.arrayContaining([...PARTS, 'json-page']));
    for (const step of STEP_NAMES) await wizard.goTo(step);
    await wizard.goTo('App info');
    const parts = await page.evaluate(fetchedParts);
    expect(parts).not.toContain('code-editor');
    // One for each room, not one for each dialog.
    expect(parts.filter((part) => !FIRST_PARTS.includes(part)).length).toBeLessThanOrEqual(13);

    await context.setOffline(true);
    await json.open();
    await expect(page.getByRole('alert')).toContainText('The editor couldn’t load');
    await json.text.fill('{"client_name": "Written on a train"}');
    await context.setOffline(false);
    await tryAgain(page, page.locator('.cm-content'));
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(json.text).toHaveText('{"client_name": "Written on a train"}');
    expect(await page.evaluate(fetchedParts)).toContain('code-editor');
    await page.getByRole('link', { name: 'Back to the form' }).click();
    await expect(wizard.textbox('App name')).toHaveValue('Written on a train');
  });
});

test('an editor that is slow to arrive says so, and does not keep anybody from the text', async ({
  page,
  wizard,
}) => {
  const held: Route[] = [];
  await page.route(/code-editor/, (route) => void held.push(route));
  const json = new JsonPage(wizard);
  await wizard.openWith(READY_MANIFEST);
  await page.getByRole('link', { name: 'Edit JSON' }).click();
  await expect(page.getByText('Loading the editor…')).toBeVisible();
  await page.getByRole('switch', { name: 'Plain text' }).click();
  await expect(json.text).toHaveValue(/Acme WhatsApp/);
  await page.getByRole('switch', { name: 'Plain text' }).click();
  await Promise.all(held.map((route) => route.continue()));
  await expect(json.text).toContainText('Acme WhatsApp');
  await expect(page.getByText('Loading the editor…')).toHaveCount(0);
});

/** What the page itself names. */
const FIRST_PARTS = ['index', 'libraries', 'rolldown-runtime'];

/** What the walk needs beyond the first screen. */
const PARTS = [
  'webhooks',
  'headers',
  'engagement',
  'review',
  'import',
  'drafts',
  // Asked for by parts that came before it.
  'postal-mime',
];

function fetchedParts(): string[] {
  return performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.endsWith('.js'))
    .map(({ name }) => name.replace(/.*\/(.*)-.{8}\.js$/, '$1'));
}

test.describe('on a plain-http address of the local network, in an old browser', () => {
  test('[T11] everything works without what is missing there', async ({ page, wizard }) => {
    await page.addInitScript(() => {
      const hide = (from: object, name: string) =>
        Object.defineProperty(from, name, { value: undefined });
      for (const name of ['locks', 'clipboard', 'storage']) hide(Navigator.prototype, name);
      for (const name of ['subtle', 'randomUUID']) hide(Crypto.prototype, name);
      hide(window, 'BroadcastChannel');
    });
    await wizard.openWith(READY_MANIFEST);
    await wizard.goTo('App info');
    await wizard.textbox('App name').fill('Acme on the intranet');
    await wizard.saved();
    await page.reload();
    await expect(wizard.textbox('App name')).toHaveValue('Acme on the intranet');
    await wizard.input.press(wizard.region('JSON').getByRole('button', { name: 'Copy' }));
    await expect(wizard.status).toContainText('JSON copied');
    for (const step of STEP_NAMES) await wizard.goTo(step);
    expect(JSON.parse(await wizard.finalText())).toEqual({
      ...READY_MANIFEST,
      client_name: 'Acme on the intranet',
    });
  });
});

test.describe('with what comes right after the first screen missing', () => {
  test.use({ expectedFaults: [/Failed to load resource|could not be loaded/] });

  test('[T12] the page says so, and that nothing is saved yet; it can be fetched again', async ({
    page,
    wizard,
  }) => {
    await page.route(/\/after-first-screen-/, (route) => route.abort());
    await page.goto('./');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('nothing is saved yet');
    await expect(alert).toBeInViewport({ ratio: 1 });
    await wizard.textbox('App name').fill('Acme');
    await page.unroute(/\/after-first-screen-/);
    await page.getByRole('button', { name: 'Try again' }).click();
    // Where a browser keeps to its answer, it says that it has to load the page again, and waits.
    const reload = page.getByRole('button', { name: 'Reload the page' });
    const keepsFailure = Promise.race([
      reload.waitFor().then(() => true),
      alert.waitFor({ state: 'detached' }).then(() => false),
    ]);
    if (await keepsFailure) {
      await expect(alert).toContainText('copy what you need first');
      await expect(wizard.textbox('App name')).toHaveValue('Acme');
      await Promise.all([page.waitForEvent('load'), reload.click()]);
      await expect(wizard.textbox('App name')).toHaveValue('');
      await wizard.textbox('App name').fill('Acme');
    }
    await expect(wizard.textbox('App name')).toHaveValue('Acme');
    await expect(alert).toHaveCount(0);
    await wizard.saved();
  });

  test('[T12] whoever has drafts is told that they are still there, and sees them once it is fetched', async ({
    page,
  }) => {
    await plantDrafts(page, [valuesNamed('Acme')]);
    await page.route(/\/after-first-screen-/, (route) => route.abort());
    await page.goto('./');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Everything you saved is still in this browser.');
    await expect(alert).not.toContainText('nothing is saved');
    await page.unroute(/\/after-first-screen-/);
    await page.getByRole('button', { name: 'Try again' }).click();
    const draft = page.getByRole('link', { name: /^(?:Continue )?Acme/ });
    const reload = page.getByRole('button', { name: 'Reload the page' });
    await expect(draft.or(reload)).toBeVisible();
    if (await reload.isVisible()) await reload.click();
    await expect(draft).toBeVisible();
    await expect(alert).toHaveCount(0);
  });
});
