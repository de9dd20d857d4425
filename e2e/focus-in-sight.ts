import { expect, type Page } from '@playwright/test';

/** What has the focus shows it, is on screen, and nothing lies on it (WCAG 2.4.7, 2.4.11). */
export async function expectFocusInSight(page: Page): Promise<void> {
  await expect.poll(async () => (await page.evaluate(lookAtFocus, null)).whyNotSeen).toBe('');
}

/** What is done takes away no focus: what had it is there still, or something near has it. */
export async function expectFocusKept(page: Page): Promise<void> {
  const isKept = () => document.activeElement !== null && document.activeElement !== document.body;
  await expect.poll(() => page.evaluate(isKept), 'something has the focus').toBe(true);
}

interface Look {
  /** In words; '' when all is well. */
  whyNotSeen: string;
  /** The element that somebody wants to get to is still in the page, and has the focus. */
  isInPage: boolean;
  isReached: boolean;
  /** It stands before the focus in the page: the way there is backwards. */
  isBefore: boolean;
  /** Of several radio buttons one is a stop: the arrows lead from it to the others. */
  isBeside: boolean;
}

/** All there is to know of the focus on its way to an element: it is asked at every stop. Runs in the page. */
export function lookAtFocus(target: Element | null): Look {
  const focused = document.activeElement;
  const root = target?.getRootNode();
  const holder = root instanceof ShadowRoot ? root.host : target;
  const place = (holder && focused?.compareDocumentPosition(holder)) ?? 0;
  const inFrame = root instanceof ShadowRoot ? root.activeElement : focused;
  return {
    whyNotSeen: whyNotSeen(),
    isInPage: target?.isConnected ?? false,
    isReached: target !== null && inFrame === target,
    isBefore: (place & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
    isBeside: nameOfRadio(target) !== undefined && nameOfRadio(target) === nameOfRadio(focused),
  };

  function nameOfRadio(element: Element | null): string | undefined {
    return element instanceof HTMLInputElement && element.type === 'radio'
      ? element.name
      : undefined;
  }

  function whyNotSeen(): string {
    if (!(focused instanceof HTMLElement) || focused === document.body) return '';
    const what = showsFocus(focused) ? (isCovered(focused) ? 'covered' : '') : 'no indicator';
    return what && `${what}: ${focused.tagName} ${focused.id} “${focused.innerText.slice(0, 40)}”`;
  }

  /** What has the focus inside of it, out to the part's own frame. */
  function* within(host: HTMLElement): Generator<HTMLElement> {
    let inner = host.shadowRoot?.activeElement;
    while (inner instanceof HTMLElement) {
      yield inner;
      inner = inner.parentElement;
    }
  }

  function showsFocus(element: HTMLElement): boolean {
    // A field's outline is drawn beside it, a switch's around it.
    const field = element.parentElement?.querySelector(':scope > fieldset');
    if (field && element.matches('input, textarea, select'))
      return Number.parseFloat(getComputedStyle(field).borderTopWidth) >= 2;
    return [element, element.parentElement, ...within(element)].some((each) =>
      [undefined, '::after'].some((part) => {
        if (!each) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(each, part);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      }),
    );
  }

  function isCovered(element: HTMLElement): boolean {
    const box = element.getBoundingClientRect();
    const top = Math.max(box.top, 0);
    const bottom = Math.min(box.bottom, innerHeight);
    if (bottom <= top) return true;
    // Of something taller than the window what is in sight counts.
    const heights = [top + 2, (top + bottom) / 2, bottom - 2];
    const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
    return heights.some((y) => {
      const hit = document.elementFromPoint(x, y);
      return !hit || !(element.contains(hit) || hit.contains(element) || isItsOwn(element, hit));
    });
  }

  /** What is drawn for the control: its label, its frame, the track of a switch. */
  function isItsOwn(element: HTMLElement, hit: Element): boolean {
    const frame = element.closest('label, [data-field]') ?? element.parentElement;
    return frame?.contains(hit) ?? false;
  }
}
