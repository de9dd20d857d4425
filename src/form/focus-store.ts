import type { FieldName } from '#manifest/values/form-values.ts';

/** What is asked of a field: to take the focus, or only to come into view if it takes text. */
export type FocusMode = 'focus' | 'show';

/** Which field has the focus, and which one is asked to take it. */
export interface FocusStore {
  focused: () => FieldName | null;
  requested: () => FieldName | null;
  setFocused: (name: FieldName | null) => void;
  request: (name: FieldName, mode?: FocusMode) => void;
  mode: () => FocusMode;
  /** The field has taken the focus. */
  clearRequest: (name: FieldName) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createFocusStore(): FocusStore {
  const listeners = new Set<() => void>();
  let focused: FieldName | null = null;
  let requested: FieldName | null = null;
  let mode: FocusMode = 'focus';
  const announce = () => listeners.forEach((listener) => listener());
  return {
    focused: () => focused,
    requested: () => requested,
    setFocused(name) {
      if (name === focused) return;
      focused = name;
      announce();
    },
    mode: () => mode,
    request(name, how = 'focus') {
      requested = name;
      mode = how;
      announce();
    },
    clearRequest(name) {
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
