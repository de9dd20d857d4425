import { useSyncExternalStore } from 'react';

/** When the day began; what says "yesterday" is drawn anew at midnight, and on coming back to the page. */
export function useToday(): number {
  return useSyncExternalStore(watchDays, today, () => 0);
}

function today(): number {
  return new Date().setHours(0, 0, 0, 0);
}

function watchDays(listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const waitForMidnight = () => {
    timer = setTimeout(
      () => {
        listener();
        waitForMidnight();
      },
      new Date().setHours(24, 0, 0, 0) - Date.now(),
    );
  };
  waitForMidnight();
  // A computer that sleeps counts no time.
  document.addEventListener('visibilitychange', listener);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', listener);
  };
}
