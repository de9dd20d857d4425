import { readFile } from 'node:fs/promises';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { expect, REPEATED, test } from './fixtures.ts';
import { DraftsPage } from './pages/drafts-page.ts';
import type { Wizard } from './pages/wizard.ts';

const READY_TEXT = JSON.stringify(READY_MANIFEST);
/** There is something to report. */
const OWN_KEY_TEXT = JSON.stringify({ ...READY_MANIFEST, x_own: 1 });

/** From the Engagement step of another draft. */
async function importOver(wizard: Wizard, text = OWN_KEY_TEXT) {
  await wizard.open();
  await wizard.input.type(wizard.textbox('App name'), 'Mine');
  await wizard.goTo('Engagement');
  const dialog = await wizard.openImport();
  await dialog.importText(text);
  await expect(dialog.report.or(dialog.clean)).toBeVisible();
  return dialog;
}

async function draftsPage(wizard: Wizard): Promise<DraftsPage> {
  await wizard.input.press(wizard.page.getByRole('link', { name: 'Drafts', exact: true }));
  await expect(wizard.heading('Drafts')).toBeVisible();
  return new DraftsPage(wizard);
}

async function downloadDraft(wizard: Wizard) {
  const [download] = await Promise.all([
    wizard.page.waitForEvent('download'),
    wizard.chooseFromMenu('Download draft'),
  ]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

for (const device of ['mouse', 'keyboard'] as const) {
  test.describe(`with the ${device}`, device === 'keyboard' ? REPEATED : {}, () => {
    test.use({ device });

    test('[T7] the report’s Undo import removes the draft and returns to where one was', async ({
      wizard,
    }) => {
      const dialog = await importOver(wizard);
      await dialog.press('Undo import');
      await expect(wizard.heading('Engagement')).toBeVisible();
      await expect(wizard.status).toHaveText('Import undone. “Acme WhatsApp” removed');
      await (await draftsPage(wizard)).expectNames(['Mine']);
    });

    test('[T7] after the report the same is offered once more, and loses no edit', async ({
      wizard,
    }) => {
      const dialog = await importOver(wizard);
      await dialog.goToDraft();
      await expect(wizard.status).toHaveText('Imported “Acme WhatsApp” as a new draft');
      await wizard.input.type(wizard.textbox('App name'), 'Acme, edited');
      await wizard.undo();
      await expect(wizard.heading('Engagement')).toBeVisible();
      await expect(wizard.status).toHaveText('Import undone. “Acme, edited” removed');
      await wizard.undo();
      await expect(wizard.textbox('App name')).toHaveValue('Acme, edited');
      await wizard.saved();
      await expect((await draftsPage(wizard)).rows).toHaveCount(2);
    });

    test('[T7] a file without problems goes straight to its draft, and Undo takes that away', async ({
      wizard,
    }) => {
      const dialog = await importOver(wizard, READY_TEXT);
      await expect(wizard.status).toHaveText('Imported the pasted text. No problems found');
      await expect(dialog.report).toBeHidden();
      await expect(wizard.textbox('App name')).toHaveValue('Acme WhatsApp');
      // It goes along to wherever one goes.
      await wizard.goTo('Review');
      await wizard.undo();
      await expect(wizard.heading('Engagement')).toBeVisible();
      await expect(wizard.status).toHaveText('Import undone. “Acme WhatsApp” removed');
      await (await draftsPage(wizard)).expectNames(['Mine']);
    });

    test('what was being typed does not bring back a draft that is removed', async ({ wizard }) => {
      const dialog = await importOver(wizard);
      await dialog.goToDraft();
      await wizard.input.type(wizard.textbox('App name'), 'Acme, edited');
      await wizard.undo();
      await expect(wizard.heading('Engagement')).toBeVisible();
      await expect(wizard.status).toContainText('removed');
      await (await draftsPage(wizard)).expectNames(['Mine']);
      await wizard.page.reload();
      await (await draftsPage(wizard)).expectNames(['Mine']);
    });
  });
}

test(
  'who has gone on to another page stays there when the import is undone',
  REPEATED,
  async ({ wizard }) => {
    const dialog = await importOver(wizard);
    await dialog.goToDraft();
    const drafts = await draftsPage(wizard);
    await expect(drafts.rows).toHaveCount(2);
    await wizard.undo();
    await drafts.expectNames(['Mine']);
    await wizard.undo();
    await expect(drafts.rows).toHaveCount(2);
    await expect(wizard.heading('Drafts')).toBeVisible();
  },
);

test('Back does not lead to a draft whose import was undone', async ({ page, wizard }) => {
  const dialog = await importOver(wizard);
  await dialog.press('Undo import');
  await expect(wizard.heading('Engagement')).toBeVisible();
  await page.goBack();
  await expect(wizard.heading('Engagement')).toBeVisible();
  await page.goBack();
  await expect(wizard.textbox('App name')).toHaveValue('Mine');
});

test(
  'a draft’s file is nothing but the manifest, and makes the same draft again',
  REPEATED,
  async ({ wizard }) => {
    const unfinished = {
      description: 'No name yet, and more than one thing wrong',
      scope: 'msg.other',
      'x-ours': { kept: [1, 2, { deep: true }] },
      capabilities: {
        webhooks: {
          'ms.MessagingEventNotification.ContentEvent': {
            endpoint: 'http://hooks.acme.com',
            max_retries: 0,
            headers: [],
          },
          'of.another.kind': { endpoint: 'https://hooks.acme.com' },
        },
        engagement: { entry_point: 'url, page', language_selection: 'false' },
      },
    };
    await wizard.openWith(unfinished);
    await wizard.input.type(wizard.textbox('App name'), 'Acme');
    const first = await downloadDraft(wizard);
    expect(first.name).toBe('acme.draft.json');
    expect(JSON.parse(first.text)).toEqual({ client_name: 'Acme', ...unfinished });

    const dialog = await wizard.openImport();
    await dialog.importFile({ name: first.name, content: first.text });
    await dialog.goToDraft();
    expect(await downloadDraft(wizard)).toEqual(first);
  },
);
