import { useEffect } from 'react';
import type { Autosaver } from '#drafts/autosaver.ts';
import { useNotify } from '#form/notify.tsx';
import { savedWhen } from './saved-when.ts';

/** Ctrl+S or Cmd+S saves now and says so, instead of offering to save the page's HTML. */
export function useSaveKey(saver: Autosaver): void {
  const notify = useNotify();
  useEffect(() => {
    const save = async () => {
      const state = await saver.flush();
      if (state.kind === 'saved') notify(`Saved ${savedWhen(state.at)}`);
      else if (state.kind === 'not-saved') notify(`Not saved on this device. ${state.why}`);
    };
    return onKey((event) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey)
        return;
      event.preventDefault();
      void save();
    });
  }, [saver, notify]);
}

/** `?` lists the keys, except where it is typed as text. */
export function useHelpKey(onHelp: () => void): void {
  useEffect(
    () =>
      onKey((event) => {
        if (event.key !== '?' || event.ctrlKey || event.metaKey || takesText(event.target)) return;
        event.preventDefault();
        onHelp();
      }),
    [onHelp],
  );
}

function onKey(listener: (event: KeyboardEvent) => void): () => void {
  addEventListener('keydown', listener);
  return () => removeEventListener('keydown', listener);
}

function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.matches('input:not([type=checkbox], [type=radio]), textarea, select') ||
      target.isContentEditable)
  );
}
