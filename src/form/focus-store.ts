import type { FieldName } from '#manifest/form-values.ts';

/** Which field has the focus, and which one is asked to take it. */
export interface FocusStore {
  focused: () => FieldName | null;
  requested: () => FieldName | null;
  setFocused: (name: FieldName | null) => void;
  request: (name: FieldName) => void;
  /** The field has taken the focus. */
  fulfil: (name: FieldName) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createFocusStore(): FocusStore {
  const listeners = new Set<() => void>();
  let focused: FieldName | null = null;
  let requested: FieldName | null = null;
  const announce = () => listeners.forEach((listener) => listener());
  return {
    focused: () => focused,
    requested: () => requested,
    setFocused(name) {
      if (name === focused) return;
      focused = name;
      announce();
    },
    request(name) {
      requested = name;
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
