import { searchPanelOpen } from '@codemirror/search';
import {
  Decoration,
  ViewPlugin,
  WidgetType,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view';
import { MASK } from '#manifest/secrets.ts';
import { secretRanges, type SecretRange } from './secret-ranges.ts';

/** How far from what can be seen a secret's key may stand, in UTF-16 units. */
const REACH = 20_000;

class Mask extends WidgetType {
  override toDOM(): HTMLElement {
    const mask = document.createElement('span');
    mask.className = 'masked';
    mask.textContent = MASK;
    mask.setAttribute('role', 'img');
    mask.setAttribute('aria-label', 'hidden value');
    return mask;
  }

  override eq(): boolean {
    return true;
  }

  // A press on it puts the cursor there, which shows the value.
  override ignoreEvent(): boolean {
    return false;
  }
}

const mask = Decoration.replace({ widget: new Mask() });

/** Header values (W8) and client secrets (M4) are masked until the cursor is in one. */
export const secretMasks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = masksOf(view);
    }

    update(update: ViewUpdate) {
      const { docChanged, viewportChanged, selectionSet, focusChanged, startState, state } = update;
      const isPanelMoved = searchPanelOpen(startState) !== searchPanelOpen(state);
      if (docChanged || viewportChanged || selectionSet || focusChanged || isPanelMoved)
        this.decorations = masksOf(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function masksOf(view: EditorView): DecorationSet {
  const found = new Map<number, number>();
  for (const visible of view.visibleRanges) {
    const from = Math.max(visible.from - REACH, 0);
    const to = Math.min(visible.to + REACH, view.state.doc.length);
    for (const range of secretRanges(view.state.sliceDoc(from, to))) {
      const secret = { from: range.from + from, to: range.to + from };
      if (!isShown(view, secret)) found.set(secret.from, secret.to);
    }
  }
  return Decoration.set(
    Array.from(found, ([from, to]) => mask.range(from, to)),
    true,
  );
}

/** The cursor is in the value or at its quotes; a selection that only passes over it shows nothing. */
function isShown({ state, hasFocus }: EditorView, { from, to }: SecretRange): boolean {
  const { head } = state.selection.main;
  return (hasFocus || searchPanelOpen(state)) && head >= from - 1 && head <= to + 1;
}
