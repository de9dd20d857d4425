import type { Page } from '@playwright/test';
import type { JsonObject } from '#manifest/json/json.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import {
  type Device,
  expect,
  findAxeViolations,
  INPUT_DEVICES,
  listenForFaults,
  neverIdle,
  REPEATED,
  test as base,
} from './fixtures.ts';
import { ReviewPage } from './pages/review-page.ts';
import { ShareDialog } from './pages/share-dialog.ts';
import { Wizard } from './pages/wizard.ts';
import { linkOf } from './shared-draft.ts';

interface People {
  partner: { wizard: Wizard; share: ShareDialog };
  /** In a browser that shares nothing with the partner's. */
  manager: { wizard: Wizard; review: ReviewPage };
}

const test = base.extend<People>({
  permissions: ['clipboard-read', 'clipboard-write'],
  partner: async ({ page, wizard }, provide) => {
    await provide({ wizard, share: new ShareDialog(page, wizard.input) });
  },
  manager: async (
    {
      browser,
      device,
      expectedFaults,
      baseURL,
      viewport,
      locale,
      permissions,
      colorScheme,
      contextOptions,
    },
    provide,
  ) => {
    const context = await browser.newContext({
      ...contextOptions,
      ...(baseURL !== undefined && { baseURL }),
      ...(viewport && { viewport }),
      ...(locale !== undefined && { locale }),
      ...(permissions && { permissions }),
      colorScheme: colorScheme ?? 'light',
    });
    const faults: string[] = [];
    await listenForFaults(context, new URL(baseURL ?? '').origin, (fault) => faults.push(fault));
    await context.addInitScript(neverIdle);
    const page = await context.newPage();
    const input = INPUT_DEVICES[device](page);
    await provide({ wizard: new Wizard(page, input), review: new ReviewPage(page, input) });
    await context.close();
    const surprises = faults.filter((fault) => !expectedFaults.some((each) => each.test(fault)));
    expect(surprises, 'faults in the manager’s browser').toEqual([]);
  },
});

const PASSPHRASE = 'correct horse battery staple';

const WALKS: { device: Device; width: number }[] = [
  { device: 'mouse', width: 1440 },
  { device: 'mouse', width: 390 },
  { device: 'keyboard', width: 1440 },
];

for (const { device, width } of WALKS) {
  test.describe(`by ${device} at ${width} px`, device === 'mouse' ? REPEATED : {}, () => {
    test.use({ device, viewport: { width, height: 900 } });

    test('a draft goes to its reviewer, comes home with notes, and is approved', async ({
      partner,
      manager,
    }) => {
      // Two browsers and the whole of two walks.
      test.slow();
      const { wizard, share } = partner;
      const { review } = manager;
      await wizard.openWith(READY_MANIFEST);
      await share.open();
      const first = await share.copy();
      expect(first).not.toContain('s3cret');

      await test.step('2.3, 2.4 the manager reads it without any JSON', async () => {
        await review.open(first);
        await expect(review.title).toHaveText('Draft of Acme WhatsApp');
        await expect(review.page.getByText(/^Fingerprint [0-9A-F]{4}-[0-9A-F]{4}$/)).toBeVisible();
        const facts = review.page.getByRole('list', { name: 'In short' });
        await expect(facts.getByRole('listitem')).toHaveText([
          'No problems found',
          '2 of 5 events',
          '1 server',
          'Header values left out',
        ]);
        await expect(review.part('What the app does')).toContainText('Receives 2 of 5 events.');
        await expect(review.page.getByText('The link doesn’t include header values')).toBeVisible();
        await expect(review.page.getByRole('textbox')).toHaveCount(1);
        expect(await findAxeViolations(review.page)).toEqual([]);
      });

      await test.step('2.5 – 2.7 ticks, notes, a suggestion, a decision', async () => {
        await expect(review.part('Where events are sent')).toContainText('hooks.acme.com');
        await review.tick('Webhooks');
        await review.tick('App info');
        await review.addNote('App name', { text: 'Which country?', suggestion: 'Acme Spain' });
        await review.addNote('Goal', { text: 'Is “Lead” meant?' });
        await review.addNote('ContentEvent › Endpoint', { text: 'Is this the live server?' });
        await review.decide('Request changes');
        await review.page.reload();
        await expect(review.ticked('Webhooks')).toBeChecked();
        await expect(review.note('Goal')).toBeVisible();
        await expect(review.page.getByRole('radio', { name: 'Request changes' })).toBeChecked();
      });

      const home = await review.reviewLink();
      await test.step('1.12 three notes at their fields, one suggestion accepted', async () => {
        await open(wizard.page, home);
        await expect(wizard.heading('Review')).toBeVisible();
        const notes = wizard.region('Notes from your reviewer');
        await expect(notes.getByRole('note')).toHaveCount(3);
        expect(await findAxeViolations(wizard.page)).toEqual([]);
        await wizard.goTo('App info');
        const note = wizard.page.getByRole('note', { name: 'Note on App name' });
        await expect(note).toContainText('Which country?');
        await wizard.input.press(note.getByRole('button', { name: /^Accept suggestion/ }));
        await expect(wizard.textbox('App name')).toHaveValue('Acme Spain');
        await wizard.undo();
        await expect(wizard.textbox('App name')).toHaveValue('Acme WhatsApp');
        await wizard.input.press(note.getByRole('button', { name: /^Accept suggestion/ }));
        await expect(note).toHaveText(/^Suggestion accepted: Acme Spain/);
        await expect(note.getByRole('button', { name: /^Show note/ })).toBeFocused();
        await wizard.goTo('Webhooks');
        await expect(
          wizard.page.getByRole('note', { name: 'Note on ContentEvent › Endpoint' }),
        ).toContainText('Is this the live server?');
        await wizard.goTo('Engagement');
        const goal = wizard.page.getByRole('note', { name: 'Note on Goal' });
        await wizard.input.press(goal.getByRole('button', { name: /^Reply/ }));
        const reply = goal.getByRole('textbox', { name: 'Your reply' });
        await expect(reply).toBeFocused();
        await wizard.input.type(reply, 'Yes, it is.');
        await wizard.input.press(goal.getByRole('button', { name: 'Save reply' }));
        await expect(goal.getByRole('button', { name: /^Edit reply/ })).toBeFocused();
        await wizard.input.press(goal.getByRole('button', { name: /^Mark as done/ }));
        await expect(goal).toContainText('Done: Yes, it is.');
      });

      await share.open();
      await share.lockSecrets(PASSPHRASE);
      const second = await share.copy();
      expect(second).not.toContain('s3cret');

      await test.step('2.8 round two opens on exactly what changed', async () => {
        await review.open(second);
        const changes = review.part('Changes since round 1');
        await expect(changes.getByRole('rowheader')).toHaveCount(1);
        await expect(changes).toContainText('Acme Spain');
        await expect(changes).toContainText('Suggestion accepted');
        await expect(changes).toContainText('Done: Yes, it is.');
        await expect(review.ticked('Webhooks')).toBeChecked();
        await expect(review.ticked('App info')).not.toBeChecked();
        await expect(review.page.getByText('Changed since you checked it')).toBeVisible();
      });

      await test.step('2.9 the manager unlocks it, approves, and has the final file', async () => {
        const words = review.page.getByLabel('Passphrase', { exact: true });
        await review.input.type(words, 'another horse');
        await review.input.press(review.page.getByRole('button', { name: 'Unlock header values' }));
        await expect(review.page.getByText('Wrong passphrase')).toBeVisible();
        await review.input.type(words, PASSPHRASE);
        await review.input.press(review.page.getByRole('button', { name: 'Unlock header values' }));
        await expect(review.title).toBeFocused();
        await review.decide('Approve');
        const { name, text } = await manager.wizard.download('Download JSON');
        expect(name).toBe('acme-spain.app-install.json');
        expect(JSON.parse(text)).toEqual({ ...READY_MANIFEST, client_name: 'Acme Spain' });
      });

      await test.step('2.10 what is on the page, and would be printed, has the secret masked', async () => {
        await review.page.emulateMedia({ media: 'print' });
        const { page } = review;
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(
          'Review record: Acme Spain',
        );
        await expect(page.getByRole('row', { name: 'Decision Approved' })).toBeVisible();
        await expect(page.getByRole('row', { name: 'Round 2' })).toBeVisible();
        await expect(page.getByRole('row', { name: /^Fingerprint [0-9A-F]{4}-/ })).toBeVisible();
        await expect(page.getByRole('row', { name: /^Goal Is “Lead” meant/ })).toContainText(
          'Done: Yes, it is.',
        );
        await expect(review.page.getByRole('button')).toHaveCount(0);
        expect(await review.page.locator('body').innerText()).not.toContain('s3cret');
      });
    });
  });
}

for (const width of [1440, 390]) {
  test.describe(`at ${width} px, dark`, width === 1440 ? REPEATED : {}, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme: 'dark' });

    test('neither the share dialog nor a review keeps anybody out', async ({
      partner,
      manager,
    }) => {
      const { wizard, share } = partner;
      await wizard.openWith(READY_MANIFEST);
      await share.open();
      expect(await findAxeViolations(wizard.page), 'the share dialog').toEqual([]);
      await share.lockSecrets(PASSPHRASE);
      expect(await findAxeViolations(wizard.page), 'with a passphrase').toEqual([]);

      const { review } = manager;
      await review.open(await share.copy());
      await review.addNote('App name', { text: 'Which country?', suggestion: 'Acme Spain' });
      await review.input.press(review.page.getByRole('button', { name: 'Add note to Goal' }));
      await review.input.press(review.page.getByRole('button', { name: 'Copy review link' }));
      await expect(review.page.getByRole('alert')).toHaveText(
        'Choose Approve, Request changes or Comment first.',
      );
      expect(await findAxeViolations(review.page), 'a review being written').toEqual([]);
      const over = () =>
        review.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await over(), 'sideways').toBeLessThanOrEqual(0);

      await review.decide('Comment');
      await open(wizard.page, await review.reviewLink());
      await expect(wizard.heading('Review')).toBeVisible();
      await wizard.goTo('App info');
      await expect(wizard.page.getByRole('note', { name: 'Note on App name' })).toBeVisible();
      expect(await findAxeViolations(wizard.page), 'a note at its field').toEqual([]);
    });
  });
}

test.describe('by keyboard', () => {
  test.use({ device: 'keyboard' });

  test(
    'a note is given up, removed and brought back, and the focus is never lost',
    REPEATED,
    async ({ manager }) => {
      const { review, wizard } = manager;
      await review.open(await addressOf(READY_MANIFEST));
      const add = review.page.getByRole('button', { name: 'Add note to App name' });
      await review.input.press(add);
      await review.input.press(review.page.getByRole('button', { name: 'Cancel' }));
      await expect(add).toBeFocused();
      await review.addNote('App name', { text: 'Which country?' });
      await review.input.press(
        review.page.getByRole('button', { name: 'Remove note on App name' }),
      );
      await expect(review.note('App name')).toBeHidden();
      await expect(add).toBeFocused();
      await wizard.undo();
      await expect(review.note('App name')).toBeVisible();
    },
  );
});

test(
  'opening a link touches no draft, and the same link twice is one review',
  REPEATED,
  async ({ partner, manager }) => {
    const { wizard, share } = partner;
    await wizard.openWith(READY_MANIFEST);
    await share.open();
    const link = await share.copy();
    const { review } = manager;
    await review.open(link);
    const address = review.page.url();
    await review.open(link.replace('#', '%23').replace('%23', '#'));
    expect(review.page.url()).toBe(address);
    await manager.wizard.input.press(manager.wizard.button('Make a copy to edit'));
    await expect(manager.wizard.heading('App info')).toBeVisible();
    await manager.wizard.input.type(manager.wizard.textbox('App name'), 'My own copy');
    await manager.wizard.saved();
    await review.page.goto(address);
    await expect(review.title).toContainText('Acme WhatsApp');
  },
);

test.describe('a link that does not open', () => {
  const SENTENCES: [what: string, mangle: (link: string) => string, sentence: RegExp][] = [
    ['cut off', (link) => link.slice(0, -5), /This link is incomplete/],
    ['changed', (link) => `${link.slice(0, -5)}AAAAA`, /This link is damaged/],
    [
      'of a newer version',
      (link) => link.replace('v2.', 'v3.'),
      /made by a newer version of this app/,
    ],
  ];
  for (const [what, mangle, sentence] of SENTENCES) {
    const isOnce = what === 'changed';
    test(`says why when it is ${what}`, isOnce ? {} : REPEATED, async ({ manager }) => {
      const { page } = manager.wizard;
      await page.goto(mangle(await addressOf(READY_MANIFEST)));
      await expect(manager.wizard.heading('This link can’t be opened')).toBeVisible();
      await expect(page.getByText(sentence)).toBeVisible();
    });
  }
});

test.describe('on a host that answers 404', () => {
  test.use({ expectedFaults: [/404 \(Not Found\)/] });

  test('[S5] a link whose # was escaped on its way is led back to the app, wherever it is hosted', async ({
    manager,
    request,
    baseURL,
  }) => {
    const { origin, hash } = new URL(await addressOf(READY_MANIFEST), baseURL);
    const { review } = manager;
    // As static hosts answer from a folder; the preview server does not.
    const body = await (await request.get('./404.html')).text();
    await review.page.route('**/hosted/wizard/**', async (route) => {
      const [, path = ''] = route.request().url().split('/hosted/wizard/');
      if (/^$|^(?:assets|recover-link)/.test(path)) {
        return route.fulfill({ response: await route.fetch({ url: `${origin}/${path}` }) });
      }
      return route.fulfill({ status: 404, contentType: 'text/html', body });
    });
    for (const escaped of ['%23/open/', '%2523/open/', '%23%2Fopen%2F']) {
      await review.page.goto(`${origin}/hosted/wizard/${hash.replace('#/open/', escaped)}`);
      await expect(review.title).toContainText('Acme WhatsApp');
      await expect(review.page).toHaveURL(/\/hosted\/wizard\/#\/reviews\//);
    }
  });
});

test('the partner’s own sheet names the manifest and hides its secrets', async ({ partner }) => {
  const { wizard } = partner;
  await wizard.openWith(READY_MANIFEST);
  await wizard.goTo('Review');
  await wizard.page.emulateMedia({ media: 'print' });
  const { page } = wizard;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Install manifest for Acme WhatsApp',
  );
  await expect(page.getByRole('row', { name: /^Fingerprint [0-9A-F]{4}-/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Printed / })).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(wizard.steps).toBeHidden();
  expect(await wizard.page.locator('body').innerText()).not.toContain('s3cret');
});

test('a review link leads its reviewer back to it, and can be read where its draft is not', async ({
  manager,
  wizard,
}) => {
  const { review } = manager;
  await review.open(await addressOf(READY_MANIFEST));
  await review.addNote('App name', { text: 'Which country?' });
  await review.decide('Comment');
  const link = await review.reviewLink();
  await open(review.page, link);
  await expect(manager.wizard.heading('Draft of Acme WhatsApp')).toBeVisible();
  await expect(manager.wizard.status).toContainText('This is your own review of “Acme WhatsApp”');

  await open(wizard.page, link);
  await expect(wizard.heading('The draft for this review isn’t in this browser')).toBeVisible();
  await expect(wizard.page.getByText('Which country?')).toBeVisible();
});

/** Where a share link of this draft leads to. */
async function addressOf(manifest: JsonObject): Promise<string> {
  return `./${new URL(await linkOf(manifest)).hash}`;
}

async function open(page: Page, link: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(link);
}
