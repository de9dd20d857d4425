import { shouldSkipGeneratingVar } from '@mui/material/styles';

/** Shadows of Button, Switch, Menu and Dialog, and our own. */
const SHADOWS = new Set(['0', '1', '2', '4', '6', '8', '24']);

/** Colours of MUI's parts that are drawn nowhere here. */
const OTHER_PARTS =
  /^(?:grey|dividerChannel|Alert|AppBar|Avatar|Chip|FilledInput|Input|LinearProgress|Skeleton|Slider|SnackbarContent|SpeedDialAction|Step(?:Connector|Content)|TableCell|Tooltip)$/;

/** Of a colour, nobody thins out any other shade than `main`. */
const OTHER_SHADES = /^(?:light|dark|contrastText)Channel$/;

/**
 * Which CSS variables MUI need not write: they stand in the page that comes before the code, where
 * each has to be read before anything is painted. What is left out is not in `theme.vars` either.
 */
export function skipVar(keys: string[]): boolean {
  const [part, name = '', shade = ''] = keys;
  if (part === 'overlays') return true;
  // `font: 'inherit'` in an `sx` is looked up in the theme, and lost where it has no such variable.
  if (part === 'font') return name !== 'inherit';
  if (part === 'shadows') return !SHADOWS.has(name);
  if (part === 'palette' && (OTHER_PARTS.test(name) || OTHER_SHADES.test(shade))) return true;
  return shouldSkipGeneratingVar(keys);
}
