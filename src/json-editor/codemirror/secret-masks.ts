import { searchPanelOpen } from '@codemirror/search';
import {
  Decoration,
  ViewPlugin,
  WidgetType,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view';
import { MASK } from '#manifest/values/secrets.ts';
import type { TextRange } from '#manifest/json/text-range.ts';
import { secretRanges } from '#manifest/text/secret-ranges.ts';

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
/** What the cursor is in is not for paper. */
const shown = Decoration.mark({ class: 'not-on-paper' });

/** What is secret in the text (W8, M4) is masked until the cursor is in it. */
export const secretMasks = ViewPlugin.fromClass(
  class {
    secrets: readonly TextRange[];
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.secrets = secretRanges(view.state.doc.toString());
      this.decorations = masksOf(view, this.secrets);
    }

    update(update: ViewUpdate) {
      const { docChanged, viewportChanged, selectionSet, focusChanged, startState, state } = update;
      if (docChanged) this.secrets = secretRanges(state.doc.toString());
      const isPanelMoved = searchPanelOpen(startState) !== searchPanelOpen(state);
      if (docChanged || viewportChanged || selectionSet || focusChanged || isPanelMoved)
        this.decorations = masksOf(update.view, this.secrets);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function masksOf(view: EditorView, secrets: readonly TextRange[]): DecorationSet {
  const { from, to } = view.viewport;
  const visible = secrets.filter((secret) => secret.to >= from && secret.from <= to);
  return Decoration.set(
    visible.map((secret) => (isShown(view, secret) ? shown : mask).range(secret.from, secret.to)),
  );
}

/** The cursor is in the value or at its quotes; a selection that only passes over it shows nothing. */
function isShown({ state, hasFocus }: EditorView, { from, to }: TextRange): boolean {
  const { head } = state.selection.main;
  return (hasFocus || searchPanelOpen(state)) && head >= from - 1 && head <= to + 1;
}
