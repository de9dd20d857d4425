import {
  createContext,
  useCallback,
  useContext,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { createStore } from '#drafts/create-store.ts';
import type { HeaderListName } from '#manifest/values/form-values.ts';

interface HeaderPlace {
  list: HeaderListName;
  row: number;
}

/** The one header value that is shown: the others on the step stay masked (W8). */
const createRevealStore = () => createStore<HeaderPlace | null>(null);

const RevealContext = createContext(createRevealStore());

export function RevealProvider({ children }: { children: ReactNode }) {
  const [store] = useState(createRevealStore);
  return <RevealContext value={store}>{children}</RevealContext>;
}

/** Whether this row's value is shown, and what shows it (hiding any other) or hides it again. */
export function useReveal(list: HeaderListName, row: number): [shown: boolean, toggle: () => void] {
  const store = useContext(RevealContext);
  const isShown = useCallback(() => {
    const shown = store.get();
    return shown?.list === list && shown.row === row;
  }, [store, list, row]);
  const toggle = useCallback(
    () => store.set(isShown() ? null : { list, row }),
    [store, isShown, list, row],
  );
  // Where a row has gone or moved (undone from elsewhere, too), another secret may stand next.
  useLayoutEffect(
    () => () => {
      if (isShown()) store.set(null);
    },
    [store, isShown],
  );
  return [useSyncExternalStore(store.subscribe, isShown), toggle];
}

/** The row of this list whose value is shown; -1 while there is none. */
export function useShownRow(list: HeaderListName): number {
  const store = useContext(RevealContext);
  return useSyncExternalStore(store.subscribe, () => {
    const shown = store.get();
    return shown?.list === list ? shown.row : -1;
  });
}

/** Masks everything again: rows have moved, and another secret may stand where the shown one was. */
export function useHideAll(): () => void {
  const store = useContext(RevealContext);
  return useCallback(() => store.set(null), [store]);
}
