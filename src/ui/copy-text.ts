/**
 * Puts text on the clipboard; false when the browser would not, so that the caller can select the
 * text and say "Press Ctrl+C". The async API is missing on plain-http origins and may be refused.
 *
 * To be called in the click's own task: WebKit lets nobody write later. A text that is still being
 * made is handed over as its promise.
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  try {
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (clipboard && typeof text === 'string') {
      await clipboard.writeText(text);
      return true;
    }
    if (clipboard && typeof text !== 'string' && typeof ClipboardItem !== 'undefined') {
      const plain = text.then((made) => new Blob([made], { type: PLAIN }));
      // A browser that asks for leave first may never look at it; the text's own failure is told below.
      plain.catch(() => undefined);
      await clipboard.write([new ClipboardItem({ [PLAIN]: plain })]);
      return true;
    }
  } catch {
    // Refused, or the page is not in front: the older ways may still work.
  }
  return typeof text === 'string' ? copyBySelection(text) : copyOnceMade(text);
}

const PLAIN = 'text/plain';

/** Browsers that take no promise mostly take the text a moment later. What could not be made is the caller's. */
async function copyOnceMade(text: Promise<string>): Promise<boolean> {
  return copyText(await text);
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.setAttribute('aria-hidden', 'true');
  Object.assign(area.style, { position: 'fixed', top: '0', insetInlineStart: '-200vw' });
  // Inside an open dialog: its focus trap would take the focus back from anywhere else.
  const dialog = focused?.closest('[role="dialog"], dialog');
  (dialog ?? document.body).append(area);
  try {
    // Not every browser does so with `select`.
    area.focus({ preventScroll: true });
    area.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
