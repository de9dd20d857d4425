import { useSyncExternalStore } from 'react';

/** Whether the page was opened from a disk: only the build in one file can be. */
export function isFromFile(): boolean {
  return location.protocol === 'file:';
}

/** The same, for what is drawn before there is an address. */
export function useIsFromFile(): boolean {
  return useSyncExternalStore(never, isFromFile, () => false);
}

const never = () => () => undefined;
