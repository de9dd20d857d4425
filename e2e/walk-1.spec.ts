import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type Device, expect, REPEATED, test } from './fixtures.ts';
import type { Wizard } from './pages/wizard.ts';

const DEVICES: { device: Device; width: number; hasTouch?: true }[] = [
  { device: 'mouse', width: 1440 },
  { device: 'keyboard', width: 1440 },
  { device: 'touch', width: 390, hasTouch: true },
];

const LONG_DESCRIPTION = 'Brings WhatsApp conversations to Acme’s agents. '.repeat(7).slice(0, 290);
const DESCRIPTION = 'Brings WhatsApp conversations to Acme’s agents';

const API_KEY = [{ header_name: 'X-Api-Key', header_value: 'k-4711 äö' }];
const ENDPOINT = 'https://hooks.acme.example/v2';

/** What the partner of the walk has in the end, written out. */
const EXPECTED = {
  client_name: 'Acme WhatsApp',
  description: DESCRIPTION,
  grant_types: ['client_credentials'],
  scope: 'msg.consumer',
  logo_uri: '/src/modules/campaigns/assets/img/software/Mobile-App.png',
  capabilities: {
    webhooks: {
      'ms.MessagingEventNotification.ContentEvent': {
        endpoint: ENDPOINT,
        max_retries: 3,
        headers: API_KEY,
      },
      'ms.MessagingEventNotification.RichContentEvent': {
        endpoint: 'https://rich.acme.example/lp',
        max_retries: 5,
        headers: API_KEY,
      },
      'ms.MessagingEventNotification.AcceptStatusEvent': {
        endpoint: ENDPOINT,
        max_retries: 1,
        headers: API_KEY,
      },
      'ms.MessagingEventNotification.ChatStateEvent': {
        endpoint: ENDPOINT,
        max_retries: 2,
        headers: API_KEY,
      },
      'cqm.ExConversationChangeNotification': { endpoint: ENDPOINT, headers: API_KEY },
    },
    engagement: {
      design_engagement: false,
      design_window: false,
      entry_point: ['section'],
      visitor_behavior: [
        'visited_location',
        'time_on_location',
        'engaged_in_session',
        'about_to_abandon',
        'cart_value',
        'cart_items',
        'viewed_products',
        'service_activity',
      ],
      target_audience: [
        'external_referral',
        'search_keywords',
        'ip',
        'platform',
        'geo_location',
        'returning_visitors',
        'marketing_source',
        'customer_type',
        'age',
        'balance',
        'customer_id',
        'gender',
        'store_zip_code',
        'store_number',
        'company_size',
        'registration_date',
      ],
      goal: ['url', 'purchase_total', 'num_of_pages', 'lead', 'service_activity'],
      consumer_identity: ['auth'],
      language_selection: false,
    },
  },
};

for (const { device, width, hasTouch } of DEVICES) {
  // The keyboard is on the same screen, and every other journey is made with the mouse.
  test.describe(`by ${device} at ${width} px`, device === 'mouse' ? REPEATED : {}, () => {
    test.use({
      // With the motion that most people see, and code that comes when the page is idle; the other journeys go without.
      contextOptions: { reducedMotion: 'no-preference' },
      fetchesAhead: true,
      device,
      viewport: { width, height: 900 },
      hasTouch: hasTouch ?? false,
      permissions: ['clipboard-read', 'clipboard-write'],
    });

    test('a partner gets from nothing to the file for the account team', async ({
      page,
      wizard,
    }) => {
      await test.step('1 sees what is coming', () => seesWhatIsComing(wizard));
      await test.step('2, 3 names and describes the app', () => describesTheApp(wizard));
      await test.step('5 is told to use https', () => isToldToUseHttps(wizard));
      await test.step('6 gives one event its own endpoint', () => overridesAnEndpoint(wizard));
      await test.step('7 adds a header to all events', () => addsAHeader(wizard));
      await test.step('8 unticks two behaviours', () => unticksBehaviours(wizard));
      await test.step('9 goes to a field by its JSON', () => goesToAFieldByItsJson(wizard));
      await test.step('10 fixes what Review lists', () => fixesWhatReviewLists(wizard));

      await test.step('11 copies and downloads the manifest', async () => {
        const { name, text } = await wizard.download('Download JSON');
        expect(name).toBe('acme-whatsapp.app-install.json');
        const manifest: unknown = JSON.parse(text);
        expect(schemaErrors(manifest)).toEqual([]);
        expect(manifest).toEqual(EXPECTED);

        await wizard.input.press(wizard.button('Copy JSON'));
        await expect(wizard.status).toHaveText('JSON copied');
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
      });
    });
  });
}

async function seesWhatIsComing(wizard: Wizard) {
  await wizard.open();
  const { page } = wizard;
  await expect(page.getByText('about ten minutes')).toBeVisible();
  await expect(page.getByText(/Have these ready: your app’s name/)).toBeVisible();
  for (const name of ['App info', 'Webhooks', 'Engagement', 'Review'])
    await expect(page.getByText(/^Four short steps/)).toContainText(name);
}

async function describesTheApp(wizard: Wizard) {
  const { input, page } = wizard;
  await input.type(wizard.textbox('App name'), 'Acme WhatsApp');
  await input.paste(wizard.textbox('Description'), LONG_DESCRIPTION);
  await expect(wizard.textbox('Description')).toHaveValue(LONG_DESCRIPTION);
  await expect(page.getByText('290 / 256 (34 over)')).toBeVisible();
}

async function isToldToUseHttps(wizard: Wizard) {
  const { input } = wizard;
  await wizard.goTo('Webhooks');
  const base = wizard.textbox('Base endpoint');
  await input.paste(base, 'http://hooks.acme.example/~lp');
  await expect(base).not.toHaveAccessibleDescription(/Error/);
  await wizard.openEvent('RichContentEvent');
  await expect(base).toHaveAccessibleDescription(
    /Error: Use https:\/\/\. http:\/\/ isn’t accepted\./,
  );
  await input.press(wizard.button('Use https').first());
  await expect(base).toHaveValue('https://hooks.acme.example/~lp');
  await expect(base).toBeFocused();
  await expect(base).not.toHaveAccessibleDescription(/Error/);
}

async function overridesAnEndpoint(wizard: Wizard) {
  const { input } = wizard;
  const rich = await wizard.openEvent('RichContentEvent');
  const own = rich.getByRole('textbox', { name: 'Endpoint', exact: true });
  await expect(own).toHaveAttribute('placeholder', 'https://hooks.acme.example/~lp');
  // Without its scheme: one of the two problems that Review will list.
  await input.type(own, 'rich.acme.example/lp');
  await input.type(wizard.textbox('Base endpoint'), ENDPOINT);
  await expect(own).toHaveValue('rich.acme.example/lp');
  const chat = await wizard.openEvent('ChatStateEvent');
  await expect(chat.getByRole('textbox', { name: 'Endpoint', exact: true })).toHaveAttribute(
    'placeholder',
    'https://hooks.acme.example/v2',
  );
  await input.select(chat.getByRole('combobox', { name: 'Max retries' }), '2');
}

async function addsAHeader(wizard: Wizard) {
  const { input, page } = wizard;
  const event = await wizard.openEvent('ContentEvent');
  await input.press(event.getByRole('button', { name: 'Add header' }));
  const name = event.getByRole('textbox', { name: 'Header name' });
  await expect(name).toBeFocused();
  await input.type(name, 'X-Api-Key');
  const value = event.getByLabel('Header value', { exact: true });
  await input.type(value, 'k-4711 äö');
  await expect(value).toHaveAttribute('type', 'password');
  await input.press(event.getByRole('button', { name: 'Copy headers to all events' }));
  const dialog = page.getByRole('dialog', { name: 'Copy headers to all events' });
  await expect(dialog.getByRole('region', { name: 'ChatStateEvent' })).toContainText('1 added');
  await input.press(dialog.getByRole('button', { name: 'Copy to 4 events' }));
  await expect(dialog).toBeHidden();
  await expect(wizard.status).toHaveText('Headers copied to 4 events');
}

async function unticksBehaviours(wizard: Wizard) {
  const { input } = wizard;
  await wizard.goTo('Engagement');
  const behaviours = wizard.group('Visitor behavior');
  await expect(behaviours).toContainText('All 10 selected · default');
  await wizard.openGroup('Visitor behavior');
  await input.press(wizard.choice('Visitor behavior', 'Flow'));
  await input.press(wizard.choice('Visitor behavior', 'Visitor error'));
  await expect(behaviours).toContainText('8 of 10 selected · changed');

  const identity = await wizard.openGroup('Consumer identity');
  const auth = wizard.choice('Consumer identity', 'Authenticated');
  await input.press(auth);
  await expect(auth).toBeChecked();
  await expect(auth).toHaveAccessibleDescription(/Required by LivePerson/);
  await input.press(identity.getByRole('button', { name: 'Clear' }));
  await expect(auth).toBeChecked();
}

async function goesToAFieldByItsJson(wizard: Wizard) {
  await wizard.json.open();
  await wizard.json.pick('"entry_point"');
  await expect(wizard.choice('Entry point', 'Section')).toBeFocused();
  await wizard.json.close();
}

async function fixesWhatReviewLists(wizard: Wizard) {
  const { input } = wizard;
  await wizard.goTo('Review');
  const problems = wizard.region('Problems');
  await expect(problems.getByRole('listitem')).toHaveCount(2);
  await expect(wizard.region('2 things to fix')).toContainText('Still to fix: Description and');
  await expect(wizard.button('Download draft')).toBeVisible();

  await input.press(problems.getByRole('link', { name: 'Description' }));
  const description = wizard.textbox('Description');
  await expect(description).toBeFocused();
  await input.type(description, DESCRIPTION);
  await input.press(wizard.button('Save and return to review'));
  await expect(wizard.heading('Review')).toBeFocused();

  await expect(problems.getByRole('listitem')).toHaveCount(1);
  await input.press(problems.getByRole('link', { name: 'RichContentEvent › Endpoint' }));
  const rich = wizard.group('RichContentEvent');
  const own = rich.getByRole('textbox', { name: 'Endpoint', exact: true });
  await expect(own).toBeFocused();
  await expect(own).toHaveAccessibleDescription(/Error: Start with https:\/\//);
  await input.press(rich.getByRole('button', { name: 'Add https://' }));
  await input.press(wizard.button('Save and return to review'));
  await expect(problems).toContainText('No problems found');
}

function schemaErrors(manifest: unknown): unknown[] {
  const file = new URL('../public/manifest.schema.json', import.meta.url);
  const ajv = new Ajv2020({ allErrors: true });
  ajv.validate(JSON.parse(readFileSync(file, 'utf8')), manifest);
  return ajv.errors ?? [];
}
