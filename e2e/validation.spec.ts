import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { expect, REPEATED, test } from './fixtures.ts';
import { STEP_NAMES } from './pages/wizard.ts';

const ENTER_NAME = 'Enter your app’s name';
const ENTER_ADDRESS = 'Enter your server’s address, starting with https://';
const START_WITH_HTTPS = 'Start with https://';

test(
  'nothing is wrong before the person acted, and no longer once it is right',
  REPEATED,
  async ({ page, wizard }) => {
    await wizard.open();
    const { input } = wizard;
    const name = wizard.textbox('App name');
    const logo = wizard.textbox('Logo URI');
    const error = page.getByText('Error:');

    await expect(name).not.toHaveAccessibleDescription(/Error/);
    await input.type(logo, 'javascript:1');
    // Still in the field: whoever types has not finished.
    await expect(error).toBeHidden();
    await input.press(name);
    await expect(logo).toHaveAccessibleDescription(/^Error: /);
    await expect(logo).toHaveAttribute('aria-invalid', 'true');

    await input.type(logo, 'https://acme.com/logo.png');
    await expect(logo).toBeFocused();
    await expect(error).toHaveCount(1);
    await expect(logo).toHaveAttribute('aria-invalid', 'false');
    // The name was left empty on the way.
    await expect(name).toHaveAccessibleDescription(new RegExp(`^Error: ${ENTER_NAME}`));
    await input.type(name, 'A');
    await expect(error).toBeHidden();
  },
);

test('a step that is gone past untouched keeps silent until it is tried', async ({
  page,
  wizard,
}) => {
  await wizard.open();
  await expect(wizard.step('App info')).toHaveAccessibleDescription('in progress');
  await expect(wizard.step('Webhooks')).toHaveAccessibleDescription('not started');
  await wizard.goTo('Webhooks');
  await wizard.goTo('Engagement');
  await expect(wizard.step('Webhooks')).toHaveAccessibleDescription('in progress');
  await expect(wizard.step('Review')).toHaveAccessibleDescription('not started');
  await wizard.goTo('Webhooks');
  await expect(page.getByText('Error:')).toBeHidden();
  await expect(wizard.step('Engagement')).toHaveAccessibleDescription('done');

  await wizard.continue();
  await expect(wizard.step('Webhooks')).toHaveAccessibleDescription('1 problem');
  await expect(wizard.step('App info')).toHaveAccessibleDescription('in progress');
  await wizard.goTo('Review');
  await expect(wizard.step('App info')).toHaveAccessibleDescription('1 problem');
  await expect(wizard.step('Review')).toHaveAccessibleDescription('2 problems');
});

test('Continue shows what is missing in a summary that has the focus, and then goes on', async ({
  page,
  wizard,
}) => {
  await wizard.open();
  const name = wizard.textbox('App name');
  await expect(page).toHaveTitle(/^App info/);
  await wizard.continue();
  await expect(wizard.summary).toBeFocused();
  await expect(wizard.summary.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await expect(page).toHaveTitle(/^Error: App info/);
  await expect(wizard.button('Continue')).toBeEnabled();

  const link = wizard.summary.getByRole('link', { name: ENTER_NAME });
  await wizard.input.press(link);
  await expect(name).toBeFocused();
  await expect(page.getByText('App name', { exact: true })).toBeInViewport();

  await wizard.input.type(name, 'Acme');
  await expect(wizard.summary).toBeHidden();
  await expect(page).toHaveTitle(/^App info/);
  await wizard.continue();
  await expect(wizard.heading('Webhooks')).toBeFocused();
  await expect(page).toHaveTitle(/^Webhooks/);
});

test('field, summary and Review say the same sentence', REPEATED, async ({ wizard }) => {
  await wizard.open();
  await wizard.goTo('Webhooks');
  await wizard.continue();
  // What five events lack is told once, under its own name.
  await expect(wizard.summary.getByRole('link')).toHaveText(`Base endpoint: ${ENTER_ADDRESS}`);
  const base = wizard.textbox('Base endpoint');
  await expect(base).toHaveAccessibleDescription(new RegExp(`^Error: ${ENTER_ADDRESS}`));
  await wizard.goTo('Review');
  const problems = wizard.region('Problems').getByRole('listitem');
  await expect(problems.filter({ hasText: 'Base endpoint' })).toContainText(ENTER_ADDRESS);
});

test('a link of the summary opens the closed event its field is in', async ({ wizard }) => {
  await wizard.open();
  await wizard.goTo('Webhooks');
  await wizard.input.type(wizard.textbox('Base endpoint'), 'https://hooks.acme.com/lp');
  const event = await wizard.openEvent('ChatStateEvent');
  const endpoint = event.getByRole('textbox', { name: 'Endpoint', exact: true });
  await wizard.input.type(endpoint, 'nowhere');
  await wizard.input.press(event.getByRole('button', { name: 'ChatStateEvent', exact: true }));
  await expect(endpoint).toBeHidden();

  await wizard.continue();
  await wizard.input.press(
    wizard.summary.getByRole('link', { name: `ChatStateEvent › Endpoint: ${START_WITH_HTTPS}` }),
  );
  await expect(endpoint).toBeFocused();
  await expect(endpoint).toHaveAccessibleDescription(new RegExp(`Error: ${START_WITH_HTTPS}`));
  await expect(endpoint).toBeInViewport();
});

test('a link of the summary turns to the page its header is on', REPEATED, async ({ wizard }) => {
  const headers = Array.from({ length: 60 }, (_, index) => ({
    header_name: index === 39 ? '' : `X-Header-${index + 1}`,
    header_value: 'v',
  }));
  const endpoint = 'https://hooks.acme.com/lp';
  const webhooks = { 'ms.MessagingEventNotification.ChatStateEvent': { endpoint, headers } };
  await wizard.openWith({ ...READY_MANIFEST, capabilities: { webhooks } });
  await wizard.goTo('Webhooks');
  await wizard.continue();
  await wizard.input.press(
    wizard.summary.getByRole('link', { name: /^ChatStateEvent › Header 40 › Header name/ }),
  );
  const event = wizard.group('ChatStateEvent');
  const row = event.getByRole('listitem', { name: 'Header 40', exact: true });
  await expect(row.getByRole('textbox', { name: 'Header name' })).toBeFocused();
  await expect(event.getByText('Headers 26–50 of 60')).toBeVisible();
});

test(
  'every step is free to visit, and the address carries it',
  REPEATED,
  async ({ page, wizard }) => {
    await wizard.open();
    await wizard.input.type(wizard.textbox('App name'), 'Acme');
    const paths = { Review: 'review', Webhooks: 'webhooks', Engagement: 'engagement' };
    for (const name of ['Review', 'Engagement', 'Webhooks'] as const) {
      await wizard.goTo(name);
      await expect(page).toHaveURL(new RegExp(`#/drafts/\\w+/${paths[name]}$`));
      await expect(wizard.step(name)).toHaveAttribute('aria-current', 'step');
      await expect(wizard.steps.getByRole('link').and(page.locator('[aria-current]'))).toHaveCount(
        1,
      );
    }
    await page.goBack();
    await expect(wizard.heading('Engagement')).toBeVisible();
    await page.goBack();
    await expect(wizard.heading('Review')).toBeVisible();
    await page.goForward();
    await expect(wizard.heading('Engagement')).toBeVisible();
    await wizard.input.press(wizard.button('Back'));
    await expect(wizard.heading('Webhooks')).toBeFocused();
    await wizard.input.press(wizard.button('Back'));
    await expect(wizard.textbox('App name')).toHaveValue('Acme');
  },
);

test('a reload keeps the place and what was typed', REPEATED, async ({ page, wizard }) => {
  await wizard.open();
  await wizard.goTo('Webhooks');
  const base = wizard.textbox('Base endpoint');
  await wizard.input.type(base, 'https://hooks.acme.com/lp');
  await wizard.saved();
  await page.reload();
  await expect(wizard.heading('Webhooks')).toBeVisible();
  await expect(base).toHaveValue('https://hooks.acme.com/lp');
  await expect(base).toBeFocused();
});

for (const { address, heading } of [
  { address: './#/elsewhere', heading: 'There’s nothing at this address' },
  { address: './#/drafts/abc/billing', heading: 'There’s nothing at this address' },
  { address: './#/drafts/abc/webhooks', heading: 'This draft isn’t here' },
]) {
  const isOnce = address.endsWith('billing');
  test(
    `${address} says that nothing is there and offers the start`,
    isOnce ? {} : REPEATED,
    async ({ page, wizard }) => {
      await page.goto(address);
      await expect(wizard.heading(heading)).toBeVisible();
      await wizard.input.press(page.getByRole('link', { name: 'Go to drafts' }));
      await expect(wizard.heading('Drafts')).toBeVisible();
      await wizard.input.press(wizard.button('New manifest'));
      await expect(wizard.heading('App info')).toBeVisible();
    },
  );
}

test('a fix fixes with one click, and Undo takes it back', REPEATED, async ({ wizard }) => {
  await wizard.open();
  await wizard.goTo('Webhooks');
  const base = wizard.textbox('Base endpoint');
  await wizard.input.type(base, 'hooks.acme.com/lp');
  await wizard.continue();
  await wizard.input.press(wizard.button('Add https://'));
  await expect(base).toHaveValue('https://hooks.acme.com/lp');
  await expect(wizard.summary).toBeHidden();
  await expect(wizard.status).toHaveText('Base endpoint fixed');
  await wizard.undo();
  await expect(base).toHaveValue('hooks.acme.com/lp');
  await expect(base).toHaveAccessibleDescription(new RegExp(`Error: ${START_WITH_HTTPS}`));
});

test('Ctrl+S saves, and says so', async ({ page, wizard }) => {
  await wizard.open();
  await wizard.input.type(wizard.textbox('App name'), 'Acme');
  await page.keyboard.press('Control+S');
  await expect(wizard.status).toHaveText(/^Saved \d\d:\d\d$/);
});

test('what is switched off keeps what was typed in it', REPEATED, async ({ wizard }) => {
  await wizard.openWith(READY_MANIFEST);
  const { input } = wizard;
  await wizard.goTo('Webhooks');
  const event = await wizard.openEvent('ContentEvent');
  const isOn = event.getByRole('switch', { name: 'Receive this event' });
  const endpoint = event.getByRole('textbox', { name: 'Endpoint', exact: true });
  await input.type(endpoint, 'https://own.acme.com/lp');
  await input.press(isOn);
  await expect(event).toContainText('This event is off, so it’s left out of the manifest.');
  await expect(wizard.json.line('"ms.MessagingEventNotification.ContentEvent":')).toBeHidden();
  await wizard.goTo('Engagement');
  const takesPart = wizard.page.getByRole('switch', {
    name: 'This app takes part in engagements',
  });
  await wizard.openGroup('Goal');
  await input.press(wizard.choice('Goal', 'Lead'));
  await input.press(takesPart);
  await expect(wizard.group('Goal')).toBeHidden();
  await expect(wizard.json.line('"engagement":')).toBeHidden();

  await input.press(takesPart);
  await expect(wizard.choice('Goal', 'Lead')).not.toBeChecked();
  await wizard.goTo('Webhooks');
  await wizard.openEvent('ContentEvent');
  await input.press(isOn);
  await expect(endpoint).toHaveValue('https://own.acme.com/lp');
  await expect(event.getByRole('textbox', { name: 'Header name' })).toHaveValue('X-Api-Key');
});

test('an event that is off is not checked, whatever is in it', REPEATED, async ({ wizard }) => {
  await wizard.open();
  await wizard.goTo('Webhooks');
  await wizard.input.type(wizard.textbox('Base endpoint'), 'https://hooks.acme.com/lp');
  const event = await wizard.openEvent('ChatStateEvent');
  await wizard.input.type(event.getByRole('textbox', { name: 'Endpoint', exact: true }), 'nowhere');
  await wizard.input.press(event.getByRole('switch', { name: 'Receive this event' }));
  await wizard.continue();
  await expect(wizard.heading('Engagement')).toBeFocused();
});

test('each step’s name is the heading that takes the focus', REPEATED, async ({ wizard }) => {
  await wizard.openWith(READY_MANIFEST);
  for (const name of STEP_NAMES.slice(1)) {
    await wizard.continue();
    await expect(wizard.heading(name)).toBeFocused();
    await expect(wizard.page).toHaveTitle(new RegExp(`^${name}`));
  }
});
