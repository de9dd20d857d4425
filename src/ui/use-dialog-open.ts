import { useSyncExternalStore } from 'react';

/** True while a dialog is open, whoever opened it. */
export function useDialogOpen(): boolean {
  return useSyncExternalStore(watchDialogs, isDialogOpen, () => false);
}

/** Dialogs are added to the page's body as a whole, and taken away from it. */
function watchDialogs(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.body, { childList: true });
  return () => observer.disconnect();
}

function isDialogOpen(): boolean {
  return document.querySelector('[aria-modal=true]') !== null;
}
