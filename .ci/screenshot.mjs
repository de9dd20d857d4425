// npm run screenshot: the README's pictures, typed into the built app as a partner would.
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findChromium } from './chromium.mjs';

process.chdir(resolve(import.meta.dirname, '..'));
await build({ logLevel: 'warn' });
const server = await preview({ preview: { port: 4176 }, logLevel: 'warn' });
const browser = await chromium.launch({ executablePath: findChromium() });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1080 } });
  await page.goto(server.resolvedUrls.local[0]);
  await fillIn(page);
  await page.screenshot({ path: '.github/screenshot.png', animations: 'disabled' });
  await writeText(page);
  await page.screenshot({ path: '.github/screenshot-text.png', animations: 'disabled' });
} finally {
  await browser.close();
  await server.close();
}

async function fillIn(page) {
  await page.getByRole('textbox', { name: 'App name' }).fill('Acme WhatsApp');
  await page
    .getByRole('textbox', { name: 'Description' })
    .fill('Brings WhatsApp conversations to the agent workspace.');
  await page.getByRole('navigation', { name: 'Steps' }).getByText('Webhooks').click();
  await page
    .getByRole('textbox', { name: 'Base endpoint' })
    .fill('https://hooks.acme.example/messaging');
  const event = page.getByRole('group', { name: 'ContentEvent', exact: true });
  await event.getByRole('button', { name: 'ContentEvent' }).click();
  await event.getByRole('button', { name: 'Add header' }).click();
  await event.getByRole('textbox', { name: 'Header name' }).fill('X-Api-Key');
  await event.getByLabel('Header value').fill('a-secret-of-acme');
  // Its lines in the JSON are marked while it has the focus.
  await page.getByRole('textbox', { name: 'Base endpoint' }).focus();
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByText(/^Saved/).waitFor();
}

async function writeText(page) {
  await page.getByRole('link', { name: 'Edit JSON' }).click();
  const text = page.getByRole('textbox', { name: 'Manifest JSON text' });
  // One event over http, and another header begun.
  await text.getByText('"https://hooks.acme.example/messaging"').nth(1).click();
  await page.keyboard.press('Home');
  for (let letters = '"endpoint": "https'.length; letters > 0; letters--)
    await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Backspace');
  await text.getByText('"ms.MessagingEventNotification.AcceptStatusEvent"').click();
  // Nothing is to be told where the mouse is.
  await page.mouse.move(0, 0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Space');
  await page.getByRole('option').first().waitFor();
  await page.locator('.cm-lint-marker-error').waitFor();
  await page.getByText(/^Saved/).waitFor();
}
