import { HighlightStyle } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { panelLook } from './panel-look.ts';
import { drawing, problemLook } from './problem-look.ts';

/** Named as in the view that is only read, and coloured the same. */
export const jsonColours = HighlightStyle.define([
  { tag: tags.propertyName, class: 'key' },
  { tag: tags.string, class: 'string' },
  { tag: tags.number, class: 'number' },
  { tag: [tags.bool, tags.null], class: 'keyword' },
]);

const CHEVRON = drawing("<path d='m5.5 9 6.5 6.5L18.5 9'/>");

const textLook = EditorView.theme({
  '&': {
    height: '100%',
    boxSizing: 'border-box',
    color: 'var(--quiet)',
    backgroundColor: 'var(--paper)',
    border: '1px solid var(--quiet)',
    borderRadius: '8px',
    fontSize: '0.875rem',
  },
  '&.cm-focused': { outline: '2px solid var(--primary)', outlineOffset: '1px' },
  '.cm-scroller': {
    fontFamily: 'var(--mono)',
    // A fold mark is as high as its line: 24 px are enough for a finger.
    lineHeight: '24px',
    fontVariantLigatures: 'none',
    overscrollBehavior: 'contain',
    borderRadius: '8px',
  },
  '.cm-content': { paddingBlock: '8px', caretColor: 'var(--text)' },
  '.cm-line': {
    // What does not fit goes on below its own beginning; `hangingLines` says where that is.
    paddingInline: 'calc(6px + var(--hang, 0ch)) 12px',
    textIndent: 'calc(-1 * var(--hang, 0ch))',
  },
  '.cm-placeholder': { color: 'var(--quiet)', fontFamily: 'var(--sans)', textIndent: '0' },
  '.cm-activeLine': { backgroundColor: 'var(--hover)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--selected)' },
  '&.cm-focused .cm-matchingBracket, .cm-matchingBracket': {
    backgroundColor: 'var(--selected)',
    outline: '1px solid var(--primary)',
    borderRadius: '2px',
  },
  '&.cm-focused .cm-nonmatchingBracket, .cm-nonmatchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px dashed var(--error)',
  },

  // Event keys are longer than a phone is wide.
  '.key': { color: 'var(--primary)', wordBreak: 'break-all' },
  '.string': { color: 'var(--text)' },
  '.number, .keyword': { color: 'var(--info)' },
  '.masked': { letterSpacing: '0.08em', color: 'var(--quiet)', cursor: 'text' },
  '@media print': { '.not-on-paper': { WebkitTextSecurity: 'disc' } },
  '.invisible': {
    unicodeBidi: 'isolate',
    border: '1px solid var(--warning)',
    borderRadius: '4px',
    paddingInline: '3px',
    marginInline: '1px',
    color: 'var(--warning)',
    fontSize: '0.85em',
  },

  '.cm-gutters': {
    backgroundColor: 'var(--paper)',
    color: 'var(--faint)',
    borderInlineEnd: '1px solid var(--line)',
    borderStartStartRadius: '8px',
    borderEndStartRadius: '8px',
  },
  '.cm-activeLineGutter': { backgroundColor: 'var(--hover)', color: 'var(--text)' },
  '.cm-lineNumbers .cm-gutterElement': { paddingInline: '2px', minWidth: '2ch' },
  '.cm-foldGutter .cm-gutterElement': { width: '24px', padding: '0', cursor: 'pointer' },
  '.fold': {
    display: 'block',
    height: '24px',
    backgroundColor: 'var(--quiet)',
    mask: `${CHEVRON} center / 14px no-repeat`,
    forcedColorAdjust: 'none',
  },
  '.fold:hover': { backgroundColor: 'var(--primary)' },
  '.folded': { transform: 'rotate(-90deg)' },
  '.cm-foldPlaceholder': {
    color: 'var(--text)',
    backgroundColor: 'var(--selected)',
    border: '1px solid var(--line)',
    borderRadius: '6px',
    padding: '3px 8px',
    marginInline: '4px',
    cursor: 'pointer',
  },
  '@media (forced-colors: active)': {
    '.fold, .fold:hover': { backgroundColor: 'CanvasText' },
    '.cm-activeLineGutter': { textDecoration: 'underline' },
  },
});

export const editorLook: Extension = [textLook, panelLook, problemLook];
