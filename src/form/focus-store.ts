import type { FieldName } from '#manifest/values/form-values.ts';

/** What is asked of a field: to take the focus, or only to come into view if it takes text. */
export type Manner = 'focus' | 'show';

/** Which field has the focus, and which one is asked to take it. */
export interface FocusStore {
  focused: () => FieldName | null;
  requested: () => FieldName | null;
  setFocused: (name: FieldName | null) => void;
  request: (name: FieldName, manner?: Manner) => void;
  manner: () => Manner;
  /** The field has taken the focus. */
  fulfil: (name: FieldName) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createFocusStore(): FocusStore {
  const listeners = new Set<() => void>();
  let focused: FieldName | null = null;
  let requested: FieldName | null = null;
  let manner: Manner = 'focus';
  const announce = () => listeners.forEach((listener) => listener());
  return {
    focused: () => focused,
    requested: () => requested,
    setFocused(name) {
      if (name === focused) return;
      focused = name;
      announce();
    },
    manner: () => manner,
    request(name, how = 'focus') {
      requested = name;
      manner = how;
      announce();
    },
    fulfil(name) {
      if (requested !== name) return;
      requested = null;
      announce();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
