/**
 * Asks before the page is left, only while that would lose something: it spoils the back cache.
 * Returns what ends it.
 */
export function askBeforeUnload(
  subscribe: (listener: () => void) => () => void,
  atRisk: () => boolean,
): () => void {
  let armed = false;
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  const update = () => {
    if (atRisk() === armed) return;
    armed = !armed;
    if (armed) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  };
  update();
  const unsubscribe = subscribe(update);
  return () => {
    unsubscribe();
    removeEventListener('beforeunload', ask);
  };
}
