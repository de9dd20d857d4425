import { useEffect, useState } from 'react';

let isPressed = false;
let waiting: (() => void)[] = [];

/**
 * The value or, while a button is being pressed, the one from before. Pressing a button takes the
 * focus out of a field first: were the field's error to appear at that moment, it would move the
 * button away from under the pointer, and the click would be lost.
 */
export function useAfterPress<T>(value: T): T {
  const [shown, setShown] = useState<T>(value);
  const isWaiting = isPressed && shown !== value;
  if (!isWaiting && shown !== value) setShown(() => value);
  useEffect(() => {
    if (isWaiting) waiting.push(() => setShown(() => value));
  }, [isWaiting, value]);
  return isWaiting ? shown : value;
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
