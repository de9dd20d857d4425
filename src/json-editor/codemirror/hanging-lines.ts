import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView } from '@codemirror/view';
import { viewDecorations } from './view-decorations.ts';

/** Deeper than this there would be no room left on a phone. */
const MAX_INDENT = 16;

const hangs = Array.from({ length: MAX_INDENT + 1 }, (_, indent) =>
  Decoration.line({ attributes: { style: `--hang: ${indent + 2}ch` } }),
);

/** A line that does not fit goes on below its own beginning, not at the left. */
export const hangingLines = viewDecorations(hangingIn);

function hangingIn({ state, viewport }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (let at = viewport.from; at <= viewport.to;) {
    const line = state.doc.lineAt(at);
    const indent = Math.min(Math.max(line.text.search(/[^ ]/), 0), MAX_INDENT);
    const hang = hangs[indent];
    if (hang) builder.add(line.from, line.from, hang);
    at = line.to + 1;
  }
  return builder.finish();
}
