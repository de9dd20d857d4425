import { writeReviewFile } from '#handoff/review-file.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { expect, findAxeViolationsInPart, REPEATED, test } from './fixtures.ts';
import { DraftsPage } from './pages/drafts-page.ts';
import { linkOf } from './shared-draft.ts';

const named = (client_name: string) => ({ ...READY_MANIFEST, client_name });

const reviewOf = (draftId: string) =>
  writeReviewFile({
    draftId,
    round: 1,
    fingerprint: '7F3A-91C2',
    decision: 'request-changes',
    comment: 'Nearly there.',
    notes: [
      {
        id: 'n1',
        asked: {
          rev: 1,
          path: '/client_name',
          text: 'Too short',
          suggestion: 'Mine and yours',
        },
        reply: { rev: 0, text: '', state: 'open' },
      },
    ],
  });

test('[T7] a pasted share link opens as a review, and no draft is made or changed', async ({
  page,
  wizard,
}) => {
  await wizard.openWith(named('Mine'));
  const dialog = await wizard.openImport();
  await expect(dialog.text).toHaveAccessibleDescription(/share link or review link/);
  await dialog.importText(`Hello,\n\nhere it is: <${await linkOf(named('Sent to me'))}>.\n`);
  await expect(page).toHaveURL(/#\/reviews\/sent-1$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Draft of Sent to me');
  await expect(wizard.status).toContainText('Opened “Sent to me” for review. No draft was created');
  await page.goBack();
  await expect(wizard.textbox('App name')).toHaveValue('Mine');
});

test('a link that was cut off says so and stays in the box', REPEATED, async ({ wizard }) => {
  await wizard.open();
  const dialog = await wizard.openImport();
  await dialog.importText((await linkOf(named('Cut'))).slice(0, -5));
  await expect(dialog.problem).toContainText('This link is incomplete');
  await expect(dialog.text).not.toHaveValue('');
});

test('a review file that is dropped goes to its draft', REPEATED, async ({ page, wizard }) => {
  await wizard.openWith(named('Mine'));
  const [, id = ''] = /#\/drafts\/([\w-]+)/.exec(page.url()) ?? [];
  const dialog = wizard.importDialog();
  await dialog.drop({ name: 'mine.review.json', content: reviewOf(id) });
  await dialog.submit();
  await expect(page).toHaveURL(new RegExp(`#/drafts/${id}/review$`));
  await expect(wizard.status).toContainText('Review received: changes requested, 1 note');
  await expect(page.getByText('Too short').first()).toBeVisible();
});

for (const { width, colorScheme } of [
  { width: 1440, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const) {
  test.describe(`at ${width} px, ${colorScheme}`, width === 390 ? REPEATED : {}, () => {
    test.use({ viewport: { width, height: 844 }, colorScheme });

    test('a review whose draft is not here is shown, alone and among other files', async ({
      page,
      wizard,
    }) => {
      await wizard.open();
      const dialog = await wizard.openImport();
      const stray = { name: 'stray.review.json', content: reviewOf('gone') };
      await dialog.choose(stray);
      await dialog.submit();
      await expect(dialog.problem).toBeFocused();
      await expect(dialog.problem).toContainText('The draft for this review isn’t in this browser');
      await expect(dialog.problem).toContainText('App name: Too short (suggested: Mine and yours)');
      expect(await findAxeViolationsInPart(page)).toEqual([]);

      await dialog.choose(
        { name: 'acme.json', content: JSON.stringify(named('Acme')) },
        { name: 'mail.txt', content: await linkOf(named('Sent to me')) },
        stray,
      );
      await dialog.submit();
      await expect(dialog.report).toContainText('1 of 3 files was imported');
      await expect(dialog.report).toContainText('1 was a share link or review');
      await expect(dialog.row('mail.txt')).toContainText('Review “Sent to me”');
      expect(await findAxeViolationsInPart(page)).toEqual([]);
      await dialog.press('Read the review: stray.review.json');
      await expect(dialog.problem).toContainText('Nearly there.');
      await page.keyboard.press('Escape');
      await wizard.input.press(dialog.report.getByRole('link', { name: 'Review “Sent to me”' }));
      await expect(page).toHaveURL(/#\/reviews\/sent-1$/);
    });
  });
}

test.describe('what becomes of it is chosen', () => {
  test.use({ device: 'keyboard' });

  test('a link is copied into a draft only where that was chosen, and says what it lacks', async ({
    page,
    wizard,
  }) => {
    await wizard.open();
    const dialog = await wizard.openImport();
    await dialog.paste(await linkOf(named('Sent to me')));
    await expect(page.getByRole('radio', { name: 'Review it (read-only)' })).toBeChecked();
    await dialog.decide('Edit it as my own draft');
    expect(await findAxeViolationsInPart(page)).toEqual([]);
    await dialog.submit();
    await expect(dialog.section('Removed')).toContainText('doesn’t include the secret header');
    await dialog.goToDraft();
    await expect(wizard.textbox('App name')).toHaveValue('Sent to me');
  });

  test(
    'a file to review makes no draft, and the choice is offered again',
    REPEATED,
    async ({ page, wizard }) => {
      await wizard.openWith(named('Mine'));
      let dialog = await wizard.openImport();
      await dialog.choose({ name: 'acme.json', content: JSON.stringify(named('Acme')) });
      await dialog.decide('Review it (read-only)');
      await dialog.submit();
      await expect(page.getByRole('heading', { level: 1, name: /^Draft of Acme/ })).toBeVisible();
      await page.reload();
      dialog = await wizard.openImport();
      await expect(page.getByRole('radio', { name: 'Review it (read-only)' })).toBeChecked();
      // A text is known for a link before Import is pressed.
      await page.keyboard.press('Escape');
      await wizard.input.press(page.getByRole('link', { name: 'Drafts' }));
      await new DraftsPage(wizard).expectNames(['Mine']);
    },
  );

  test(
    'of a mail with two links that is to be reviewed both come to the desk',
    REPEATED,
    async ({ page, wizard }) => {
      await wizard.open();
      const dialog = await wizard.openImport();
      const links = [
        await linkOf(named('First')),
        await linkOf(named('Second'), { draftId: 'sent-2' }),
      ];
      await dialog.choose({ name: 'mail.eml', content: mailOf(links.join('\n\nand\n\n')) });
      await expect(page.getByRole('radio', { name: 'Review it (read-only)' })).toBeChecked();
      await dialog.submit();
      await expect(wizard.heading('Review desk')).toBeVisible();
      await expect(page.getByRole('link', { name: 'First', exact: true })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Second', exact: true })).toBeVisible();
    },
  );
});

function mailOf(text: string): string {
  const head = ['From: partner@acme.example', 'Subject: Two drafts', 'MIME-Version: 1.0'];
  return [...head, 'Content-Type: text/plain; charset=utf-8', '', text].join('\r\n');
}
