import { createTheme } from '@mui/material/styles';
import { skipVar } from './theme-vars.ts';
import { NARROW, TOUCH } from './use-media.ts';

/** Beside the regular one: each weight is a font that has to be found before anything is painted. */
const STRONG = 600;

const SANS =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif';

/** Every pair of text and ground below is at least 4.5:1, every control's border at least 3:1. */
const light = {
  primary: { main: '#0b6b66', light: '#3d8f8a', dark: '#07504c', contrastText: '#ffffff' },
  secondary: { main: '#4a545c', contrastText: '#ffffff' },
  error: { main: '#b3261e', contrastText: '#ffffff' },
  warning: { main: '#8a5100', contrastText: '#ffffff' },
  success: { main: '#1e6b3c', contrastText: '#ffffff' },
  info: { main: '#2a5ba8', contrastText: '#ffffff' },
  background: { default: '#f6f7f6', paper: '#ffffff' },
  text: { primary: '#1a2023', secondary: '#566067', disabled: '#6c757b' },
  divider: '#dde1df',
  action: { hover: 'rgba(16, 42, 40, 0.05)', selected: 'rgba(11, 107, 102, 0.10)' },
};

const dark = {
  primary: { main: '#6bcdc4', light: '#93ded7', dark: '#46aaa1', contrastText: '#06201e' },
  secondary: { main: '#aab4ba', contrastText: '#101415' },
  error: { main: '#ff9d93', contrastText: '#3a0805' },
  warning: { main: '#f0bd72', contrastText: '#2e1c00' },
  success: { main: '#86d3a2', contrastText: '#04210f' },
  info: { main: '#96bdf5', contrastText: '#061c3d' },
  background: { default: '#111516', paper: '#191e20' },
  text: { primary: '#e7ebea', secondary: '#a9b3b7', disabled: '#8b959a' },
  divider: '#2d3437',
  action: { hover: 'rgba(220, 245, 242, 0.06)', selected: 'rgba(107, 205, 196, 0.16)' },
};

/** Of what is operated: at least 3:1 against what is around it. */
export const CONTROL_BORDER = { light: '#858f94', dark: '#727d82' };

export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-theme', shouldSkipGeneratingVar: skipVar },
  colorSchemes: { light: { palette: light }, dark: { palette: dark } },
  focusVisible: true,
  motion: { reducedMotion: 'system' },
  shape: { borderRadius: 10 },
  typography: {
    fontFamily: SANS,
    fontWeightMedium: STRONG,
    fontWeightBold: STRONG,
    h1: { fontSize: '1.75rem', fontWeight: STRONG, lineHeight: 1.25, letterSpacing: '-0.012em' },
    h2: { fontSize: '1.2rem', fontWeight: STRONG, lineHeight: 1.35 },
    h3: { fontSize: '1rem', fontWeight: STRONG, lineHeight: 1.4 },
    body1: { lineHeight: 1.55 },
    body2: { lineHeight: 1.5 },
    button: { textTransform: 'none', fontWeight: STRONG, fontSize: '0.9375rem' },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: (own) => ({
        html: {
          // What takes the focus stays clear of the header above, and of a step's footer and a toast below.
          '--footer': '0px',
          '--below': 'calc(var(--footer) + 88px)',
          scrollPaddingBlock: '88px var(--below)',
          // The browser's own radio buttons and checkboxes.
          accentColor: own.vars.palette.primary.main,
          // It reaches into the editor's shadow root, too.
          '--mono': 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
        },
        'html:has([data-footer])': { '--footer': '61px' },
        // As high as the notice of missing-code.tsx on a phone.
        'html:has([data-missing])': { '--below': 'calc(var(--footer) + 232px)' },
        // Nor does it go below the JSON, where that is a sheet. Drawn all the way up, it goes down again then.
        'html:has([data-sheet])': { '--sheet': '52dvh', '--below': 'calc(var(--sheet) + 24px)' },
        'html:has([data-sheet="30"])': { '--sheet': '30dvh' },
        // The one rule for strangers' texts: whatever does not fit is broken, at its end at worst.
        body: { overflowWrap: 'anywhere', accentColor: own.vars.palette.primary.main },
        a: { color: own.vars.palette.primary.main, textUnderlineOffset: '0.18em' },
        'code, kbd, pre': { fontFamily: 'var(--mono)' },
        // What may be a secret is never in clear on paper, where nobody can hide it again (W8).
        '@media print': { '[data-secret]': { WebkitTextSecurity: 'disc' } },
        ':focus-visible': {
          outline: `2px solid ${own.vars.palette.primary.main}`,
          outlineOffset: '2px',
        },
        // A heading takes focus so that a screen reader reads it; it is nothing to operate.
        'h1:focus-visible': { outline: 'none' },
        '::placeholder': {
          color: own.vars.palette.text.secondary,
          opacity: 1,
        },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animation: 'none !important',
            transition: 'none !important',
            scrollBehavior: 'auto !important',
          },
        },
      }),
    },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: {
          borderRadius: 8,
          minHeight: 36,
          paddingInline: 14,
          // Its own words are not broken to make room for others; a stranger's are, in the end.
          flexShrink: 0,
          maxWidth: '100%',
          [TOUCH]: { minHeight: 44 },
        },
        contained: {
          // What it is filled with goes where the colours are the system's.
          '@media (forced-colors: active)': { border: '2px solid ButtonText' },
        },
        sizeSmall: {
          minHeight: 30,
          paddingInline: 10,
          fontSize: '0.875rem',
          [TOUCH]: { minHeight: 44 },
        },
        sizeLarge: { minHeight: 44, paddingInline: 22, fontSize: '1rem' },
      },
    },
    MuiIconButton: { styleOverrides: { root: { [TOUCH]: { minWidth: 44, minHeight: 44 } } } },
    MuiSwitch: {
      styleOverrides: {
        // Its overflow is hidden by default, and the ring of the focus with it.
        root: { width: 44, height: 26, padding: 0, margin: 0, overflow: 'visible' },
        switchBase: ({ theme: own }) => ({
          padding: 3,
          color: own.vars.palette.common.white,
          // All of the switch can be clicked, wherever its knob is, and nothing beside it.
          '& > .MuiSwitch-input': { left: 0, width: 44, [TOUCH]: { top: -9, height: 44 } },
          '&.Mui-checked': {
            transform: 'translateX(18px)',
            '& > .MuiSwitch-input': { left: -18 },
            color: own.vars.palette.primary.contrastText,
            '& + .MuiSwitch-track': { opacity: 1, backgroundColor: own.vars.palette.primary.main },
          },
          '&.Mui-disabled + .MuiSwitch-track': { opacity: 0.45 },
        }),
        thumb: { width: 20, height: 20, boxShadow: 'none' },
        track: ({ theme: own }) => ({
          borderRadius: 13,
          opacity: 1,
          backgroundColor: CONTROL_BORDER.light,
          ...own.applyStyles('dark', { backgroundColor: CONTROL_BORDER.dark }),
          // Colours are the system's there: a frame and where the knob is tell on from off.
          '@media (forced-colors: active)': { border: '1px solid ButtonText' },
        }),
      },
    },
    MuiPaper: {
      styleOverrides: {
        root: {
          backgroundImage: 'none',
          // Where the system's colours take its ground and its shadow, a frame tells it from what is behind.
          '@media (forced-colors: active)': { border: '1px solid CanvasText' },
        },
      },
    },
    // One frame for every dialog; on a narrow screen its content needs the room more than its surroundings.
    MuiDialog: {
      styleOverrides: {
        paper: {
          borderRadius: 14,
          [NARROW]: { margin: 16, width: 'calc(100% - 32px)', maxHeight: 'calc(100% - 32px)' },
        },
        paperFullScreen: {
          borderRadius: 0,
          [NARROW]: { margin: 0, width: '100%', maxHeight: 'none' },
        },
      },
    },
    MuiDialogTitle: {
      styleOverrides: {
        root: ({ theme: own }) => ({ ...own.typography.h2, padding: '20px 24px 8px' }),
      },
    },
    MuiDialogActions: {
      defaultProps: { disableSpacing: true },
      styleOverrides: { root: { flexWrap: 'wrap', gap: 8, padding: '12px 24px 20px' } },
    },
  },
});
