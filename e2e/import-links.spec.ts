import { writeReviewFile } from '#handoff/review-file.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { expect, findAxeViolationsInPart, REPEATED, test } from './fixtures.ts';
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
  await expect(dialog.text).toHaveAccessibleDescription(/share link or a review link/);
  await dialog.importText(`Hello,\n\nhere it is: <${await linkOf(named('Sent to me'))}>.\n`);
  await expect(page).toHaveURL(/#\/reviews\/sent-1$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Draft of Sent to me');
  await expect(wizard.status).toContainText('It made no draft of yours.');
  await page.goBack();
  await expect(wizard.textbox('App name')).toHaveValue('Mine');
});

test('a link that was cut off says so and stays in the box', REPEATED, async ({ wizard }) => {
  await wizard.open();
  const dialog = await wizard.openImport();
  await dialog.importText((await linkOf(named('Cut'))).slice(0, -5));
  await expect(dialog.problem).toContainText('This link was cut off');
  await expect(dialog.text).not.toHaveValue('');
});

test('a review file that is dropped goes to its draft', async ({ page, wizard }) => {
  await wizard.openWith(named('Mine'));
  const [, id = ''] = /#\/drafts\/([\w-]+)/.exec(page.url()) ?? [];
  const dialog = wizard.importDialog();
  await dialog.drop({ name: 'mine.review.json', content: reviewOf(id) });
  await dialog.submit();
  await expect(page).toHaveURL(new RegExp(`#/drafts/${id}/review$`));
  await expect(wizard.status).toContainText('The review is here: changes requested, 1 note.');
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
      await expect(dialog.problem).toContainText('The draft of this review is not here');
      await expect(dialog.problem).toContainText('App name: Too short (suggested: Mine and yours)');
      expect(await findAxeViolationsInPart(page)).toEqual([]);

      await dialog.choose(
        { name: 'acme.json', content: JSON.stringify(named('Acme')) },
        { name: 'mail.txt', content: await linkOf(named('Sent to me')) },
        stray,
      );
      await dialog.submit();
      await expect(dialog.report).toContainText('1 of 3 files was imported');
      await expect(dialog.report).toContainText('1 was a link or a review');
      await expect(dialog.row('mail.txt')).toContainText("Review 'Sent to me'");
      expect(await findAxeViolationsInPart(page)).toEqual([]);
      await dialog.press('Read the review: stray.review.json');
      await expect(dialog.problem).toContainText('Nearly there.');
      await page.keyboard.press('Escape');
      await wizard.input.press(dialog.report.getByRole('link', { name: "Review 'Sent to me'" }));
      await expect(page).toHaveURL(/#\/reviews\/sent-1$/);
    });
  });
}
