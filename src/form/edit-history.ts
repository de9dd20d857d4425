import type { FieldName, FormValues } from '#manifest/values/form-values.ts';
import { replaceEqualDeep } from './replace-equal-deep.ts';

/** Edits that can be undone; the oldest are forgotten. */
const MAX_EDITS = 200;

/** After a pause this long, what is typed is another edit. */
const PAUSE_MS = 1_000;

/** Where somebody types: a field, or the manifest's own text. */
type TypedIn = FieldName | 'text';

/**
 * The way back and forth through the edits. It keeps the values themselves: they are immutable and
 * share all that did not change, so that keeping them costs next to nothing.
 */
export interface EditHistory {
  /** To call before the values change; with the field for a keystroke in it, which goes with those before. */
  record: (before: FormValues, typedIn?: TypedIn) => void;
  /** The field was left: what is typed next is another edit. */
  endTyping: () => void;
  /** The values before the last edit, or `null` when there is none. */
  previous: (now: FormValues) => FormValues | null;
  /** The values after the edit that was undone last. */
  next: (now: FormValues) => FormValues | null;
  /** Goes back there: `previous`, and the last edit can be redone. */
  undo: (now: FormValues) => FormValues | null;
  redo: (now: FormValues) => FormValues | null;
}

/** `clock` is in milliseconds. */
export function editHistory(clock: () => number): EditHistory {
  const past: FormValues[] = [];
  const future: FormValues[] = [];
  let typing: { field: TypedIn; at: number } | null = null;

  /** True when the edit has begun with an earlier keystroke. */
  const goesOn = (field: TypedIn | undefined): boolean => {
    const last = typing;
    typing = field === undefined ? null : { field, at: clock() };
    if (!last || !typing || last.field !== field) return false;
    const pause = typing.at - last.at;
    return pause >= 0 && pause < PAUSE_MS;
  };
  const go = (from: FormValues[], to: FormValues[], now: FormValues) => {
    typing = null;
    const there = lastOther(from, now);
    if (there === null) return null;
    from.length = from.lastIndexOf(there);
    to.push(now);
    return there;
  };
  return {
    record(before, typedIn) {
      if (goesOn(typedIn)) return;
      past.push(before);
      if (past.length > MAX_EDITS) past.shift();
      future.length = 0;
    },
    endTyping() {
      typing = null;
    },
    previous: (now) => lastOther(past, now),
    next: (now) => lastOther(future, now),
    undo: (now) => go(past, future, now),
    redo: (now) => go(future, past, now),
  };
}

/** Past what says the same: something typed and deleted again is nothing to undo. */
function lastOther(from: readonly FormValues[], now: FormValues): FormValues | null {
  return from.findLast((values) => replaceEqualDeep(now, values) !== now) ?? null;
}
