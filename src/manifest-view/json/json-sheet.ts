import { css, styled, type Theme } from '@mui/material/styles';
import { memoize } from '#manifest/json/memoize.ts';

/**
 * What the text lies on: it scrolls inside whatever flex column it is put in. All of its looks
 * are here, as classes, so that a line costs no styling of its own.
 */
export const JsonSheet = styled('div')(({ theme }) => looksOf(theme));

/** Written out once: the sheet is rendered at every key. */
const looksOf = memoize((theme: Theme) => {
  const { palette } = theme.vars ?? theme;
  return css({
    '--numbers': 'calc(var(--digits) * 1ch + 2.5ch)',
    minHeight: 0,
    maxHeight: '100%',
    flex: '0 1 auto',
    overflow: 'auto',
    overscrollBehavior: 'contain',
    paddingBlock: 12,
    fontFamily: 'var(--mono)',
    fontSize: '0.8125rem',
    lineHeight: 1.65,
    fontVariantLigatures: 'none',
    color: palette.text.secondary,
    direction: 'ltr',
    tabSize: 2,
    '@media (prefers-reduced-motion: no-preference)': { scrollBehavior: 'smooth' },
    '&:focus-visible': { outlineOffset: '-2px' },

    '& .block': {
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      paddingInline: 'var(--numbers) 12px',
    },
    // Fifty lines: out of sight they are not laid out.
    '& .block:not(.drawn)': { contentVisibility: 'auto', containIntrinsicBlockSize: 'auto 82em' },
    // Line breaks between drawn lines are text to copy and draw nothing.
    '& .drawn': { whiteSpace: 'normal' },
    // What changes in one of them is painted without the others.
    '& .piece': { isolation: 'isolate' },
    '& .line': {
      counterIncrement: 'line',
      whiteSpace: 'pre-wrap',
      // What does not fit goes on below its own beginning.
      '--hang': 'calc(var(--indent) * 1ch + 2ch)',
      textIndent: 'calc(-1 * var(--hang))',
      marginInline: 'calc(-1 * var(--numbers)) -12px',
      paddingInline: 'calc(var(--numbers) + var(--hang)) 12px',
      '&::before': {
        // The empty text after the slash keeps screen readers from reading the numbers.
        content: ['counter(line)', 'counter(line) / ""'],
        // In the line itself, before its beginning: a layer for each number is work at every key.
        display: 'inline-block',
        width: 'calc(var(--numbers) - 1.5ch)',
        marginInline: 'calc(-1 * var(--numbers)) 1.5ch',
        textAlign: 'end',
        textIndent: 0,
        color: palette.text.disabled,
      },
    },
    '&[data-pickable] .line': {
      cursor: 'pointer',
      '&:hover': { backgroundColor: palette.action.hover },
    },
    '& .marked, &[data-pickable] .marked:hover': {
      position: 'relative',
      backgroundColor: palette.action.selected,
      '&::after': {
        content: '""',
        position: 'absolute',
        insetBlock: 0,
        insetInlineStart: 0,
        // A border, not a ground: it stays where the system chooses the colours.
        borderInlineStart: `3px solid ${palette.primary.main}`,
      },
      '&::before': { color: palette.text.secondary },
    },
    '&:focus-visible .line[role=button]': {
      outline: `2px solid ${palette.primary.main}`,
      outlineOffset: '-2px',
    },

    '& .key, & .string': { unicodeBidi: 'isolate' },
    '& .key': { color: palette.primary.main },
    '& .string': { color: palette.text.primary },
    '& .number, & .keyword': { color: palette.info.main },
    '& .masked': { letterSpacing: '0.08em' },
  });
});
