import { test, type CDPSession, type Page } from '@playwright/test';

/** Chromium's own, for what no page can bring about: where it is not spoken, the journey is skipped. */
export async function chromiumProtocol(page: Page): Promise<CDPSession> {
  const context = page.context();
  const isSpoken = context.browser()?.browserType().name() === 'chromium';
  test.skip(!isSpoken, 'needs Chromium’s protocol');
  return context.newCDPSession(page);
}
