import type { Page } from '@playwright/test';

/**
 * Makes the browser as strict as WebKit: it copies, and opens a mail program, only while a listener
 * of the person's own click or key press runs, and not a promise later. No mail program is started.
 */
export async function beStrict(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // Firefox has no clipboard for a page that came from nowhere.
    if (!isSecureContext) return;
    const acts = new Set(['click', 'submit', 'keydown']);
    let running = 0;
    const isNow = () => running > 0;
    const wrapped = new WeakMap<object, EventListener>();
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      if (!listener || !acts.has(type)) {
        addEventListener.call(this, type, listener, options);
        return;
      }
      const during: EventListener = function (this: unknown, event) {
        running += 1;
        try {
          if (typeof listener === 'function') listener.call(this, event);
          else listener.handleEvent(event);
        } finally {
          running -= 1;
        }
      };
      const known = wrapped.get(listener) ?? during;
      wrapped.set(listener, known);
      addEventListener.call(this, type, known, options);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      const known = listener && acts.has(type) ? wrapped.get(listener) : undefined;
      removeEventListener.call(this, type, known ?? listener, options);
    };
    const late = () => Promise.reject(new DOMException('Not in a click.', 'NotAllowedError'));
    const { write, writeText } = Clipboard.prototype;
    Clipboard.prototype.write = function (items) {
      return isNow() ? write.call(this, items) : late();
    };
    Clipboard.prototype.writeText = function (text) {
      return isNow() ? writeText.call(this, text) : late();
    };
    const { execCommand } = Document.prototype;
    Document.prototype.execCommand = function (command, ...rest) {
      return (command !== 'copy' || isNow()) && execCommand.call(this, command, ...rest);
    };
    const mails: string[] = [];
    Reflect.set(window, 'startedMails', mails);
    const stop = (event: Event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link?.protocol !== 'mailto:') return;
      event.preventDefault();
      // This listener counts as one, too.
      if (running > 1) mails.push(decodeURIComponent(link.href));
    };
    window.addEventListener('click', stop, { capture: true });
  });
}

/** The mails that a mail program was given so far. */
export function startedMails(page: Page): Promise<string[]> {
  return page.evaluate(() => Reflect.get(window, 'startedMails'));
}
