import type { Locator, Page } from '@playwright/test';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { expect, test, REPEATED } from './fixtures.ts';
import { ComparePage } from './pages/compare-page.ts';
import { DraftsPage } from './pages/drafts-page.ts';
import { HistoryPage } from './pages/history-page.ts';
import { JsonPage } from './pages/json-page.ts';
import { ReviewDesk } from './pages/review-desk.ts';
import { ReviewPage } from './pages/review-page.ts';
import { ShareDialog } from './pages/share-dialog.ts';
import { plantDrafts, valuesNamed } from './plant-drafts.ts';
import { linkOf } from './shared-draft.ts';

/*
 * The browser translates every page, as e2e/translator.ts does it: what React holds is not what is
 * shown. Nothing may break by that, and what is shown has to stay true.
 */
test.use({ translated: true, permissions: ['clipboard-read', 'clipboard-write'] });

/** What a translator took for words of the page. */
function translated(page: Page, ...texts: string[]): Locator {
  return page.locator('font').filter({ hasText: new RegExp(`^(?:${texts.join('|')})$`) });
}

test('a draft is written on translated pages: counters, errors, events, headers and the saving say what is true', async ({
  page,
  wizard,
}) => {
  await wizard.open();
  await expect(page.locator('h1 font').first()).toHaveText('App info');
  // Keys are no words to translate, nor is what the person calls the app.
  await expect(page.getByText('client_name', { exact: true }).first()).toBeVisible();
  const name = wizard.textbox('App name');
  await wizard.input.type(name, 'Acme');
  await expect(page.getByRole('banner').getByText('Acme', { exact: true })).toBeVisible();
  await expect(translated(page, 'client_name', 'Acme')).toHaveCount(0);
  await expect(page.getByText('4 / 100')).toBeVisible();
  await wizard.textbox('Description').fill('x'.repeat(300));
  await expect(page.getByText('300 / 256 (44 over)')).toBeVisible();
  await wizard.textbox('Description').fill('x'.repeat(260));
  await expect(page.getByText('260 / 256 (4 over)')).toBeVisible();
  await wizard.continue();
  await expect(wizard.summary).toBeVisible();
  await wizard.textbox('Description').fill('Short.');
  await expect(wizard.summary).toBeHidden();
  await wizard.saved();
  await expect(wizard.json.lines).toContainText('"client_name": "Acme"');

  await wizard.continue();
  await wizard.textbox('Base endpoint').fill('http://hooks.acme.com');
  const event = await wizard.openEvent('ContentEvent');
  const base = wizard.textbox('Base endpoint');
  await expect(base).toHaveAccessibleDescription(/Error: Use https/);
  await base.fill('https://hooks.acme.com');
  await expect(base).not.toHaveAccessibleDescription(/Error/);
  await expect(event.getByRole('textbox', { name: 'Endpoint', exact: true })).toHaveAttribute(
    'placeholder',
    /^https:\/\/hooks\.acme\.com/,
  );
  for (const header of ['X-Api-Key', 'x-api-key', '']) {
    await event.getByRole('button', { name: 'Add header' }).click();
    await event.getByRole('textbox', { name: 'Header name' }).last().fill(header);
  }
  await event
    .getByRole('button', { name: /^Remove header/ })
    .nth(1)
    .click();
  await expect(event.getByRole('textbox', { name: 'Header name' })).toHaveCount(2);
  await wizard.undo();
  await expect(event.getByRole('textbox', { name: 'Header name' })).toHaveCount(3);
  const receive = event.getByRole('switch', { name: 'Receive this event' });
  for (const checked of [false, true]) {
    await receive.click();
    await expect(receive).toBeChecked({ checked });
  }

  await wizard.goTo('Engagement');
  const behaviors = await wizard.openGroup('Visitor behavior');
  await wizard.choice('Visitor behavior', 'Flow').click();
  await expect(behaviors).toContainText('9 of 10 selected');
  await wizard.goTo('Review');
  const problems = wizard.region('Problems');
  await expect(problems).toContainText('Error');
  await problems
    .getByRole('link', { name: /Header/ })
    .first()
    .click();
  await wizard.openEvent('ContentEvent');
  await event
    .getByRole('button', { name: /^Remove header/ })
    .last()
    .click();
  await event
    .getByRole('button', { name: /^Remove header/ })
    .last()
    .click();
  await event.getByLabel('Header value', { exact: true }).fill('k-4711');
  await wizard.goTo('Review');
  await expect(problems).not.toContainText('error');
  expect(JSON.parse(await wizard.finalText())).toMatchObject({ client_name: 'Acme' });
});

test('a manifest is imported, shared, reviewed and comes home on translated pages', async ({
  page,
  wizard,
}) => {
  await wizard.open();
  const dialog = await wizard.openImport();
  await dialog.importText('{"client_name": "Acme",,}');
  await expect(dialog.problem).toContainText('Couldn’t import this');
  await dialog.importText(JSON.stringify({ ...READY_MANIFEST, x_own: 1 }));
  await expect(dialog.report).toContainText('x_own');
  await dialog.goToDraft();
  const address = page.url();
  const share = new ShareDialog(page, wizard.input);
  await share.open();
  const link = await share.copy();

  const review = new ReviewPage(page, wizard.input);
  await review.open(link);
  await expect(translated(page, 'Acme WhatsApp', 'hooks.acme.com')).toHaveCount(0);
  await review.tick('Webhooks');
  await review.addNote('App name', { text: 'Which country?', suggestion: 'Acme Spain' });
  await review.addNote('Goal', { text: 'Is it meant?' });
  await page.getByRole('button', { name: 'Remove note on Goal' }).click();
  await expect(review.note('Goal')).toBeHidden();
  await review.decide('Request changes');
  const home = await review.reviewLink();

  await page.goto('about:blank');
  await page.goto(home);
  await expect(wizard.heading('Review')).toBeVisible();
  expect(page.url().split('/drafts/')[1]?.split('/')[0]).toBe(
    address.split('/drafts/')[1]?.split('/')[0],
  );
  await wizard.goTo('App info');
  const note = page.getByRole('note', { name: 'Note on App name' });
  await note.getByRole('button', { name: /^Accept suggestion/ }).click();
  await expect(wizard.textbox('App name')).toHaveValue('Acme Spain');
  await wizard.goTo('Review');
  const notes = wizard.region('Notes from your reviewer');
  await notes.getByRole('button', { name: 'Show note on App name' }).click();
  await expect(notes).toContainText('Which country?');

  const desk = new ReviewDesk(page, wizard.input);
  await desk.open();
  await desk.paste(await linkOf({ ...READY_MANIFEST, client_name: 'Beta' }, { draftId: 'b' }));
  await expect(desk.row('Beta')).toHaveCount(1);
  await desk.paste('no link at all');
  await expect(page.getByText(/^Nothing added/)).toBeVisible();
  await desk.filter('Beta');
  await expect(desk.rows).toHaveCount(1);
  await desk.filter('');
  await expect(desk.rows).toHaveCount(2);
});

test(
  'drafts, their history, a comparison and the text work on translated pages',
  REPEATED,
  async ({ page, wizard }) => {
    await wizard.openWith(READY_MANIFEST);
    const history = new HistoryPage(wizard);
    await wizard.goTo('App info');
    await wizard.textbox('App name').fill('Acme Two');
    await wizard.continue();
    await history.open();
    await history.versions.last().check();
    await expect(history.changes(/./).first()).toContainText('Acme Two');
    await history.versions.first().check();

    const compare = new ComparePage(wizard);
    await compare.open();
    await expect(compare.verdict).toContainText(' difference');
    await compare.show('As JSON');
    await expect(compare.lines.first()).toBeVisible();
    await compare.show('By field');

    await page.goBack();
    await page.goBack();
    const json = new JsonPage(wizard);
    await json.open();
    for (const text of ['{"client_name": 5}', '{"client_name"', '{"client_name": "Acme Three"}']) {
      await json.typeOver(text);
      await expect(json.said).not.toBeEmpty();
    }
    await page.getByRole('switch', { name: 'Plain text' }).click();
    await expect(json.text).toHaveValue('{"client_name": "Acme Three"}');
    await page.getByRole('link', { name: 'Back to the form' }).click();
    await wizard.goTo('App info');
    await expect(wizard.textbox('App name')).toHaveValue('Acme Three');

    const names = ['Beta', 'Gamma', 'Delta', 'Eta', 'Iota', 'Pi', 'Rho', 'Chi', 'Psi'];
    await plantDrafts(page, names.map(valuesNamed));
    const drafts = new DraftsPage(wizard);
    await drafts.open();
    await expect(drafts.rows).toHaveCount(10);
    await drafts.search.fill('nothing like it');
    await expect(page.getByText('No drafts match “nothing like it”.')).toBeVisible();
    await drafts.search.fill('none');
    await expect(page.getByText('No drafts match “none”.')).toBeVisible();
    await drafts.search.fill('');
    await expect(translated(page, ...names)).toHaveCount(0);
    await drafts.choose('Beta', 'Delete');
    await expect(drafts.rows).toHaveCount(9);
    await wizard.undo();
    await expect(drafts.rows).toHaveCount(10);
    await drafts.choose('Beta', 'Duplicate');
    await expect(wizard.textbox('App name')).toHaveValue('Beta (copy)');
    await page.keyboard.press('Enter');
    await wizard.saved();
    await drafts.open();
    await expect(drafts.rows).toHaveCount(11);
  },
);
