import { EditorView } from '@codemirror/view';

const field = {
  boxSizing: 'border-box',
  minHeight: '32px',
  padding: '4px 8px',
  color: 'var(--text)',
  backgroundColor: 'var(--paper)',
  border: '1px solid var(--quiet)',
  borderRadius: '6px',
  font: 'inherit',
};
const focus = { outline: '2px solid var(--primary)', outlineOffset: '2px' };

/** Search, the way to a line, and the buttons in both and in tooltips. */
export const panelLook = EditorView.theme({
  '.cm-panels': {
    color: 'var(--text)',
    backgroundColor: 'var(--ground)',
    fontFamily: 'var(--sans)',
    fontSize: '0.875rem',
    zIndex: '2',
  },
  '.cm-panels-top': {
    borderBottom: '1px solid var(--line)',
    borderStartStartRadius: '8px',
    borderStartEndRadius: '8px',
  },
  '.cm-panels-bottom': {
    borderTop: '1px solid var(--line)',
    borderEndStartRadius: '8px',
    borderEndEndRadius: '8px',
  },
  '.cm-textfield': field,
  '.cm-textfield:focus-visible': focus,
  '.cm-button': {
    ...field,
    padding: '4px 12px',
    backgroundImage: 'none',
    cursor: 'pointer',
    fontWeight: '600',
  },
  '.cm-button:hover': { backgroundColor: 'var(--hover)' },
  '.cm-button:active': { backgroundImage: 'none', backgroundColor: 'var(--selected)' },
  '.cm-button:focus-visible, [type=checkbox]:focus-visible': focus,

  '.cm-panel.cm-search, .cm-panel.cm-goto-line': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    // Room for the button that closes it.
    padding: '8px 48px 8px 8px',
    position: 'relative',
  },
  '.cm-panel.cm-search input, .cm-panel.cm-search button, .cm-panel.cm-search label': {
    margin: '0',
  },
  '.cm-panel.cm-search .cm-textfield': { flex: '1 1 160px', minWidth: '0', maxWidth: '320px' },
  '.cm-panel.cm-search label': {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '24px',
    fontSize: 'inherit',
  },
  '.cm-panel.cm-search input[type=checkbox]': {
    width: '18px',
    height: '18px',
    margin: '3px',
    accentColor: 'var(--primary)',
  },
  // The one needs several cursors, the other finds nothing in JSON that a search does not.
  '.cm-panel.cm-search [name=select], .cm-panel.cm-search label:has([name=word])': {
    display: 'none',
  },
  '.cm-panel form, .cm-panel.cm-goto-line label': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    fontSize: 'inherit',
  },
  '.cm-panel.cm-goto-line .cm-textfield': { width: '10ch' },
  '.cm-panel.cm-search [name=close], .cm-panel .cm-dialog-close': {
    ...field,
    position: 'absolute',
    top: '8px',
    right: '8px',
    width: '32px',
    padding: '0',
    fontSize: '1.125rem',
    border: 'none',
    backgroundColor: 'transparent',
    cursor: 'pointer',
  },
  '.cm-panel.cm-search [name=close]:hover, .cm-panel .cm-dialog-close:hover': {
    backgroundColor: 'var(--hover)',
  },
  '.cm-panel.cm-search [name=close]:focus-visible, .cm-panel .cm-dialog-close:focus-visible': focus,

  '@media (max-width: 599.95px)': {
    '.cm-panel.cm-search': { paddingInlineEnd: '8px', columnGap: '6px' },
    '.cm-panel.cm-search [name=search]': {
      flexBasis: 'calc(100% - 40px)',
      maxWidth: 'calc(100% - 40px)',
    },
    '.cm-panel.cm-search .cm-button': { paddingInline: '8px' },
    '.cm-panel.cm-search label': { gap: '2px' },
    '.cm-panel.cm-search input[type=checkbox]': { marginInline: '1px' },
    // What comes in its place has a row of its own.
    '.cm-panel.cm-search .cm-textfield[name=replace]': { flexBasis: '100%', maxWidth: 'none' },
  },

  '.cm-searchMatch': {
    backgroundColor: 'color-mix(in srgb, var(--warning) 24%, transparent)',
    borderRadius: '2px',
  },
  '.cm-searchMatch-selected': {
    backgroundColor: 'color-mix(in srgb, var(--warning) 38%, transparent)',
    outline: '2px solid var(--warning)',
  },
  '@media (forced-colors: active)': {
    '.cm-searchMatch': { outline: '1px solid' },
    '.cm-searchMatch-selected': { outline: '3px solid Highlight' },
  },
});
