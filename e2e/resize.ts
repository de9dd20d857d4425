import type { Page, ViewportSize } from '@playwright/test';

/**
 * Gives the window another size. Where a rule comes into a style sheet in the very moment of that, as
 * with code that is just there, Chromium (seen in 156) keeps all the sheet's media queries as they
 * were: the page stays as wide as it was until the width changes again. Nobody turns a phone that
 * fast, journeys do; so each sheet is asked whether it knows, and the window changed once more.
 */
export async function resizeTo(page: Page, size: ViewportSize): Promise<void> {
  const before = page.viewportSize();
  for (;;) {
    await page.evaluate(askSheets, size.width);
    await page.setViewportSize(size);
    if (!before || (await page.evaluate(doSheetsKnow))) return;
    await page.setViewportSize(before);
  }
}

/** Puts a rule into each that holds at this width only. Runs in the page. */
function askSheets(width: number): string {
  for (const sheet of document.styleSheets) {
    if (sheet.disabled || sheet.media.length > 0) continue;
    const name = `--known-${crypto.randomUUID()}`;
    sheet.insertRule(`@media (width: ${width}px) { html { ${name}: yes } }`, sheet.cssRules.length);
    Reflect.set(sheet, 'asked', name);
  }
  // They come in now, not in the moment of the resize.
  return getComputedStyle(document.documentElement).color;
}

/** Runs in the page. */
function doSheetsKnow(): boolean {
  const { documentElement, styleSheets } = document;
  const style = getComputedStyle(documentElement);
  return [...styleSheets].every((sheet) => {
    const name: unknown = Reflect.get(sheet, 'asked');
    return typeof name !== 'string' || style.getPropertyValue(name) !== '';
  });
}
