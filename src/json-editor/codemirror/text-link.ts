import { isolateHistory } from '@codemirror/commands';
import { Annotation, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { changesBetween } from '../text-changes.ts';
import type { TextSource } from '../text-source.ts';

const fromSource = Annotation.define<boolean>();

/** Keeps an editor's text and its source the same, whichever of them is changed. */
export interface TextLink {
  /** The source's text that the editor shows. */
  text: () => string;
  extension: Extension;
  /** Hears the source; returns what stops that. */
  follow: (view: EditorView) => () => void;
}

export function textLink(source: TextSource): TextLink {
  let text = source.text();
  const extension = EditorView.updateListener.of(({ docChanged, transactions, state }) => {
    if (!docChanged || transactions.every((each) => each.annotation(fromSource) === true)) return;
    text = state.doc.toString();
    source.type(text);
  });
  const follow = (view: EditorView) =>
    source.subscribe(() => {
      if (source.text() === text) return;
      text = source.text();
      // The editor has one kind of line break.
      const changes = changesBetween(view.state.doc.toString(), text.replaceAll(/\r\n?/g, '\n'));
      // One step of the undo history, whatever was typed just before.
      view.dispatch({ changes, annotations: [fromSource.of(true), isolateHistory.of('full')] });
    });
  return { text: () => text, extension, follow };
}
