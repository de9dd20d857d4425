/** Calls back once, when the block comes near what can be seen; returns what stops the watching. */
export type WatchBlock = (block: Element, onNear: () => void) => () => void;

/** Watches the blocks of one view; `undefined` where the browser cannot, so that all are drawn. */
export function blockWatch(): WatchBlock | undefined {
  if (typeof IntersectionObserver === 'undefined') return undefined;
  const waiting = new Map<Element, () => void>();
  let observer: IntersectionObserver | undefined;
  const start = (scroller: Element | null) =>
    new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting) waiting.get(target)?.();
        }
      },
      // One more screenful above and below, so that scrolling meets drawn lines.
      { root: scroller, rootMargin: '100% 0px' },
    );
  return (block, onNear) => {
    observer ??= start(block.closest('[tabindex]'));
    waiting.set(block, onNear);
    observer.observe(block);
    return () => {
      waiting.delete(block);
      observer?.unobserve(block);
    };
  };
}
