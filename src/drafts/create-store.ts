/** Those who want to be told of something. */
export function createListeners<News = void>() {
  const listeners = new Set<(news: News) => void>();
  return {
    tell: (news: News) => listeners.forEach((listener) => listener(news)),
    /** Returns what ends it. */
    subscribe(listener: (news: News) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** A value, and whoever wants to be told of another, as `useSyncExternalStore` takes them. */
export function createStore<Value>(initial: Value) {
  const { tell, subscribe } = createListeners();
  let value = initial;
  return {
    get: () => value,
    set(next: Value) {
      if (Object.is(value, next)) return;
      value = next;
      tell();
    },
    subscribe,
  };
}
