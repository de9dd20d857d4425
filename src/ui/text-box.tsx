import { styled, type Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { CONTROL_BORDER } from './theme.ts';
import { TOUCH } from './use-media.ts';

/** A line of text, and what stands above and below it. */
const LINE = '1.4375em';
const AROUND = '17px';

/** Inside of the box's own edge: rows of boxes stand close to each other. */
function focusStyle(theme: Theme) {
  const { palette } = theme.vars ?? theme;
  return { outline: `2px solid ${palette.primary.main}`, outlineOffset: -2 } as const;
}

function boxStyle(theme: Theme) {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body1,
    lineHeight: LINE,
    color: palette.text.primary,
    boxSizing: 'border-box',
    display: 'block',
    width: '100%',
    minWidth: 0,
    margin: 0,
    padding: '7.5px 13px',
    border: `1px solid ${CONTROL_BORDER.light}`,
    ...theme.applyStyles('dark', { borderColor: CONTROL_BORDER.dark }),
    borderRadius: 8,
    backgroundColor: palette.background.paper,
    WebkitTapHighlightColor: 'transparent',
    '@media (hover: hover)': { '&:hover': { borderColor: palette.text.primary } },
    '&[aria-invalid=true]': { borderColor: palette.error.main },
    '&:focus': focusStyle(theme),
    '&[aria-invalid=true]:focus': { outlineColor: palette.error.main },
  } as const;
}

/** One line to type in. */
export const TextBox = styled('input')(({ theme }) => ({
  ...boxStyle(theme),
  height: heightOf(1),
  // What is typed is laid out alone, where the box is in a block. Each such box is a layer: one is enough.
  '&:focus': { ...focusStyle(theme), contain: 'strict' },
  [TOUCH]: { height: 44 },
  '&[type=search]': { appearance: 'textfield' },
  '&::-webkit-search-decoration': { appearance: 'none' },
}));

interface Rows {
  minRows?: number | undefined;
  maxRows?: number | undefined;
}

/** As high as its text, from so many lines to so many. */
export const TextArea = styled('textarea', {
  shouldForwardProp: (prop) => prop !== 'minRows' && prop !== 'maxRows',
})<Rows>(({ theme, minRows = 1, maxRows }) => ({
  ...boxStyle(theme),
  fieldSizing: 'content',
  resize: 'none',
  minHeight: heightOf(minRows),
  [TOUCH]: { minHeight: `max(${heightOf(minRows)}, 44px)` },
  ...(maxRows !== undefined && { maxHeight: heightOf(maxRows) }),
}));

function heightOf(rows: number): string {
  return `calc(${rows} * ${LINE} + ${AROUND})`;
}

/** Where a browser does not size a `TextArea` by its text itself. To call whenever the text has changed. */
export function fitHeight(area: HTMLTextAreaElement): void {
  if (Reflect.has(area.style, 'fieldSizing')) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}

export const SelectBox = styled('select')(({ theme }) => ({
  ...boxStyle(theme),
  height: heightOf(1),
  [TOUCH]: { height: 44 },
  appearance: 'none',
  cursor: 'pointer',
  '& > option': { backgroundColor: (theme.vars ?? theme).palette.background.paper },
}));

/** The block around a box. */
const Holder = styled('div')({ minWidth: 0 });

/** The same, with a button or a mark at the end of the box. */
export const AdornedHolder = styled(Holder)({
  position: 'relative',
  '& > input, & > select': { paddingInlineEnd: 44 },
  '& > button, & > svg': {
    position: 'absolute',
    insetInlineEnd: 11,
    insetBlock: 0,
    marginBlock: 'auto',
    [TOUCH]: { insetInlineEnd: 2 },
  },
  // A mark is no button: a click goes to the box below it.
  '& > svg': { insetInlineEnd: 14, pointerEvents: 'none' },
});

/** Around a box: with a button or a mark at its end, where there is one. */
export function BoxHolder({ children, end }: { children: ReactNode; end?: ReactNode }) {
  if (!end) return <Holder>{children}</Holder>;
  return (
    <AdornedHolder>
      {children}
      {end}
    </AdornedHolder>
  );
}
