import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import {
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder,
  tooltips,
} from '@codemirror/view';
import type { TextControlProps } from '../text-source.ts';
import { manifestCompletion } from './complete.ts';
import { editorLook, jsonColours } from './editor-look.ts';
import { EDITOR_WORDS } from './editor-phrases.ts';
import { hangingLines } from './hanging-lines.ts';
import { manifestHover } from './hover.ts';
import { invisibleChips } from './invisible-chips.ts';
import { problemMarks } from './problem-marks.ts';
import { replacedLines } from './replaced-lines.ts';
import { secretMasks } from './secret-masks.ts';
import { textSearch } from './text-search.ts';
import type { TextLink } from './text-link.ts';

interface EditorOptions extends Pick<TextControlProps, 'label' | 'start'> {
  link: TextLink;
  onCursor: (offset: number) => void;
  onStep: (way: 'next' | 'previous') => void;
  onFormat: () => void;
}

/** What the keys are, for those who do not see them listed; its element is beside the text. */
export const KEYS_ID = 'keys';

/** An editor in this shadow root, whose style sheets the page's policy lets in. */
export function openEditor(root: ShadowRoot, options: EditorOptions): EditorView {
  const { link, label, start } = options;
  const doc = link.text();
  const { length } = EditorState.create({ doc }).doc;
  const state = EditorState.create({
    doc,
    selection: {
      anchor: Math.min(start?.from ?? 0, length),
      head: Math.min(start?.to ?? 0, length),
    },
    extensions: [
      EditorState.phrases.of(EDITOR_WORDS),
      EditorView.contentAttributes.of({
        'aria-label': label,
        'aria-describedby': KEYS_ID,
        // As it is anyway; not everybody who looks knows that of editable text.
        tabindex: '0',
      }),
      keymap.of(ownKeys(options)),
      manifestCompletion(),
      manifestHover(),
      manifestText,
      placeholder(emptyText()),
      problemMarks,
      editorLook,
      link.extension,
      EditorView.updateListener.of(({ selectionSet, docChanged, state: { selection } }) => {
        if (selectionSet || docChanged) options.onCursor(selection.main.head);
      }),
    ],
  });
  const view = new EditorView({ state, root, parent: root });
  showCursor(view);
  return view;
}

/** In the middle of the text; the page around it stays where it is, unlike with `scrollIntoView`. */
function showCursor(view: EditorView): void {
  view.requestMeasure({
    read: ({ state, scrollDOM }) =>
      view.lineBlockAt(state.selection.main.head).top - scrollDOM.clientHeight / 2,
    write: (top, { scrollDOM }) => {
      scrollDOM.scrollTop = top;
    },
  });
}

function ownKeys({ onStep, onFormat }: EditorOptions) {
  const done = (act: () => void) => () => {
    act();
    return true;
  };
  return [
    { key: 'F8', run: done(() => onStep('next')), shift: done(() => onStep('previous')) },
    { key: 'Shift-Alt-f', run: done(onFormat) },
  ];
}

/** Tab is not among the keys: it leaves the text, as everywhere on the page. */
const manifestText: Extension = [
  json(),
  syntaxHighlighting(jsonColours),
  lineNumbers(),
  foldGutter({ markerDOM: foldMark }),
  codeFolding({ placeholderDOM: (_, unfold) => foldedLines(unfold) }),
  invisibleChips,
  secretMasks,
  replacedLines,
  history(),
  indentUnit.of('  '),
  EditorState.tabSize.of(2),
  EditorView.lineWrapping,
  hangingLines,
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  textSearch,
  tooltips({ tooltipSpace }),
  keymap.of([...closeBracketsKeymap, ...foldKeymap, ...historyKeymap, ...defaultKeymap]),
];

/** Clear of the page's header, as everything that takes the focus is. */
function tooltipSpace() {
  const { scrollPaddingTop } = getComputedStyle(document.documentElement);
  return {
    top: Number.parseFloat(scrollPaddingTop) || 8,
    left: 8,
    right: document.documentElement.clientWidth - 8,
    bottom: innerHeight - 8,
  };
}

/** What to begin with; where nothing hovers there is a keyboard on the screen at most, without a Ctrl. */
function emptyText(): string {
  return matchMedia('(hover: none)').matches
    ? 'Paste a manifest here.'
    : 'Paste a manifest, or press Ctrl+Space to start a new one.';
}

/** Closes and opens what stands in brackets; the gutter hears the press. */
function foldMark(isOpen: boolean): HTMLElement {
  const mark = document.createElement('span');
  mark.className = isOpen ? 'fold' : 'fold folded';
  mark.title = isOpen ? 'Fold' : 'Unfold';
  return mark;
}

/** In place of folded lines. */
function foldedLines(unfold: (event: Event) => void): HTMLElement {
  const lines = document.createElement('span');
  lines.className = 'cm-foldPlaceholder';
  lines.textContent = '…';
  lines.title = 'Unfold';
  // As soon as it is pressed: the text takes the focus then and is drawn anew, and no click comes of it.
  lines.addEventListener('mousedown', (event) => {
    if (event.button === 0) unfold(event);
  });
  // By those who press no button, such as a screen reader.
  lines.addEventListener('click', unfold);
  return lines;
}
