import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, WidgetType, type DecorationSet, type EditorView } from '@codemirror/view';
import { viewDecorations } from './view-decorations.ts';
import { codePointName, INVISIBLE } from '#ui/split-invisible.ts';

/** More of them at once would take the browser minutes to place, and nobody would read them. */
const MAX_CHIPS = 500;
const UNSEEN = new RegExp(`[\\0-\\x08\\x0b-\\x1f]|${INVISIBLE.source}`, 'gu');

/** In place of each character that cannot be seen, or that turns the direction of others, its name (S4). */
export const invisibleChips = viewDecorations(chipsIn);

function chipsIn({ state, visibleRanges }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  let left = MAX_CHIPS;
  for (const { from, to } of visibleRanges) {
    for (const { 0: character, index } of state.sliceDoc(from, to).matchAll(UNSEEN)) {
      if (left === 0) return builder.finish();
      left -= 1;
      const widget = new Chip(character);
      const at = from + index;
      builder.add(at, at + character.length, Decoration.replace({ widget }));
    }
  }
  return builder.finish();
}

class Chip extends WidgetType {
  readonly character: string;

  constructor(character: string) {
    super();
    this.character = character;
  }

  override eq(other: Chip): boolean {
    return other.character === this.character;
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement('span');
    chip.className = 'invisible';
    chip.textContent = codePointName(this.character);
    return chip;
  }

  /** A press on it puts the cursor beside it. */
  override ignoreEvent(): boolean {
    return false;
  }
}
