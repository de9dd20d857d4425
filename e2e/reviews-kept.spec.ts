import { READY_MANIFEST } from '#manifest/ready-manifest.fixture.ts';
import { expect, test } from './fixtures.ts';
import { ReviewPage } from './pages/review-page.ts';
import { linkOf } from './shared-draft.ts';

const hashOf = async () => new URL(await linkOf(READY_MANIFEST)).hash;

test('[T3] where reviews find no room it is said, all of the review is there and can be sent, and it is saved once there is room', async ({
  page,
  wizard,
}) => {
  await page.clock.install();
  await page.addInitScript(refuseReviews);
  const review = new ReviewPage(page, wizard.hands);
  await review.open(`./${await hashOf()}`);
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('Reviews are not saved on this device');
  await expect(notice).toContainText('no room left');
  await review.addNote('App name', { text: 'Which country?' });
  await review.decide('Request changes');
  await page.getByRole('textbox', { name: /^Message/ }).fill('Nearly there');

  await page
    .getByRole('button', { name: 'Drafts', exact: true })
    .or(page.getByRole('link', { name: 'Drafts', exact: true }))
    .click();
  await page.goto('./#/intake');
  await expect(page.getByRole('link', { name: 'Acme WhatsApp' })).toBeVisible();
  await expect(notice).toContainText('Reviews are not saved on this device');
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
