import { EditorView } from '@codemirror/view';

const chosen = {
  color: 'var(--text)',
  background: 'var(--selected)',
  boxShadow: 'inset 3px 0 var(--primary)',
};

/** The list of suggestions, and the card that explains a place. */
export const completeTheme = EditorView.theme({
  '.cm-tooltip.cm-tooltip-autocomplete': { overflow: 'hidden' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    boxSizing: 'border-box',
    width: '440px',
    minWidth: '0',
    maxWidth: 'calc(100vw - 26px)',
    maxHeight: 'min(20rem, 40vh)',
    fontFamily: 'var(--sans)',
    whiteSpace: 'normal',
    scrollPaddingBlock: '4px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: '12px',
    padding: '6px 12px',
    lineHeight: '1.45',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li + li': { borderTop: '1px solid var(--line)' },
  // By these names the package's own colours are outdone in its light and its dark look.
  '& .cm-tooltip-autocomplete ul li[aria-selected]': chosen,
  '.cm-completionLabel': { display: 'block', fontFamily: 'var(--mono)', overflowWrap: 'anywhere' },
  '.cm-completionMatchedText': {
    textDecoration: 'none',
    fontWeight: '600',
    color: 'var(--primary)',
  },
  '.cm-completionDetail': {
    display: 'block',
    marginInlineStart: '0',
    fontStyle: 'normal',
    fontWeight: '600',
    color: 'var(--text)',
  },
  '.cm-completionHelp': { flexBasis: '100%', fontSize: '0.8125rem', color: 'var(--quiet)' },

  '.explained': { padding: '8px 12px', maxHeight: '40vh', overflowY: 'auto' },
  '.explained code': { fontFamily: 'var(--mono)', color: 'var(--quiet)', marginInlineStart: '6px' },
  '.explained p': { margin: '4px 0 0' },
  '@media (forced-colors: active)': {
    '.cm-tooltip-autocomplete ul li[aria-selected]': {
      outline: '2px solid Highlight',
      outlineOffset: '-2px',
    },
  },
});
