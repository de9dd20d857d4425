/**
 * Asks before the page is left, only while that would lose something: it spoils the back cache.
 * `save` begins to write it: it may be safe by the time the person has answered. Returns what ends it.
 */
export function askBeforeUnload(
  subscribe: (listener: () => void) => () => void,
  atRisk: () => boolean,
  save: () => unknown = () => undefined,
): () => void {
  let armed = false;
  const ask = (event: BeforeUnloadEvent) => {
    save();
    event.preventDefault();
  };
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
