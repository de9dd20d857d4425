import { fingerprintOf } from '#handoff/fingerprint.ts';
import { encodeDraft } from '#handoff/share-link.ts';
import {
  pathNamed,
  READY_MANIFEST,
  readyManifestWith,
} from '#manifest/values/ready-manifest.fixture.ts';
import {
  expect,
  findAxeViolationsEverywhere,
  findAxeViolationsInPart,
  REPEATED,
  test,
} from './fixtures.ts';
import { ComparePage } from './pages/compare-page.ts';

const PRINT = fingerprintOf(READY_MANIFEST);

test('a draft is compared with its last version, with its template, and again; a reload keeps both', async ({
  page,
  wizard,
}) => {
  const compare = new ComparePage(wizard);
  await wizard.openWith(READY_MANIFEST);
  await wizard.textbox('App name').fill('Acme Chat');
  await compare.open();
  await expect(compare.side('Before').getByRole('option', { selected: true })).toHaveText(
    /Imported$/,
  );
  await expect(compare.verdict).toHaveText('1 difference');

  await compare.choose('Before', /^LivePerson template/);
  await expect(compare.verdict).toContainText(' differences');
  await expect(compare.result).toContainText('Acme Chat');

  await compare.choose('Before', /Imported$/);
  await expect(compare.verdict).toHaveText('1 difference');
  await expect.poll(() => compare.changes()).toEqual(['App name: Acme WhatsApp → Acme Chat']);
  await page.reload();
  await expect(compare.verdict).toHaveText('1 difference');

  await wizard.input.press(wizard.button('Swap sides'));
  await expect(wizard.button('Swap sides')).toBeFocused();
  await expect.poll(() => compare.changes()).toEqual(['App name: Acme Chat → Acme WhatsApp']);
  await page.reload();
  await expect.poll(() => compare.changes()).toEqual(['App name: Acme Chat → Acme WhatsApp']);

  // Choosing left no steps behind.
  await page.goBack();
  await expect(wizard.textbox('App name')).toHaveValue('Acme Chat');
});

test(
  'a link and a file are compared: what the link leaves out is no change',
  REPEATED,
  async ({ page, wizard }) => {
    const compare = new ComparePage(wizard);
    await page.goto('./#/compare');
    const payload = await encodeDraft({
      draftId: 'a1',
      round: 1,
      message: '',
      notes: [],
      manifest: READY_MANIFEST,
    });
    const link = `${page.url().replace(/#.*/, '')}#/open/${payload}`;
    await compare.paste('Before', link.slice(0, -4));
    await expect(compare.given('Before').getByRole('alert')).toContainText(
      'This link is incomplete',
    );
    await compare.paste('Before', `Have a look: <${link}>.`);
    await expect(compare.given('Before').getByRole('alert')).toBeEmpty();

    const turned = Object.fromEntries(Object.entries(READY_MANIFEST).toReversed());
    await compare.chooseFile('After', { name: 'acme.json', content: JSON.stringify(turned) });
    await expect(compare.verdict).toContainText(`Identical (${PRINT})`);
    await expect(compare.verdict).toContainText(
      'Header values aren’t compared because “Before” was sent without them.',
    );

    await wizard.input.press(wizard.button('Swap sides'));
    await expect(compare.verdict).toContainText('“After” was sent without them.');
    await expect(compare.given('After').getByRole('textbox')).toHaveValue(/Have a look/);
    await compare.chooseFile('Before', { name: 'cut.json', content: '{"client_name": "Ac' });
    await expect(compare.given('Before').getByRole('alert')).toContainText(
      'The text ends on line 1',
    );
    await expect(compare.verdict).toHaveText('Choose what to compare under Before and After.');
  },
);

test(
  '[W8] header values that differ are told apart and shown nowhere',
  REPEATED,
  async ({ page, wizard }) => {
    const compare = new ComparePage(wizard);
    await page.goto('./#/compare');
    await compare.paste('Before', JSON.stringify(READY_MANIFEST));
    const other = readyManifestWith(pathNamed('headers/0/header_value'), 'v3ry other');
    await compare.chooseFile('After', { name: 'other.json', content: JSON.stringify(other) });
    await expect(compare.verdict).toHaveText(`Identical except for header values (${PRINT})`);
    await expect(compare.result.getByRole('rowheader')).toContainText('Value changed');
    await compare.show('As JSON');
    await expect(compare.lines.getByText('value changed')).toHaveCount(2);
    expect(await compare.result.innerText()).not.toMatch(/s3cret|v3ry other/);
  },
);

for (const width of [1440, 390]) {
  const isOnce = width === 1440;
  test(
    `nothing on the page is a barrier (${width} px)`,
    isOnce ? {} : REPEATED,
    async ({ page, wizard }) => {
      await page.setViewportSize({ width, height: 900 });
      const compare = new ComparePage(wizard);
      await page.goto('./#/compare?before=template&after=draft:gone');
      await expect(
        page.getByText(/^What this address refers to isn’t in this browser/),
      ).toBeVisible();
      expect(await findAxeViolationsInPart(page)).toEqual([]);
      await compare.paste('After', JSON.stringify(READY_MANIFEST));
      await expect(compare.verdict).toContainText('difference');
      expect(await findAxeViolationsEverywhere(page)).toEqual([]);
      await compare.show('As JSON');
      await expect(compare.lines).toBeVisible();
      expect(await findAxeViolationsInPart(page)).toEqual([]);
      await compare.paste('After', '{');
      await expect(compare.given('After').getByRole('alert')).not.toBeEmpty();
      expect(await findAxeViolationsInPart(page)).toEqual([]);
    },
  );
}
