import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import {
  expect,
  findAxeViolationsEverywhere,
  findAxeViolationsInPart,
  REPEATED,
  test as base,
} from './fixtures.ts';
import { ReviewDesk } from './pages/review-desk.ts';
import { DraftsPage } from './pages/drafts-page.ts';
import { linkOf } from './shared-draft.ts';

const test = base.extend<{ desk: ReviewDesk }>({
  desk: ({ page, wizard }, provide) => provide(new ReviewDesk(page, wizard.input)),
});

const named = (client_name: string) => ({ ...READY_MANIFEST, client_name });
const file = (name: string, manifest: object) => ({ name, content: JSON.stringify(manifest) });
const WITH_SECRET = {
  ...named('Delta Callbacks'),
  capabilities: {
    webhooks: {
      'ms.MessagingEventNotification.ContentEvent': {
        endpoint: 'https://hooks.delta.example/lp',
        headers: [{ header_name: 'X-Api-Key', header_value: 's3cret' }],
      },
      'ms.MessagingEventNotification.ChatStateEvent': { endpoint: 'https://other.example/lp' },
    },
  },
};
const FOUR = [
  file('acme.app-install.json', named('Acme WhatsApp')),
  file('beta.draft.json', { ...named(''), logo_uri: 'http://beta.example/logo.png' }),
  file('gamma-from-ticket-4711.json', named('Gamma Video Assistant for Contact Centres')),
  { name: 'logo.png', content: Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
];

for (const width of [1440, 390]) {
  test.describe(`at ${width} px`, width === 390 ? REPEATED : {}, () => {
    test.use({ viewport: { width, height: 900 } });

    test('four files that are dropped and a mail with two links say which are ready', async ({
      page,
      desk,
    }) => {
      await desk.open();
      await expect(page.getByText(/^No manifests yet/)).toBeVisible();
      expect(await findAxeViolationsInPart(page)).toEqual([]);
      await desk.drop(...FOUR);
      await expect(page.getByText('3 drafts added. 1 file or link couldn’t')).toBeVisible();
      const cut = (await linkOf(named('Cut'), { draftId: 'sent-9' })).slice(0, -6);
      await desk.paste(`Hello,\n> ${await linkOf(WITH_SECRET)}\nand <${cut}>\n`);
      await expect(desk.rows).toHaveCount(6);
      await expect(desk.row('logo.png')).toContainText('Couldn’t be read: This is an image');
      await expect(desk.row('Link 2 in the pasted text')).toContainText('is incomplete');
      await expect(desk.row('Acme WhatsApp')).toContainText('Ready');
      await expect(desk.row('beta.draft.json')).toContainText('1 error, 1 warning');
      await expect(desk.row('Delta Callbacks')).toContainText('Left out');
      await expect(desk.row('Delta Callbacks')).toContainText('other.example');
      await expect(
        page.getByText('2 of 4 without errors. 1 has errors, 1 is missing header values.'),
      ).toBeVisible();
      expect(await findAxeViolationsEverywhere(page)).toEqual([]);
    });
  });
}

test(
  'a bookmark of the desk under its first address still opens it',
  REPEATED,
  async ({ page, desk }) => {
    await page.goto('./#/intake');
    await expect(desk.heading).toBeVisible();
  },
);

test(
  '[T7] a hundred files with ten broken ones come in, and no draft of one’s own changes',
  REPEATED,
  async ({ page, wizard, desk }) => {
    await wizard.openWith(named('Mine'));
    await wizard.input.press(page.getByRole('link', { name: 'Reviews', exact: true }));
    await expect(desk.heading).toBeFocused();
    const files = Array.from({ length: 100 }, (_, index) =>
      index % 10 === 4
        ? { name: `broken-${index}.json`, content: '{ "client_name": ' }
        : file(`app-${index}.json`, named(`App ${index}`)),
    );
    await desk.drop(...files);
    await expect(page.getByText('90 drafts added. 10 files or links couldn’t')).toBeVisible();
    // What could not be read hides none of what could.
    await expect(desk.rows).toHaveCount(90 + 3);
    await desk.press('Show all 10');
    await expect(desk.rows).toHaveCount(100);
    await desk.filter('app-7');
    // app-7 and app-70 to app-79 without app-74; what could not be read stays in sight.
    await expect(desk.rows).toHaveCount(10 + 10);
    await desk.press('Dismiss all unreadable');
    await expect(desk.rows).toHaveCount(10);
    await desk.filter('');
    await desk.press('App');
    await expect(desk.rows.first()).toContainText('App 0');
    await expect(desk.rows.nth(2)).toContainText('App 2');

    await page.goto('./#/');
    await new DraftsPage(wizard).expectNames(['Mine']);
  },
);

test(
  'what is new since a review was open is told, and read by opening it',
  REPEATED,
  async ({ page, desk }) => {
    await desk.open();
    await desk.paste(await linkOf(named('Acme')));
    await expect(desk.row('Acme')).toContainText('New');
    await desk.openReview('Acme');
    await page.goBack();
    await expect(desk.row('Acme')).toContainText('No changes');
    await desk.paste(await linkOf(named('Acme 2'), { round: 2 }));
    await expect(desk.row('Acme 2')).toContainText('Round 2');
    await expect(desk.rows).toHaveCount(1);
    await desk.openReview('Acme 2');
    await page.goBack();
    await expect(desk.row('Acme 2')).toContainText('No changes');
  },
);

test(
  'all without errors is downloaded as files of its own, once it is said what nobody approved',
  REPEATED,
  async ({ page, desk }) => {
    await desk.open();
    await desk.drop(
      ...FOUR,
      file('again.json', { ...named('Acme WhatsApp'), description: 'Other' }),
    );
    await desk.paste(await linkOf(WITH_SECRET));
    await expect(page.getByText('3 of 5 without errors')).toBeVisible();
    // The file brings the header values that the link left out.
    await desk.drop(file('delta.json', WITH_SECRET));
    await expect(desk.row('Delta Callbacks')).toContainText('Included');
    await expect(page.getByText('4 of 5 without errors. 1 has errors.')).toBeVisible();
    const downloads: Download[] = [];
    page.on('download', (download) => downloads.push(download));
    await desk.press('Download all without errors (4)');
    await expect(page.getByRole('dialog', { name: '4 files aren’t approved' })).toBeVisible();
    expect(await findAxeViolationsInPart(page)).toEqual([]);
    await desk.press('Download all 4 anyway');
    await expect(page.getByText('4 files downloaded.')).toBeVisible();
    await expect.poll(() => downloads.length).toBe(4);
    expect(downloads.map((each) => each.suggestedFilename()).toSorted()).toEqual([
      'acme-whatsapp-2.app-install.json',
      'acme-whatsapp.app-install.json',
      'delta-callbacks.app-install.json',
      'gamma-video-assistant-for-contact-centres.app-install.json',
    ]);
    const delta = downloads.find((each) => each.suggestedFilename().startsWith('delta'));
    expect(await readFile((await delta?.path()) ?? '', 'utf8')).toContain('s3cret');
    await expect(page.locator('body')).not.toContainText('s3cret');
  },
);

test.describe('at 390 px', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test(
    'a file that is nearly JSON is repaired on the desk and reviewed',
    REPEATED,
    async ({ page, desk }) => {
      await desk.open();
      const almost = JSON.stringify(named('Almost'), null, 2).replace(/\n}$/, ',\n}');
      await desk.drop({ name: 'almost.json', content: almost });
      await desk.press('Repair almost.json');
      await expect(page.getByRole('dialog', { name: 'Repair “almost.json”' })).toBeVisible();
      expect(await findAxeViolationsInPart(page)).toEqual([]);
      await desk.press('Add the repaired draft');
      await expect(desk.row('Almost')).toContainText('almost.json, repaired');
      await desk.openReview('Almost');
    },
  );
});

test.describe('by keyboard', () => {
  test.use({ device: 'keyboard' });

  test(
    'a review is removed and brought back, and the focus is never lost',
    REPEATED,
    async ({ page, wizard, desk }) => {
      await desk.open();
      await desk.drop(...FOUR);
      await expect(desk.rows).toHaveCount(4);
      await desk.press('Dismiss logo.png');
      await expect(desk.rows.first().getByRole('link')).toBeFocused();
      await desk.press('Remove “Acme WhatsApp”');
      await expect(desk.rows).toHaveCount(2);
      await expect(page.locator('main :focus')).toHaveCount(1);
      await wizard.undo();
      await expect(desk.row('Acme WhatsApp')).toBeVisible();
    },
  );
});
