import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { expect, test, REPEATED } from './fixtures.ts';
import { ReviewPage } from './pages/review-page.ts';
import { linkOf } from './shared-draft.ts';

const hashOf = async () => new URL(await linkOf(READY_MANIFEST)).hash;

test('[T3] where reviews find no room it is said, all of the review is there and can be sent, and it is saved once there is room', async ({
  page,
  wizard,
}) => {
  await page.clock.install();
  await page.addInitScript(refuseReviews);
  const review = new ReviewPage(page, wizard.input);
  await review.open(`./${await hashOf()}`);
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('Reviews aren’t saved on this device');
  await expect(notice).toContainText('out of storage');
  await review.addNote('App name', { text: 'Which country?' });
  await review.decide('Request changes');
  await page.getByRole('textbox', { name: /^Message/ }).fill('Nearly there');

  await page
    .getByRole('button', { name: 'Drafts', exact: true })
    .or(page.getByRole('link', { name: 'Drafts', exact: true }))
    .click();
  await page.goto('./#/review-desk');
  await expect(page.getByRole('link', { name: 'Acme WhatsApp' })).toBeVisible();
  await expect(notice).toContainText('Reviews aren’t saved on this device');
  await page.getByRole('link', { name: 'Acme WhatsApp' }).click();
  await expect(review.note('App name')).toContainText('Which country?');
  const { text } = await wizard.download('Download review');
  expect(JSON.parse(text)).toMatchObject({
    comment: 'Nearly there',
    notes: [{ asked: { text: 'Which country?' } }],
  });

  await page.evaluate(() => Reflect.set(window, 'isFull', false));
  await expect(async () => {
    await page.clock.fastForward(10_000);
    await expect(notice).toBeHidden({ timeout: 1_000 });
  }).toPass();
  await page.reload();
  await expect(review.note('App name')).toContainText('Which country?');
  await expect(page.getByRole('textbox', { name: /^Message/ })).toHaveValue('Nearly there');
  await expect(page.getByRole('radio', { name: 'Request changes' })).toBeChecked();
});

test('what is typed in a note is there after a reload, a link and Back, and can be edited once it is saved', async ({
  page,
  wizard,
}) => {
  const review = new ReviewPage(page, wizard.input);
  await review.open(`./${await hashOf()}`);
  const form = page.getByRole('form', { name: 'Note on App name' });
  const text = form.getByRole('textbox', { name: 'Note', exact: true });
  const suggested = form.getByRole('textbox', { name: /^Suggested value/ });
  await page.getByRole('button', { name: 'Add note to App name' }).click();
  await text.fill('Which coun');
  await suggested.fill('Acme Sp');
  await page.reload();
  await expect(text).toHaveValue('Which coun');
  await expect(suggested).toHaveValue('Acme Sp');
  await page.goto('./#/');
  await page.goBack();
  await expect(text).toHaveValue('Which coun');
  await text.fill('Which country?');
  await form.getByRole('button', { name: 'Save note' }).click();
  await expect(review.note('App name')).toContainText('Acme Sp');

  await page.getByRole('button', { name: 'Edit note on App name' }).click();
  await expect(text).toBeFocused();
  await suggested.fill('Acme Spain');
  await page.reload();
  await expect(suggested).toHaveValue('Acme Spain');
  await form.getByRole('button', { name: 'Save note' }).click();
  await page.reload();
  await expect(review.note('App name')).toContainText('Which country?');
  await expect(review.note('App name')).toContainText('Acme Spain');
});

test.describe('a review with a note that is not saved', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test(
    'goes out with it or without it, as its reviewer says',
    REPEATED,
    async ({ page, wizard }) => {
      const review = new ReviewPage(page, wizard.input);
      await review.open(`./${await hashOf()}`);
      await page.getByRole('button', { name: 'Add note to App name' }).click();
      await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Which country?');
      await review.decide('Comment');
      const send = page.getByRole('button', { name: 'Download review' });
      await send.click();
      const without = await wizard.download('Send without it');
      expect(JSON.parse(without.text)).toMatchObject({ notes: [] });
      await expect(send).toBeFocused();
      await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue(
        'Which country?',
      );
      await send.click();
      const { text } = await wizard.download('Save and send');
      expect(JSON.parse(text)).toMatchObject({ notes: [{ asked: { text: 'Which country?' } }] });
      await expect(review.note('App name')).toContainText('Which country?');
      await expect(send).toBeFocused();
      await send.click();
      await expect(page.getByRole('button', { name: 'Save and send' })).toBeHidden();
    },
  );
});

/** Runs in the page: whatever is written for reviews finds no room, until there is some. */
function refuseReviews(): void {
  Reflect.set(window, 'isFull', true);
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (value, key) {
    if (this.name === 'reviews' && Reflect.get(window, 'isFull') === true)
      throw new DOMException('No room.', 'QuotaExceededError');
    return put.call(this, value, key);
  };
}
