import { useCallback, useEffect, useRef } from 'react';

interface Prepared<T> {
  make: () => Promise<T>;
  making: Promise<T>;
  made?: { value: T };
}

/**
 * What a click needs, made ahead: browsers let a page copy or open a mail in the click's own task
 * only. The returned function gives the value, or its promise for the moment that it takes.
 * Another `make` makes another value.
 */
export function usePrepared<T>(make: () => Promise<T>): () => T | Promise<T> {
  const current = useRef<Prepared<T>>(undefined);
  const prepare = useCallback(() => {
    if (current.current?.make === make) return current.current;
    const prepared: Prepared<T> = { make, making: make() };
    current.current = prepared;
    prepared.making.then(
      (value) => (prepared.made = { value }),
      // Whoever asks for it hears of it.
      () => undefined,
    );
    return prepared;
  }, [make]);
  useEffect(() => void prepare(), [prepare]);
  return useCallback(() => {
    const { made, making } = prepare();
    return made ? made.value : making;
  }, [prepare]);
}

/** Acts on it: in this very task where it is made already. */
export function whenMade<T, R>(made: T | Promise<T>, act: (value: T) => R): R | Promise<R> {
  return made instanceof Promise ? made.then<R>(act) : act(made);
}
