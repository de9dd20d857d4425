import { createListeners } from '#drafts/create-store.ts';
import type { DraftHold } from '#drafts/draft-hold.ts';

/**
 * A tab's claim to a draft, made while the page is drawn. Nothing is asked of the browser before
 * somebody listens: what was drawn in vain would keep the draft from everybody else.
 */
export function lateHold(claim: () => Promise<DraftHold>): DraftHold {
  let hold: DraftHold | undefined;
  let isAsked = false;
  let isReleased = false;
  let write: (() => Promise<unknown>) | undefined;
  const { tell, subscribe } = createListeners();

  async function begin() {
    isAsked = true;
    const claimed = await claim();
    hold = claimed;
    if (write) claimed.beforeYield(write);
    claimed.subscribe(tell);
    if (isReleased) claimed.release();
    tell();
  }

  return {
    state: () => hold?.state() ?? 'asking',
    isGuarded: () => hold?.isGuarded() ?? true,
    subscribe(listener) {
      if (!isAsked) void begin();
      return subscribe(listener);
    },
    take: () => hold?.take(),
    beforeYield(next) {
      write = next;
      hold?.beforeYield(next);
    },
    release() {
      isReleased = true;
      hold?.release();
    },
  };
}
