import { acceptCompletion, completionStatus, currentCompletions } from '@codemirror/autocomplete';
import { Prec, type Extension } from '@codemirror/state';
import { keymap, ViewPlugin, type EditorView, type ViewUpdate } from '@codemirror/view';
import { placeAt } from './json-place.ts';

/** Somebody pressed Enter before the list was there. */
class Waiting {
  isWaiting = false;

  update({ view, state, docChanged }: ViewUpdate): void {
    if (!this.isWaiting || (!docChanged && completionStatus(state) === 'pending')) return;
    this.isWaiting = false;
    // Nothing may be changed while an update is being made.
    if (!docChanged) setTimeout(() => acceptCompletion(view));
  }
}

const waiting = ViewPlugin.fromClass(Waiting);

/**
 * Enter takes what the list shows, or is just about to: who types fast is ahead of it, and a line
 * break in the middle of a key or a value is never meant.
 */
export function takeWhenReady(): Extension {
  return [waiting, Prec.highest(keymap.of([{ key: 'Enter', run: wait }]))];
}

function wait(view: EditorView): boolean {
  const { state } = view;
  const plugin = view.plugin(waiting);
  if (!plugin || completionStatus(state) !== 'pending') return false;
  const isInside = placeAt(state, state.selection.main.head)?.quoted === true;
  if (!isInside && currentCompletions(state).length === 0) return false;
  plugin.isWaiting = true;
  return true;
}
