import { useEffect } from 'react';

let isPressed = false;
let waiting: (() => void)[] = [];

/**
 * Runs it now or, while a button is being pressed, once its click has happened. Pressing a button
 * takes the focus out of a field first: were the field's error to appear at that moment, it would
 * move the button away from under the pointer, and the click would be lost.
 */
export function afterPress(run: () => void): void {
  if (isPressed) waiting.push(run);
  else run();
}

export function useFollowPresses(): void {
  useEffect(() => {
    const press = () => {
      isPressed = true;
    };
    const release = () => {
      if (!isPressed) return;
      isPressed = false;
      // The click comes right after, in the same turn.
      setTimeout(() => {
        const now = waiting;
        waiting = [];
        for (const run of now) run();
      });
    };
    const stop = new AbortController();
    const options = { capture: true, signal: stop.signal };
    // A finger's tap gives these too, and only then moves the focus.
    addEventListener('mousedown', press, options);
    for (const end of ['mouseup', 'dragend', 'keydown']) addEventListener(end, release, options);
    return () => {
      stop.abort();
      // A press that takes its own page away is over.
      release();
    };
  }, []);
}
