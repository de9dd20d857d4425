/** Space kept above and below what is scrolled to, in pixels. */
const AIR = 24;

/**
 * Scrolls the marked lines into view, the scroller alone: the page stays where it is. The sheet's
 * style says whether that glides (not where less motion is asked for).
 */
export function showMarked(scroller: HTMLElement, selector: string): void {
  const marked = scroller.querySelectorAll(selector);
  const first = marked[0]?.getBoundingClientRect();
  const last = marked[marked.length - 1]?.getBoundingClientRect();
  if (!first || !last) return;
  const view = scroller.getBoundingClientRect();
  const fits = last.bottom - first.top <= view.height - 2 * AIR;
  // Lines far apart, or more than fit: the first one counts.
  const bottom = fits ? last.bottom : first.bottom;
  const up = first.top - AIR - view.top;
  const down = bottom + AIR - view.bottom;
  if (up < 0 || (down > 0 && !fits)) scrollBy(scroller, up);
  else if (down > 0) scrollBy(scroller, down);
}

function scrollBy(scroller: HTMLElement, distance: number): void {
  // Gliding past thousands of lines would draw them all.
  const isFar = Math.abs(distance) > 2 * scroller.clientHeight;
  scroller.style.scrollBehavior = isFar ? 'auto' : '';
  scroller.scrollTop += distance;
}
