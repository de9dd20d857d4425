import { isLongRun } from '#long-run.fixture.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { chromiumProtocol } from './engines/chromium-protocol.ts';
import { REPEATED } from './fixtures.ts';
import { Wizard } from './pages/wizard.ts';
import { expect, kill, test } from './profile.ts';

/** How often the browser is killed, on one profile. */
const KILLS = isLongRun ? 20 : 3;

test('[T1] a draft that is said to be saved is whole after the browser was killed, every time', async ({
  profile,
}) => {
  // A start of the browser each, on a busy machine.
  test.setTimeout(60_000 + KILLS * 8_000);
  let browser = await profile.start();
  await browser.wizard.openWith(READY_MANIFEST);
  await browser.wizard.goTo('App info');
  const address = browser.wizard.page.url();
  for (let count = 1; count <= KILLS; count += 1) {
    const { wizard, context } = browser;
    await wizard.textbox('App name').fill(`Acme until ${count}`);
    await wizard.saved();
    await kill(context);
    browser = await profile.start();
    await browser.wizard.page.goto(address);
    await expect(browser.wizard.textbox('App name')).toHaveValue(`Acme until ${count}`);
  }
  const { wizard } = browser;
  await expect(wizard.textbox('App name')).toBeFocused();
  expect(JSON.parse(await wizard.finalText())).toEqual({
    ...READY_MANIFEST,
    client_name: `Acme until ${KILLS}`,
  });
});

test(
  '[T2] what was typed right before the tab was closed is there the next day',
  REPEATED,
  async ({ profile }) => {
    const first = await profile.start();
    // The first manifest ever in a browser that is new: not even the empty draft is stored yet.
    await first.wizard.open();
    await first.wizard.textbox('App name').click();
    // In the middle of a word, and gone before any pause.
    await first.wizard.page.keyboard.type('Acme What');
    await first.wizard.page.close({ runBeforeUnload: false });
    await first.context.close();

    const second = await profile.start();
    await second.wizard.page.goto('./');
    await second.wizard.page.getByRole('link', { name: /^(?:Continue )?Acme What/ }).click();
    await expect(second.wizard.textbox('App name')).toBeFocused();
    await expect(second.wizard.textbox('App name')).toHaveValue('Acme What');
  },
);

test('[T1] after a tab crashed, the draft is there up to the last pause in typing', async ({
  page,
  wizard,
  context,
}) => {
  await wizard.open();
  await wizard.textbox('App name').fill('Acme');
  await wizard.textbox('Description').pressSequentially('Said to be saved');
  await wizard.saved();
  await page.keyboard.type(', and in the mid');
  const session = await chromiumProtocol(page);
  const crashed = page.waitForEvent('crash');
  // There is nobody left to answer.
  void session.send('Page.crash').catch(() => undefined);
  await crashed;

  const next = new Wizard(await context.newPage(), wizard.input);
  await next.page.goto(page.url());
  await expect(next.textbox('App name')).toHaveValue('Acme');
  await expect(next.textbox('Description')).toHaveValue(/^Said to be saved/);
  await expect(next.textbox('Description')).toBeFocused();
});
