import {
  autocompletion,
  pickedCompletion,
  startCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { Prec, type EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { completeTheme } from './complete-theme.ts';
import { changeFor } from './completion-change.ts';
import { offersAt, type Offer } from './completion-offers.ts';
import { placeAt, placeBehind, type JsonPlace } from './json-place.ts';
import { takeWhenReady } from './take-when-ready.ts';

/** Keys and values of a manifest, from the tables the form is made of. */
export function manifestCompletion(): Extension {
  return [
    autocompletion({
      override: [completeManifest],
      icons: false,
      maxRenderedOptions: 50,
      // Who types fast is not kept waiting; see takeWhenReady.
      activateOnTypingDelay: 0,
      interactionDelay: 0,
      addToOptions: [{ render: helpOf, position: 90 }],
    }),
    completeTheme,
    takeWhenReady(),
    Prec.high(EditorView.inputHandler.of(leaveString)),
  ];
}

interface ManifestCompletion extends Completion {
  help: string;
}

/** Opens by itself while a key or a value is typed, between them only when it is asked for. */
export function completeManifest(context: CompletionContext): CompletionResult | null {
  const { state, pos, explicit } = context;
  const { place, offers } = offersFor(state, pos);
  if (!place || (!explicit && (place.from === place.to || !place.container))) return null;
  const finished = offers.find((offer) => isThere(state, place, offer));
  // Finished is finished; asked for, it says what could be there instead.
  if (finished && (!explicit || offers.length === 1)) return null;
  const options = offers.map((offer, index) => completionOf(offer, index));
  const from = place.from + (place.quoted ? 1 : 0);
  if (finished) return { from, options, filter: false };
  return {
    from,
    options,
    validFor: place.quoted ? /^[^"\\]*$/ : /^[\w.$-]*$/,
    getMatch: ({ displayLabel = '' }, matched = []) =>
      matched.every((at) => at <= displayLabel.length) ? matched : [],
  };
}

/** Behind a value that is finished, what comes next is meant. */
function offersFor(
  state: EditorState,
  position: number,
): { place: JsonPlace | null; offers: Offer[] } {
  for (const place of [placeBehind(state, position), placeAt(state, position)]) {
    const offers = place ? offersAt(state, place) : [];
    if (offers.length > 0) return { place, offers };
  }
  return { place: null, offers: [] };
}

function isThere(state: EditorState, { from, to, role }: JsonPlace, { write }: Offer): boolean {
  const there = state.sliceDoc(from, to);
  if (role === 'key') return write.what === 'member' && JSON.stringify(write.key) === there;
  return write.what === 'value' && JSON.stringify(write.value) === there;
}

function completionOf(offer: Offer, index: number): ManifestCompletion {
  return {
    // Found by the words of the form too.
    label: `${offer.text} ${offer.label}`.trim(),
    displayLabel: offer.text,
    ...(offer.label !== '' && { detail: offer.label }),
    help: offer.help,
    sortText: String(index).padStart(3, '0'),
    apply: (view, completion) => take(view, offer, completion),
  };
}

function take(view: EditorView, offer: Offer, completion: Completion): void {
  const { state } = view;
  // The text has gone on since the list was made.
  const { head } = state.selection.main;
  const place = [placeAt(state, head), placeBehind(state, head)].find(
    (each) => each && offersAt(state, each).some((other) => isSame(other, offer)),
  );
  if (!place) return;
  view.dispatch({
    ...changeFor(state, place, offer),
    annotations: pickedCompletion.of(completion),
    userEvent: 'input.complete',
    scrollIntoView: true,
  });
  // A key is nothing without its value.
  if (offer.write.what === 'member') startCompletion(view);
}

function isSame(one: Offer, other: Offer): boolean {
  return one.text === other.text && one.write.what === other.write.what;
}

function helpOf(completion: Completion): Node | null {
  const { help } = completion as ManifestCompletion;
  if (help === '') return null;
  const line = document.createElement('div');
  line.className = 'cm-completionHelp';
  line.textContent = help;
  return line;
}

/** The quote that a completed string has already is typed over, as one that was put there by typing is. */
function leaveString(view: EditorView, from: number, to: number, text: string): boolean {
  if (text !== '"' || from !== to || view.state.sliceDoc(from, from + 1) !== '"') return false;
  const place = placeAt(view.state, from);
  if (!place?.quoted || place.to !== from + 1 || endsInBackslash(view.state, from)) return false;
  view.dispatch({ selection: { anchor: from + 1 }, userEvent: 'select', scrollIntoView: true });
  return true;
}

function endsInBackslash(state: EditorState, position: number): boolean {
  const before = state.sliceDoc(Math.max(position - 100, 0), position);
  let slashes = 0;
  while (before.at(-1 - slashes) === '\\') slashes += 1;
  return slashes % 2 === 1;
}
