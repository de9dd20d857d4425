import { Prec, StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import {
  closeHoverTooltips,
  EditorView,
  hoverTooltip,
  keymap,
  showTooltip,
  type Tooltip,
} from '@codemirror/view';
import { pointerOf } from '#manifest/json/json-pointer.ts';
import { limitInWords, type PlaceDescription } from '#manifest/fields/section-descriptions.ts';
import { choiceAt, describeAt } from '#manifest/text/suggestions.ts';
import { placesIn } from './json-place.ts';
import { textOf } from './text-around.ts';

/** Says of a key or a value what the form says at its field: under the pointer, or when Mod-i asks. */
export function manifestHover(): Extension {
  return [
    hoverTooltip((view, position, side) => {
      // Asked for by key it is there already.
      if (view.state.field(asked)) return null;
      const found = explainedAt(view.state, position, side);
      return found && tooltipOf(found);
    }),
    asked,
    Prec.high(
      keymap.of([
        { key: 'Mod-i', run: explain },
        { key: 'Escape', run: hide },
      ]),
    ),
  ];
}

interface Explained {
  from: number;
  to: number;
  key: string;
  words: Omit<PlaceDescription, 'optional'>;
}

/** What stands at a position, in the form's words. */
export function explainedAt(state: EditorState, position: number, side: -1 | 1): Explained | null {
  const word = placesIn(state.doc).wordAt(position, side);
  if (!word) return null;
  const { keys, range, isKey, isItem } = word;
  const { from, to } = range;
  const path = pointerOf(keys);
  const value = isKey ? null : textOf(state.sliceDoc(from, to));
  const choice = choiceAt(path, value);
  const words = choice ?? describeAt(path);
  if (!words) return null;
  // What is in a list goes by the list's key.
  return { from, to, key: (choice ? value : keys.at(isItem ? -2 : -1)) ?? '', words };
}

/** At the cursor: what it touches, else the object or list it is in. */
function explainedHere(state: EditorState): Explained | null {
  const { head } = state.selection.main;
  const touched = explainedAt(state, head, 1) ?? explainedAt(state, head, -1);
  if (touched) return touched;
  const { open, keys } = placesIn(state.doc).openAt(head);
  const words = describeAt(pointerOf(keys));
  const key = keys.at(open.at(-2)?.kind === 'array' ? -2 : -1) ?? '';
  return words ? { from: head, to: head, key, words } : null;
}

const show = StateEffect.define<Tooltip | null>();

/** Until the person goes on. */
const asked = StateField.define<Tooltip | null>({
  create: () => null,
  update(tooltip, { effects, docChanged, selection }) {
    const last = effects.findLast((effect) => effect.is(show));
    if (last) return last.value;
    return docChanged || selection ? null : tooltip;
  },
  provide: (field) => showTooltip.from(field),
});

function explain(view: EditorView): boolean {
  const found = explainedHere(view.state);
  if (!found) return true;
  const said = EditorView.announce.of(sentencesOf(found).join(' '));
  const effects = [closeHoverTooltips, show.of(tooltipOf(found)), said];
  view.dispatch({ effects });
  return true;
}

function hide(view: EditorView): boolean {
  if (!view.state.field(asked)) return false;
  view.dispatch({ effects: show.of(null) });
  return true;
}

function tooltipOf(found: Explained): Tooltip & { end: number } {
  return { pos: found.from, end: found.to, above: true, create: () => ({ dom: cardOf(found) }) };
}

/** The name, then what is said of it. */
export function sentencesOf({ words }: Explained): [label: string, ...sentences: string[]] {
  const { label, help, limit, example, locked } = words;
  const said = [
    help,
    limit === undefined ? '' : limitInWords(limit),
    example === undefined ? '' : `Example: ${example}`,
    locked ?? '',
  ];
  return [label, ...said.filter((sentence) => sentence !== '')];
}

function cardOf(found: Explained): HTMLElement {
  const [label, ...sentences] = sentencesOf(found);
  const card = document.createElement('div');
  card.className = 'explained';
  const head = card.appendChild(document.createElement('div'));
  head.append(element('strong', label));
  if (found.key !== '' && found.key !== label) head.append(' ', element('code', found.key));
  card.append(...sentences.map((sentence) => element('p', sentence)));
  return card;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
