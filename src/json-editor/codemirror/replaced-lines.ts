import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/**
 * What takes the place of a selection, or deletes it, is done by the editor. Chromium itself would
 * join the selected lines and keep their look by inline styles, which the page's policy blocks and
 * reports.
 */
export const replacedLines: Extension = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType } = event;
    if (view.state.selection.main.empty || view.composing) return false;
    if (inputType === 'insertText' && data !== null) type(view, data);
    else if (/^delete(?!By)/.test(inputType))
      view.dispatch(view.state.replaceSelection(''), { userEvent: 'delete.selection' });
    else return false;
    event.preventDefault();
    return true;
  },
});

/** As if it had come from the page: brackets are closed, what is suggested follows. */
function type(view: EditorView, words: string): void {
  const { state } = view;
  const { from, to } = state.selection.main;
  const insert = () =>
    state.update(state.replaceSelection(words), { userEvent: 'input.type', scrollIntoView: true });
  const handlers = state.facet(EditorView.inputHandler);
  if (!handlers.some((handle) => handle(view, from, to, words, insert))) view.dispatch(insert());
}
