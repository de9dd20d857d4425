import { EditorView } from '@codemirror/view';

/** A line drawing for a CSS mask: it takes the colour of the ground that it is cut from. */
export function drawing(paths: string): string {
  const frame =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='black' stroke-width='2.5' stroke-linecap='round' stroke-linejoin='round'>";
  return `url("data:image/svg+xml,${encodeURIComponent(`${frame}${paths}</svg>`)}")`;
}

const CIRCLE = drawing("<circle cx='12' cy='12' r='9'/><path d='M12 7.5v5.5M12 16.4v.1'/>");
const TRIANGLE = drawing("<path d='M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.1'/>");
const BULB = drawing(
  "<path d='M9.5 20.5h5M9.2 17.2c0-2.4-2.7-3.3-2.7-7a5.5 5.5 0 0 1 11 0c0 3.7-2.7 4.6-2.7 7z'/>",
);

const line = (style: string, colour: string) => ({
  backgroundImage: 'none',
  textDecoration: `underline ${style} var(${colour})`,
  textDecorationThickness: style === 'wavy' ? '1px' : '2px',
  textUnderlineOffset: '4px',
  textDecorationSkipInk: 'none',
});
const mark = (image: string, colour: string) => ({
  content: 'normal',
  backgroundColor: `var(${colour})`,
  mask: `${image} center / 16px no-repeat`,
});

/** Errors, warnings and tips are told apart by their line, by their mark and in words. */
export const problemLook = EditorView.theme({
  '.cm-lintRange': { paddingBottom: '0' },
  '.cm-lintRange-error': line('wavy', '--error'),
  '.cm-lintRange-warning': line('dashed', '--warning'),
  '.cm-lintRange-info': line('dotted', '--info'),
  '.cm-lintPoint:after': { borderBottomColor: 'var(--error)' },
  '.cm-lintPoint-warning:after': { borderBottomColor: 'var(--warning)' },
  '.cm-lintPoint-info:after': { borderBottomColor: 'var(--info)' },

  '.cm-gutter-lint': { width: '18px' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0' },
  '.cm-lint-marker': { width: '18px', height: '24px', forcedColorAdjust: 'none' },
  '.cm-lint-marker-error': mark(CIRCLE, '--error'),
  '.cm-lint-marker-warning': mark(TRIANGLE, '--warning'),
  '.cm-lint-marker-info': mark(BULB, '--info'),

  '.cm-tooltip': {
    boxSizing: 'border-box',
    maxWidth: 'min(480px, calc(100vw - 24px))',
    color: 'var(--text)',
    backgroundColor: 'var(--paper)',
    border: '1px solid var(--quiet)',
    borderRadius: '8px',
    boxShadow: '0 4px 16px rgb(0 0 0 / 0.18)',
    fontFamily: 'var(--sans)',
    fontSize: '0.875rem',
    lineHeight: '1.5',
    overflowWrap: 'anywhere',
  },
  '.cm-tooltip-section:not(:first-child)': { borderTop: '1px solid var(--line)' },
  '.cm-tooltip-lint': { listStyle: 'none', maxHeight: '40vh', overflowY: 'auto' },
  '.cm-diagnostic': { margin: '0', padding: '8px 12px', whiteSpace: 'normal', borderLeft: 'none' },
  '.cm-diagnostic + .cm-diagnostic': { borderTop: '1px solid var(--line)' },
  '.cm-diagnostic-error strong': { color: 'var(--error)' },
  '.cm-diagnostic-warning strong': { color: 'var(--warning)' },
  '.cm-diagnostic-info strong': { color: 'var(--info)' },
  '.problem .cm-button': { display: 'block', marginBlockStart: '8px' },
  '@media (forced-colors: active)': {
    '.cm-lint-marker': { backgroundColor: 'CanvasText' },
  },
});
