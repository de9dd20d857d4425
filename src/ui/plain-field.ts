import type { Theme } from '@mui/material/styles';
import { TOUCH } from './use-media.ts';

/** A plain text box, for where there is no field of the manifest behind it. */
export function plainField(theme: Theme) {
  const { palette } = theme.vars ?? theme;
  return {
    font: 'inherit',
    color: 'inherit',
    minWidth: 0,
    maxWidth: '100%',
    boxSizing: 'border-box',
    padding: theme.spacing(1, 1.25),
    border: `1px solid ${palette.text.secondary}`,
    // With its unit: in `sx` a number is a multiple of the theme's.
    borderRadius: '8px',
    backgroundColor: palette.background.paper,
    resize: 'vertical',
    [TOUCH]: { minHeight: 44 },
  } as const;
}

/** A plain text box that takes the room there is. */
export function wideField(theme: Theme) {
  return { ...plainField(theme), width: '100%' };
}

/** The browser's own way to choose a file. */
export function fileField(theme: Theme) {
  const { palette } = theme.vars ?? theme;
  return {
    ...plainField(theme),
    borderStyle: 'dashed',
    padding: theme.spacing(1),
    color: palette.text.secondary,
    '&::file-selector-button': {
      font: 'inherit',
      fontWeight: 600,
      color: palette.text.primary,
      backgroundColor: palette.action.selected,
      border: 0,
      borderRadius: '6px',
      padding: theme.spacing(0.875, 1.75),
      marginInlineEnd: theme.spacing(1.5),
      cursor: 'pointer',
    },
  } as const;
}
