import type { Page } from '@playwright/test';

/** What Playwright keeps to itself about a page of Firefox goes by firefox-media.mjs's header. */
export function passMediumOn(page: Page): void {
  const emulateMedia = page.emulateMedia.bind(page);
  page.emulateMedia = async (options) => {
    await emulateMedia(options);
    if (options?.media !== undefined)
      await page.setExtraHTTPHeaders({ 'Emulate-Medium': options.media ?? '' });
  };
}
