import { CompletionContext, type Completion } from '@codemirror/autocomplete';
import { json } from '@codemirror/lang-json';
import { EditorState, type TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { completeManifest } from './complete.ts';

/** A text in which a bar is where the cursor stands; for tests only. */
export function stateOf(marked: string): EditorState {
  const anchor = marked.indexOf('|');
  return EditorState.create({
    doc: marked.replace('|', ''),
    selection: { anchor },
    extensions: [json()],
  });
}

function markedOf({ doc, selection }: EditorState): string {
  const text = doc.toString();
  return `${text.slice(0, selection.main.head)}|${text.slice(selection.main.head)}`;
}

/** What is offered there, asked for or, if not, as one goes on typing. */
export function offered(marked: string | EditorState, explicit = true): readonly Completion[] {
  const state = typeof marked === 'string' ? stateOf(marked) : marked;
  const context = new CompletionContext(state, state.selection.main.head, explicit);
  return completeManifest(context)?.options ?? [];
}

export function namesOf(options: readonly Completion[]): string[] {
  return options.map(({ displayLabel }) => displayLabel ?? '');
}

/** The text once one of them is taken. */
export function applyCompletion(state: EditorState, option: Completion): EditorState {
  const view = {
    state,
    dispatch: (spec: TransactionSpec) => (view.state = view.state.update(spec).state),
  };
  if (typeof option.apply === 'function') option.apply(view as unknown as EditorView, option, 0, 0);
  return view.state;
}

export function completed(marked: string, name: string): string {
  const state = stateOf(marked);
  const option = offered(state).find(({ displayLabel }) => displayLabel === name);
  if (!option) throw new Error(`${name} is not offered in ${marked}`);
  return markedOf(applyCompletion(state, option));
}
