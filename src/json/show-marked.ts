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
  if (first.top - AIR < view.top) scroller.scrollTop += first.top - AIR - view.top;
  else if (bottom + AIR > view.bottom) {
    const down = bottom + AIR - view.bottom;
    // A long list is shown from its top.
    scroller.scrollTop += fits ? down : first.top - AIR - view.top;
  }
}
