/**
 * Puts text on the clipboard; false when the browser would not, so that the caller can select the
 * text and say "Press Ctrl+C". The async API is missing on plain-http origins and may be refused.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused, or the page is not in front: the older way may still work.
  }
  return copyBySelection(text);
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
    area.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
