import type { Locator } from '@playwright/test';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { CONNECTOR_EXAMPLE, INSTALLING_EXAMPLE } from '#manifest/values/seed-manifests.fixture.ts';
import { expect, REPEATED, test } from './fixtures.ts';
import { DraftsPage } from './pages/drafts-page.ts';
import type { Wizard } from './pages/wizard.ts';

const TEMPLATE_WORDS = ['App name', 'App description'].map(
  (words) => `Replace “${words}” with your own words. It’s from LivePerson’s template.`,
);
const TEMPLATE_HOST = 'Enter your own address. This is the example from LivePerson’s docs.';
const TEMPLATE_HEADER =
  'Enter your own header or remove it. This is the example from LivePerson’s docs.';
const READY_TEXT = JSON.stringify(READY_MANIFEST, null, 2);

async function startImport(wizard: Wizard) {
  await wizard.open();
  return wizard.openImport();
}

const items = (section: Locator) => section.getByRole('listitem');

test.describe('the examples of the documents', () => {
  const examples = [
    { name: 'connector', example: CONNECTOR_EXAMPLE, problems: [...TEMPLATE_WORDS, TEMPLATE_HOST] },
    {
      name: 'installing',
      example: INSTALLING_EXAMPLE,
      problems: [...TEMPLATE_WORDS, TEMPLATE_HOST, TEMPLATE_HEADER],
    },
  ];
  for (const { name, example, problems } of examples) {
    const isOnce = name === 'installing';
    test(
      `${name}: nothing but the template’s own parts is remarked, and it comes out as it went in`,
      isOnce ? {} : REPEATED,
      async ({ wizard }) => {
        const dialog = await startImport(wizard);
        const content = JSON.stringify(example);
        await dialog.importFile({ name: `${name}.json`, content });
        await expect(dialog.report).toContainText(`Imported ${name}.json as a new draft`);
        const said = items(dialog.section('Problems'));
        await expect(said).toHaveText(problems.map((sentence) => new RegExp(sentence)));
        await expect(dialog.report.getByRole('region')).toHaveCount(1);
        await dialog.goToDraft();
        await wizard.goTo('Review');
        // The template's own words do not go out unasked.
        await wizard.input.press(wizard.button('Download JSON'));
        const { text } = await wizard.download('Download anyway');
        // As text: the order of the keys counts.
        expect(text).toBe(`${JSON.stringify(example, null, 2)}\n`);
      },
    );
  }
});

test.describe('a manifest comes in', () => {
  test('by pasting it', REPEATED, async ({ wizard }) => {
    const dialog = await startImport(wizard);
    await dialog.importText(READY_TEXT);
    await expect(wizard.status).toHaveText('Imported the pasted text. No problems found');
    await expect(dialog.root.or(dialog.report)).toBeHidden();
    expect(await wizard.finalText()).toBe(`${READY_TEXT}\n`);
  });

  test('by dropping its file anywhere on the page', REPEATED, async ({ page, wizard }) => {
    await wizard.open();
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
      return transfer;
    }, READY_TEXT);
    const somewhere = wizard.heading('App info');
    const hint = page.getByText('Drop to import');
    await somewhere.dispatchEvent('dragover', { dataTransfer: dropped });
    await expect(hint).toBeVisible();
    await somewhere.dispatchEvent('drop', { dataTransfer: dropped });
    await expect(hint).toBeHidden();

    const dialog = wizard.importDialog();
    await expect(dialog.root).toContainText('dropped.json');
    await dialog.submit();
    await expect(wizard.status).toHaveText('Imported dropped.json. No problems found');
  });

  for (const { name, content } of [
    { name: 'utf-16-le.json', content: Buffer.from(`\ufeff${READY_TEXT}`, 'utf16le') },
    { name: 'utf-16-be.json', content: Buffer.from(`\ufeff${READY_TEXT}`, 'utf16le').swap16() },
    { name: 'utf-8-with-mark.json', content: Buffer.from(`\ufeff${READY_TEXT}`) },
  ]) {
    const isOnce = name === 'utf-16-le.json';
    test(
      `[T7] from ${name}, and what was done to read it is said`,
      isOnce ? {} : REPEATED,
      async ({ wizard }) => {
        const dialog = await startImport(wizard);
        await dialog.importFile({ name, content });
        const repaired = items(dialog.section('Repaired'));
        await expect(repaired).toHaveText([/UTF-16|byte.order mark/]);
        await dialog.goToDraft();
        expect(await wizard.finalText()).toBe(`${READY_TEXT}\n`);
      },
    );
  }

  test('[M8] with a thousand headers', REPEATED, async ({ wizard }) => {
    const dialog = await startImport(wizard);
    const manifest = withHeaders(1000);
    await dialog.importFile({ name: 'many.json', content: JSON.stringify(manifest) });
    await dialog.goToDraft();
    await wizard.goTo('Webhooks');
    const event = await wizard.openEvent('ContentEvent');
    await expect(event.getByText('Headers 1–25 of 1,000')).toBeVisible();
    expect(JSON.parse(await wizard.finalText())).toEqual(manifest);
  });
});

test('the report says what was read, kept, removed, repaired and what is wrong, by path', async ({
  wizard,
}) => {
  const dialog = await startImport(wizard);
  await dialog.importText(`{
    "client_name": "Acme", // ours
    "display_name": "Acme!",
    "id": "4711",
    "scope": "msg.consumer",
    "scope": "msg.consumer msg.other",
    "grant_types": ["client_credentials"],
    "capabilities": { "engagement": { "goal": "url, lead" }, "broadcast": {} },
  }`);
  await wizard.input.press(wizard.button('Use the repaired version'));
  await expect(dialog.report).toContainText('“Acme”, with no webhook events and engagement');
  await expect(dialog.section('Problems')).toContainText('Write this as a list');
  await expect(dialog.section('Removed')).toContainText('Removed “id”.');
  await expect(dialog.section('Repaired')).toContainText('Removed a comment on line 2.');
  await expect(dialog.section('Repaired')).toContainText('Removed an extra comma on line 8.');
  await expect(dialog.section('Duplicate keys')).toContainText('scope');
  await expect(dialog.section('Kept unchanged')).toContainText('display_name');
  await expect(dialog.section('Kept unchanged')).toContainText('broadcast');

  const goal = dialog.section('Problems').getByRole('button', { name: 'Goal' });
  await wizard.input.press(goal);
  await expect(wizard.heading('Engagement')).toBeVisible();
  await expect(wizard.choice('Goal', 'URL')).toBeFocused();
});

test('[M4] the platform’s keys are taken out, and its secret is nowhere', async ({
  page,
  browserName,
  wizard,
}) => {
  test.skip(browserName === 'webkit', 'needs Playwright to read what is stored');
  const secret = 'zq-7f31-never-to-be-seen';
  const dialog = await startImport(wizard);
  const platform = {
    id: 'app-1',
    client_id: 'client-1',
    client_secret: secret,
    client_id_issued_at: 1,
    client_secret_expires_at: 2,
    deleted: false,
    installation_type: 'SINGLE_INSTANCE',
    is_internal: false,
  };
  const content = JSON.stringify({ ...platform, ...READY_MANIFEST });
  await dialog.importFile({ name: 'installed.json', content });
  const removed = items(dialog.section('Removed'));
  await expect(removed).toHaveCount(8);
  await expect(removed.first()).toContainText('Warning');
  await expect(removed.first()).toContainText('This file contained a secret');
  expect(await page.content()).not.toContain(secret);
  await dialog.goToDraft();
  await wizard.saved();

  const stored = JSON.stringify(await page.context().storageState({ indexedDB: true }));
  expect(stored).toContain('Acme WhatsApp');
  expect(stored).not.toContain(secret);
  expect(await wizard.finalText()).toBe(`${READY_TEXT}\n`);
  expect(await page.content()).not.toContain(secret);
});

test('[M5] of a list of manifests one is chosen', REPEATED, async ({ page, wizard }) => {
  const dialog = await startImport(wizard);
  await dialog.importText(JSON.stringify([CONNECTOR_EXAMPLE, READY_MANIFEST, 'none']));
  await expect(dialog.root.getByRole('radio')).toHaveCount(3);
  await dialog.submit();
  await expect(dialog.problem).toContainText('Select a manifest to import.');
  await expect(page.getByRole('radio', { name: 'Entry 3' })).toBeDisabled();
  await wizard.input.press(page.getByRole('radio', { name: 'Acme WhatsApp' }));
  await dialog.submit();
  await expect(wizard.status).toContainText('Imported the pasted text (Acme WhatsApp)');
  expect(await wizard.finalText()).toBe(`${READY_TEXT}\n`);
});

test.describe('[M6] text that is not JSON', () => {
  const BROKEN = `{\n  "client_name": "Acme",\n  "description": 'Ours'\n  "scope": "msg.consumer"\n}`;

  test(
    'is told with line and column, and its repair is offered as a change',
    REPEATED,
    async ({ wizard }) => {
      const dialog = await startImport(wizard);
      await dialog.importText(BROKEN);
      await expect(dialog.problem).toBeFocused();
      await expect(dialog.problem).toContainText('Line 3, column 18');
      const changes = dialog.problem.getByRole('group', { name: 'What the repair changes' });
      await expect(items(changes)).toContainText([
        `Removed:   "description": 'Ours'`,
        `Added:   "description": "Ours",`,
      ]);
      await wizard.input.press(wizard.button('Use the repaired version'));
      await expect(items(dialog.section('Repaired'))).toHaveCount(2);
      await dialog.goToDraft();
      await expect(wizard.textbox('Description')).toHaveValue('Ours');
    },
  );

  test('stays as it is when the repair is not wanted', REPEATED, async ({ wizard }) => {
    const dialog = await startImport(wizard);
    await dialog.importText(BROKEN);
    await wizard.input.press(wizard.button('Keep editing'));
    await expect(dialog.text).toBeFocused();
    await expect(dialog.text).toHaveValue(BROKEN);
    await expect(dialog.report).toBeHidden();
  });

  test('and is cut off is not completed by guessing', REPEATED, async ({ wizard }) => {
    const dialog = await startImport(wizard);
    await dialog.importText(READY_TEXT.slice(0, 200));
    await expect(dialog.problem).toContainText('It may have been cut off');
    await expect(wizard.button('Use the repaired version')).toBeHidden();
  });
});

test(
  '[W1] other spellings of events are renamed with one click, and back with one more',
  REPEATED,
  async ({ wizard }) => {
    const endpoint = 'https://hooks.acme.com/lp';
    const slips = {
      'ms. MessagingEventNotification.ContentEvent ': { endpoint, max_retries: 1 },
      'ms.MessagingEventNotification.AccpetStatusEvent': { endpoint, max_retries: 2 },
      'ms.MessagingEventNotification.ExConversationChangeNotification': { endpoint },
    };
    const right = {
      'ms.MessagingEventNotification.ContentEvent': { endpoint, max_retries: 1 },
      'ms.MessagingEventNotification.AcceptStatusEvent': { endpoint, max_retries: 2 },
      'cqm.ExConversationChangeNotification': { endpoint },
    };
    const manifest = (webhooks: object) => ({ ...READY_MANIFEST, capabilities: { webhooks } });
    await wizard.openWith(manifest(slips));
    await wizard.goTo('Webhooks');
    const also = wizard.region('Also in your file');
    for (const name of ['ContentEvent', 'AcceptStatusEvent', 'ExConversationChangeNotification']) {
      const rename = also.getByRole('button', { name: `Rename it to ${name}` });
      await wizard.input.press(rename);
      await expect(rename).toBeHidden();
    }
    await expect(also).toBeHidden();
    await wizard.undo();
    await expect(also.getByRole('button')).toHaveText(
      'Rename it to ExConversationChangeNotification',
    );
    await wizard.input.press(also.getByRole('button'));
    expect(JSON.parse(await wizard.finalText())).toEqual(manifest(right));
  },
);

test(
  '[M7] __proto__ is data like any other, and reaches no prototype',
  REPEATED,
  async ({ page, wizard }) => {
    const dialog = await startImport(wizard);
    const text = READY_TEXT.replace(
      '{',
      '{ "__proto__": { "polluted": 1 }, "constructor": { "prototype": { "polluted": 1 } },',
    );
    await dialog.importText(text);
    await expect(dialog.section('Kept unchanged')).toContainText('__proto__');
    await expect(dialog.section('Kept unchanged')).toContainText('constructor');
    await dialog.goToDraft();
    const written: object = JSON.parse(await wizard.finalText());
    // Entries, for toEqual does not look at a member of this name.
    const entries = (json: object) => new Map(Object.entries(json));
    expect(entries(written)).toEqual(entries(JSON.parse(text)));
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  },
);

test.describe('what no manifest can be is refused in words', REPEATED, () => {
  const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
  for (const { what, file, sentence } of [
    {
      what: '[M8] more than 5 MiB',
      file: { name: 'huge.json', content: Buffer.alloc(5 * 1024 * 1024 + 1, ' ') },
      sentence: 'This file is larger than 5 MB',
    },
    {
      what: '[T7] an image',
      file: { name: 'logo.json', content: PNG },
      sentence: 'This is an image, not a manifest.',
    },
    {
      what: '[M8] more than a thousand headers',
      file: { name: 'headers.json', content: JSON.stringify(withHeaders(1001)) },
      sentence: 'has 1,001 headers',
    },
    {
      what: '[T8] five thousand levels',
      file: { name: 'deep.json', content: '['.repeat(5000) + ']'.repeat(5000) },
      sentence: 'nested 5,000 levels deep',
    },
    {
      what: '[M5] a number',
      file: { name: 'number.json', content: '42' },
      sentence: 'A manifest starts with {',
    },
    { what: 'nothing', file: { name: 'empty.json', content: '' }, sentence: 'This file is empty' },
  ]) {
    test(what, async ({ wizard }) => {
      const dialog = await startImport(wizard);
      await dialog.importFile(file);
      await expect(dialog.problem).toContainText(sentence);
      await expect(dialog.root).toBeVisible();
    });
  }
});

test(
  'a click beside the dialog does not throw away what was typed',
  REPEATED,
  async ({ page, wizard }) => {
    const dialog = await startImport(wizard);
    await dialog.paste('{ "client_name": "half');
    await page.mouse.click(5, 5);
    await expect(dialog.text).toHaveValue('{ "client_name": "half');
    await page.keyboard.press('Escape');
    await expect(dialog.root).toBeHidden();
    await wizard.openImport();
    await expect(dialog.text).toHaveValue('{ "client_name": "half');
    await dialog.paste('');
    await page.mouse.click(5, 5);
    await expect(dialog.root).toBeHidden();
  },
);

test('[T7] the draft that was open stays as it was', async ({ page, wizard }) => {
  await wizard.open();
  await wizard.input.type(wizard.textbox('App name'), 'Mine');
  const dialog = await wizard.openImport();
  await dialog.importText(READY_TEXT);
  await dialog.goToDraft();
  await expect(wizard.textbox('App name')).toHaveValue('Acme WhatsApp');
  await wizard.saved();
  await wizard.input.press(page.getByRole('link', { name: 'Drafts' }));
  const drafts = new DraftsPage(wizard);
  await drafts.expectNames(['Acme WhatsApp', 'Mine']);
  await wizard.input.press(drafts.link('Mine'));
  await expect(wizard.textbox('App name')).toHaveValue('Mine');
});

function withHeaders(count: number) {
  const headers = Array.from({ length: count }, (_, index) => ({
    header_name: `X-Header-${index + 1}`,
    header_value: `value-${index + 1}`,
  }));
  const key = 'ms.MessagingEventNotification.ContentEvent';
  const endpoint = 'https://hooks.acme.com/lp';
  return { ...READY_MANIFEST, capabilities: { webhooks: { [key]: { endpoint, headers } } } };
}
