import { ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';

/** Decorates what is in sight, by its text alone: anew when either changes. */
export function viewDecorations(decorationsIn: (view: EditorView) => DecorationSet) {
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;

      constructor(view: EditorView) {
        this.decorations = decorationsIn(view);
      }

      update({ docChanged, viewportChanged, view }: ViewUpdate) {
        if (docChanged || viewportChanged) this.decorations = decorationsIn(view);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );
}
