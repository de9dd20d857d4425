import { useEffect } from 'react';
import type { Autosaver } from '#drafts/autosaver.ts';
import { useNotify } from '#ui/notify.tsx';
import { takesText } from '#ui/takes-text.ts';
import { savedWhen } from '#ui/saved-when.ts';
import { useUndo } from './use-undo.ts';

/** Ctrl+S or Cmd+S saves now and says so, instead of offering to save the page's HTML. */
export function useSaveKey(saver: Autosaver): void {
  const notify = useNotify();
  useEffect(() => {
    const save = async () => {
      const state = await saver.flush();
      if (state.kind === 'saved') notify(`Saved ${savedWhen(state.at, Date.now())}`);
      else if (state.kind === 'not-saved') notify(`Not saved on this device. ${state.why}`);
    };
    return onKey((event) => {
      if (commandOf(event) !== 's') return;
      event.preventDefault();
      void save();
    });
  }, [saver, notify]);
}

/**
 * Ctrl+Z undoes the last edit wherever it was made, Ctrl+Shift+Z and Ctrl+Y do it again; with Cmd
 * on a Mac. In a text field these keys are the browser's, and are kept to that field.
 */
export function useUndoKeys(draftId: string): void {
  const notify = useNotify();
  const { undo, redo } = useUndo(draftId);
  useEffect(
    () =>
      onKey((event) => {
        const command = commandOf(event);
        // Cmd+Y is the browser's own on a Mac.
        const isRedo = command === 'Z' || (command === 'y' && event.ctrlKey);
        const act = command === 'z' ? undo : isRedo ? redo : null;
        if (!act || event.defaultPrevented || takesText(innermost(event))) return;
        // The browser would undo what was last typed, in whatever field and behind a dialog too.
        event.preventDefault();
        if (!isDialogOpen()) act();
      }),
    [undo, redo],
  );
  useEffect(() => {
    const keepToField = (event: InputEvent) => {
      // Chromium and WebKit have one list of what was typed for the whole page.
      if (!/^history[UR]/.test(event.inputType) || innermost(event) === focused()) return;
      event.preventDefault();
      if (event.inputType === 'historyUndo' && !isDialogOpen())
        notify('Your last change was in another field. To undo it, choose Undo in the ⋯ menu.');
    };
    // Before an editor hears of it, which would undo what was typed there from wherever the focus is.
    addEventListener('beforeinput', keepToField, true);
    return () => removeEventListener('beforeinput', keepToField, true);
  }, [notify]);
}

/** `?` lists the keys, except where it is typed as text. */
export function useHelpKey(onHelp: () => void): void {
  useEffect(
    () =>
      onKey((event) => {
        if (event.key !== '?' || event.ctrlKey || event.metaKey) return;
        const target = innermost(event);
        if (takesText(target) || target instanceof HTMLSelectElement) return;
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

/** The letter pressed with Ctrl or Cmd, in capitals with Shift; '' for any other key. */
function commandOf({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): string {
  if (!(ctrlKey || metaKey) || altKey) return '';
  // Where the keyboard writes no Latin letters, the key's place counts.
  const letter = /^[a-z]$/i.test(key) ? key : code.replace('Key', '');
  return shiftKey ? letter.toUpperCase() : letter.toLowerCase();
}

/** Where it happened. An editor lives in a shadow root: out here the event only names its host. */
function innermost(event: Event): EventTarget | undefined {
  return event.composedPath()[0];
}

/** What has the focus, in an editor too. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

function isDialogOpen(): boolean {
  return document.querySelector('[aria-modal=true], dialog[open]') !== null;
}
