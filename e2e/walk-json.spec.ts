import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from './fixtures.ts';
import { keyboard } from './input.ts';
import { JsonPage } from './pages/json-page.ts';
import { Wizard } from './pages/wizard.ts';

/** What is typed in the walk, written out. */
const TYPED = {
  client_name: 'Acme WhatsApp',
  description: 'Brings WhatsApp to Acme',
  grant_types: ['client_credentials'],
  scope: 'msg.consumer',
  capabilities: {
    webhooks: {
      'ms.MessagingEventNotification.ContentEvent': {
        endpoint: 'https://hooks.acme.example/lp',
        max_retries: 3,
        headers: [{ header_name: 'X-Api-Key', header_value: 'k-4711' }],
      },
      'cqm.ExConversationChangeNotification': { endpoint: 'https://hooks.acme.example/lp' },
    },
    engagement: {
      design_engagement: false,
      design_window: false,
      entry_point: ['section', 'url'],
      visitor_behavior: ['cart_value'],
      target_audience: ['age', 'gender'],
      goal: ['lead'],
      consumer_identity: ['auth'],
      language_selection: false,
    },
  },
};

const schema: object = JSON.parse(
  readFileSync(new URL('../public/manifest.schema.json', import.meta.url), 'utf8'),
);
const isManifest = new Ajv2020({ strictTuples: false }).compile(schema);

/** Enter alone would take the first of a list that may be open by then. */
const NEW_LINE = 'Shift+Enter';

test.use({ device: 'keyboard' });
test('a manifest is typed with what the editor offers, broken, left, found again and repaired', async ({
  page,
  wizard,
  context,
}) => {
  const json = new JsonPage(wizard);
  const { said } = json;
  await test.step('the whole manifest, from an empty text', async () => {
    await wizard.open();
    await json.open();
    await wizard.input.type(json.text, '');
    await press('Delete');
    await type('{');
    await press(NEW_LINE);
    await complete('"cl', 'client_name');
    await type('Acme WhatsApp');
    await nextKey('desc', 'description');
    await type('Brings WhatsApp to Acme');
    await nextKey('gr', 'grant_types');
    await complete('"cl', 'client_credentials');
    await nextKey('sc', 'scope');
    await complete('msg', 'msg.consumer');
    await nextKey('cap', 'capabilities');
    await complete('"web', 'webhooks');
    await complete('"Content', 'ms.MessagingEventNotification.ContentEvent');
    await type('https://hooks.acme.example/lp');
    await nextKey('max', 'max_retries');
    await type('3');
    await nextKey('hea', 'headers');
    await press('Control+Space');
    await choose('Header');
    await type('X-Api-Key');
    await press('ArrowDown', 'End', 'ArrowLeft');
    await type('k-4711');
    await press('ArrowDown', 'ArrowDown', 'ArrowDown');
    await nextKey('cqm', 'cqm.ExConversationChangeNotification');
    await complete('https', 'https://hooks.acme.example/lp');
    await press('ArrowDown', 'ArrowDown');
    await nextKey('eng', 'engagement');
    await complete('"design_e', 'design_engagement');
    await nextKey('design_w', 'design_window');
    await nextKey('ent', 'entry_point');
    await complete('"sec', 'section');
    await type(', ');
    await complete('"u', 'url');
    await nextKey('vis', 'visitor_behavior');
    await complete('"cart_v', 'cart_value');
    await nextKey('tar', 'target_audience');
    await complete('"ag', 'age');
    await type(', ');
    // By its label in the form.
    await complete('"Gen', 'gender');
    await nextKey('go', 'goal');
    await complete('"le', 'lead');
    await nextKey('cons', 'consumer_identity');
    await complete('"auth', 'auth');
    await nextKey('lang', 'language_selection');
    await expect(said).toHaveText('Form is up to date');
    expect(JSON.parse(await json.copied())).toEqual(TYPED);
    expect(isManifest(TYPED)).toBe(true);
  });

  await test.step('it is broken and left: the form is unharmed and says so', async () => {
    await wizard.input.press(page.getByRole('link', { name: 'Back to the form' }));
    await expect(wizard.textbox('App name')).toHaveValue('Acme WhatsApp');
    await json.open();
    await json.goToStart();
    await press('ArrowDown', 'End', 'Backspace');
    await type(' // the name customers know');
    await expect(said).toContainText(/^Line 2, column 34: remove this comment/);

    await wizard.goTo('App info');
    const notice = wizard.region('Your JSON edits aren’t in the form yet');
    await expect(notice).toContainText('Line 2, column 34');
    await expect(wizard.textbox('App name')).toHaveValue('Acme WhatsApp');
    await wizard.input.type(wizard.textbox('Description'), 'Changed in the form');
    await wizard.goTo('Review');
    await expect(notice).toBeVisible();
    await wizard.saved();
  });

  const next = await context.newPage();
  const again = new Wizard(next, keyboard(next));
  const found = new JsonPage(again);
  await test.step('the tab is closed and another one opened: the text is as it was typed', async () => {
    const address = page.url();
    await page.close();
    await next.goto(address);
    await again.input.press(next.getByRole('link', { name: 'Fix the JSON' }));
    await expect(again.heading('Edit JSON')).toBeFocused();
    const copied = await found.copied();
    expect(copied.split('\n').slice(0, 4)).toEqual([
      '{',
      '  "client_name": "Acme WhatsApp" // the name customers know',
      '  "description": "Brings WhatsApp to Acme",',
      '  "grant_types": ["client_credentials"],',
    ]);
  });

  await test.step('it is repaired, after a look: what was typed and what the form changed are both there', async () => {
    await again.input.press(again.button('Review repair'));
    const dialog = next.getByRole('dialog', { name: 'Repair the JSON' });
    await expect(dialog).toContainText('Added a missing comma');
    await expect(dialog).toContainText('Removed a comment');
    await again.input.press(again.button('Use the repaired version'));
    await expect(found.said).toHaveText('Form is up to date');
    const repaired = { ...TYPED, description: 'Changed in the form' };
    expect(JSON.parse(await found.copied())).toEqual(repaired);
    expect(JSON.parse(await again.finalText())).toEqual(repaired);
  });

  /** The beginning of a key or a value, and from the list the rest of it. */
  async function complete(beginning: string, option: string): Promise<void> {
    await type(beginning);
    await choose(option);
  }

  /** A member on a line of its own, below the one that the cursor is in. */
  async function nextKey(beginning: string, key: string): Promise<void> {
    await press('End');
    await type(',');
    await press(NEW_LINE);
    await complete(`"${beginning}`, key);
  }

  async function choose(option: string): Promise<void> {
    const chosen = page.getByRole('option', { selected: true });
    await expect(chosen).toHaveText(new RegExp(`^${option}`));
    await press('Enter');
  }

  async function type(text: string): Promise<void> {
    await page.keyboard.type(text);
  }

  async function press(...keys: string[]): Promise<void> {
    for (const key of keys) await page.keyboard.press(key);
  }
});
