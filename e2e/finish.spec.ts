import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { expect, findAxeViolationsEverywhere, test } from './fixtures.ts';

test('a manifest that is ready is one Tab from its file, and says how it stands until it is sent, and when it is changed', async ({
  page,
  wizard,
}) => {
  await wizard.openWith(READY_MANIFEST);
  await wizard.goTo('Review');
  const review = wizard.step('Review');
  await expect(review).toHaveAccessibleDescription('ready to send');
  await expect(wizard.region('Problems')).toContainText('No problems found');
  const servers = wizard.region('Where events are sent');
  await expect(servers.getByText('ContentEvent goes to hooks.acme.com.')).toBeAttached();
  await expect(servers.getByText('ChatStateEvent is off.')).toBeAttached();

  await page.keyboard.press('Tab');
  await expect(wizard.button('Download JSON')).toBeFocused();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toBe('acme-whatsapp.app-install.json');
  await expect(wizard.status).toHaveText('acme-whatsapp.app-install.json downloaded');
  const card = wizard.region('Your manifest is ready');
  await expect(card).toContainText('Now send the file acme-whatsapp.app-install.json');
  await expect(review).toHaveAccessibleDescription('ready to send');
  expect(await findAxeViolationsEverywhere(page)).toEqual([]);

  await wizard.button('Mark as sent').click();
  await expect(review).toHaveAccessibleDescription(/^sent \d/);
  await page.reload();
  await expect(card.getByText(/^Sent \d/)).toBeVisible();

  await wizard.goTo('App info');
  await wizard.textbox('App name').fill('Acme Chat');
  await wizard.goTo('Review');
  await expect(review).toHaveAccessibleDescription('changed since sent');
  await expect(card).toContainText('Changed since you sent it');
});
