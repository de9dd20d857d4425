import { useCallback, useEffect, useRef, useState } from 'react';

interface Prepared<T> {
  /** What was made last; it may be of before the latest change. */
  last: T | undefined;
  state: 'making' | 'made' | 'failed';
  /** The value, or its promise for the moment that it takes. */
  take: () => T | Promise<T>;
}

/** One making of it. */
interface Making<T> {
  make: () => Promise<T>;
  promise: Promise<T>;
  made?: { value: T };
}

/**
 * What a click needs, made ahead: browsers let a page copy or open a mail in the click's own task
 * only. Another `make` makes another value, after a pause if that is much work.
 */
export function usePrepared<T>(make: () => Promise<T>, pauseMs = 0): Prepared<T> {
  const current = useRef<Making<T>>(undefined);
  const [ended, setEnded] = useState<{ make: unknown; isMade: boolean; value?: T }>();
  const prepare = useCallback(() => {
    if (current.current?.make === make) return current.current;
    const making: Making<T> = { make, promise: make() };
    current.current = making;
    making.promise.then(
      (value) => {
        making.made = { value };
        if (current.current === making) setEnded({ make, isMade: true, value });
      },
      // Whoever takes it hears why.
      () => {
        if (current.current === making) setEnded({ make, isMade: false });
      },
    );
    return making;
  }, [make]);
  useEffect(() => {
    if (pauseMs === 0) return void prepare();
    const timer = setTimeout(prepare, pauseMs);
    return () => clearTimeout(timer);
  }, [prepare, pauseMs]);
  const take = useCallback(() => {
    const { made, promise } = prepare();
    return made ? made.value : promise;
  }, [prepare]);
  const isCurrent = ended?.make === make;
  const state = !isCurrent ? 'making' : ended.isMade ? 'made' : 'failed';
  return { last: ended?.value, state, take };
}

/** Acts on it: in this very task where it is made already. */
export function whenMade<T, R>(made: T | Promise<T>, act: (value: T) => R): R | Promise<R> {
  return made instanceof Promise ? made.then<R>(act) : act(made);
}
