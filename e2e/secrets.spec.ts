import { pathNamed, readyManifestWith } from '#manifest/values/ready-manifest.fixture.ts';
import type { Json } from '#manifest/json/json.ts';
import { expect, REPEATED, test } from './fixtures.ts';
import { JsonPage } from './pages/json-page.ts';
import { ShareDialog } from './pages/share-dialog.ts';

const SECRET = 'hunter2-of-acme';
const SHAPES: [string, Json][] = [
  ['a map', { Authorization: `Bearer ${SECRET}` }],
  ['rows of other names', [{ name: 'Authorization', value: `Bearer ${SECRET}` }]],
];

for (const [shape, headers] of SHAPES) {
  test(
    `[W8] [S6] header values in ${shape} are masked everywhere, and leave in no link unasked`,
    shape === 'a map' ? {} : REPEATED,
    async ({ page, wizard, context }) => {
      await wizard.openWith(readyManifestWith(pathNamed('headers'), headers));
      await wizard.json.open();
      await expect(wizard.json.lines).toContainText('••••••••');
      await expect(page.locator('body')).not.toContainText(SECRET);
      await wizard.goTo('Webhooks');
      await wizard.openEvent('ContentEvent');
      await expect(page.locator('body')).not.toContainText(SECRET);
      await wizard.goTo('Review');
      await wizard.input.press(wizard.button('Manifest JSON'));
      await expect(page.getByText('Header values are hidden here')).toBeVisible();
      await expect(page.locator('body')).not.toContainText(SECRET);

      const share = new ShareDialog(page, wizard.input);
      await share.open();
      await expect(share.root.getByRole('radio', { name: /^Leave out/ })).toBeChecked();
      const reader = await context.newPage();
      await reader.goto(await share.link.inputValue());
      await reader.getByRole('button', { name: 'Show JSON' }).click();
      await expect(reader.getByRole('region', { name: 'Manifest JSON' })).toContainText(
        'Authorization',
      );
      await expect(reader.locator('body')).not.toContainText(SECRET);
    },
  );
}

test(
  '[W8] in the text they are masked until the cursor is in one',
  REPEATED,
  async ({ wizard }) => {
    const json = new JsonPage(wizard);
    await json.openWith(readyManifestWith(pathNamed('headers'), { Authorization: SECRET }));
    await expect(json.text).toContainText('"Authorization"');
    await expect(json.text).not.toContainText(SECRET);
    await json.clickBehind('"Authorization"');
    await expect(json.text).toContainText(SECRET);
  },
);

test('[W8] what is revealed on Webhooks, or is a password in an address, is drawn as dots on paper', async ({
  page,
  wizard,
}) => {
  await wizard.openWith(
    readyManifestWith(pathNamed('endpoint'), `https://ana:${SECRET}@hooks.acme.com`),
  );
  await wizard.goTo('Webhooks');
  const event = await wizard.openEvent('ContentEvent');
  await wizard.input.press(event.getByRole('button', { name: 'Sample request' }));
  await wizard.input.press(event.getByRole('button', { name: 'Show value' }));
  const value = event.getByRole('textbox', { name: 'Header value' });
  const inCommand = event
    .getByRole('region', { name: 'cURL' })
    .getByText('s3cret', { exact: true });
  await expect(value).toHaveAttribute('type', 'text');
  await expect(inCommand).toBeVisible();
  for (const secret of [value, inCommand])
    await expect(secret).toHaveCSS('-webkit-text-security', 'none');
  await page.emulateMedia({ media: 'print' });
  const endpoint = event.getByRole('textbox', { name: 'Endpoint' });
  for (const secret of [value, inCommand, endpoint])
    await expect(secret).toHaveCSS('-webkit-text-security', 'disc');
});
