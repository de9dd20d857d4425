import { useSyncExternalStore } from 'react';
import { appAddress, onAppAddress } from '#drafts/app-address.ts';
import { isFromFile } from '#ui/from-file.ts';

/**
 * What links begin with: this page's own address; where it runs from a file, which opens nowhere
 * else, that of another copy of the app. Null until somebody has given one.
 */
export function useLinkBase(): string | null {
  return useSyncExternalStore(onAppAddress, linkBase);
}

function linkBase(): string | null {
  return isFromFile() ? webAddress(appAddress()) : location.href.split('#', 1).join('');
}

/** A share link of that copy will do as well. */
export function webAddress(typed: string): string | null {
  const [address = ''] = typed.trim().split('#', 1);
  return /^https?:\/\/[^\s/?]+(?:[/?]\S*)?$/i.test(address) ? address : null;
}
