import { expect, test } from './fixtures.ts';

test('[T1] a draft is listed at the start, and goes on at the field it was left at', async ({
  page,
  wizard,
}) => {
  await wizard.open();
  await wizard.textbox('App name').fill('Acme WhatsApp');
  await wizard.textbox('Description').pressSequentially('Broken off in the mid');
  await wizard.saved();
  await page.goto('./');
  await page.getByRole('link', { name: /^(?:Continue )?Acme WhatsApp, App info, saved/ }).click();
  await expect(wizard.textbox('Description')).toBeFocused();
  await expect(wizard.textbox('Description')).toHaveValue('Broken off in the mid');
});

test('[T2] what was typed into a new draft the moment before the page goes away is there again', async ({
  page,
  wizard,
}) => {
  await wizard.open();
  // No pause at all: nothing has been written into this browser's database yet.
  await wizard.textbox('App name').pressSequentially('Typed at the very start');
  await page.reload();
  await expect(wizard.textbox('App name')).toHaveValue('Typed at the very start');
  await wizard.textbox('App name').press('End');
  await page.keyboard.type(' and at the very end');
  await page.reload();
  await expect(wizard.textbox('App name')).toHaveValue(
    'Typed at the very start and at the very end',
  );
  // What had to wait outside of the database is in it now.
  expect(await page.evaluate(keptElsewhere)).toEqual([]);
});

/** Runs in the page. */
function keptElsewhere(): string[] {
  // oxlint-disable-next-line no-restricted-globals -- it looks for what should be gone
  return Object.keys(localStorage).filter((name) => name.includes('/unload/'));
}
