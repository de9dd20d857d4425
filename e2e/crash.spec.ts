import { expect, findAxeViolations, test, REPEATED } from './fixtures.ts';
import { plantDrafts, valuesNamed } from './plant-drafts.ts';

test.use({ expectedFaults: [/The clock is broken/] });

test('[T9] when a bug breaks the page, every stored draft comes out as a file', async ({
  page,
  wizard,
}) => {
  await page.addInitScript(breakClockOnDemand);
  await wizard.open();
  await wizard.saved();
  await plantDrafts(
    page,
    Array.from({ length: 8 }, (_, index) => valuesNamed(`App ${index + 1}`)),
  );
  await page.evaluate(() => Reflect.set(window, 'isClockBroken', true));
  await wizard.input.press(page.getByRole('link', { name: 'Drafts', exact: true }));
  await expect(wizard.heading('Something went wrong')).toBeVisible();
  await expect(page).toHaveTitle(/^Error: /);
  expect(await findAxeViolations(page)).toEqual([]);

  // Chromium drops the eleventh download within a second: no person is that quick.
  for (let number = 1; number <= 8; number += 1) {
    const { name, text } = await wizard.download(`Download “App ${number}”`);
    expect(name).toBe(`app-${number}.draft.json`);
    expect(JSON.parse(text)).toMatchObject({ client_name: `App ${number}` });
  }
  await wizard.input.press(wizard.button('Reload the page'));
  await expect(page.getByRole('list', { name: 'Drafts' }).getByRole('link')).toHaveCount(8);
});

test(
  '[T9] a page that breaks, and its storage with it, says that too',
  REPEATED,
  async ({ page, wizard }) => {
    await page.addInitScript(breakClockOnDemand);
    await wizard.open();
    await wizard.textbox('App name').fill('Acme');
    await wizard.saved();
    await page.evaluate(() => {
      Reflect.set(window, 'isClockBroken', true);
      const { prototype } = IDBDatabase;
      const transaction = Object.getOwnPropertyDescriptor(prototype, 'transaction')?.value;
      prototype.transaction = function (...inputs) {
        if (document.title.startsWith('Error: '))
          throw new DOMException('Blocked.', 'UnknownError');
        return transaction.apply(this, inputs);
      };
    });
    await wizard.input.press(page.getByRole('link', { name: 'Drafts', exact: true }));
    await expect(wizard.heading('Something went wrong')).toBeVisible();
    await expect(page.getByText(/couldn’t read the drafts/)).toBeVisible();
    await wizard.input.press(wizard.button('Reload the page'));
    await expect(page.getByRole('link', { name: /^(?:Continue )?Acme/ })).toBeVisible();
  },
);

/** Stands for a bug: what is written beside every draft cannot be worked out any more. */
function breakClockOnDemand(): void {
  const { prototype } = Intl.DateTimeFormat;
  const format = Object.getOwnPropertyDescriptor(prototype, 'format')?.get;
  Object.defineProperty(prototype, 'format', {
    get(this: Intl.DateTimeFormat) {
      if (Reflect.get(window, 'isClockBroken')) throw new Error('The clock is broken.');
      return format?.call(this);
    },
  });
}
