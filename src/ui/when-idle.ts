/** Once the browser has time to spare; returns what keeps it from being done. */
export function whenIdle(act: () => void): () => void {
  // Safari has no requestIdleCallback.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, AT_LAST_MS);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(act, { timeout: AT_LAST_MS });
  return () => cancelIdleCallback(asked);
}

const AT_LAST_MS = 2_000;
