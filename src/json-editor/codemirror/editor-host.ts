import { styled } from '@mui/material/styles';

/**
 * Where an editor lives. The theme's colours come to its shadow root as custom properties: those
 * alone cross into it, and follow light and dark by themselves.
 */
export const EditorHost = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    '--text': palette.text.primary,
    '--quiet': palette.text.secondary,
    '--faint': palette.text.disabled,
    '--paper': palette.background.paper,
    '--ground': palette.background.default,
    '--line': palette.divider,
    '--hover': palette.action.hover,
    '--selected': palette.action.selected,
    '--primary': palette.primary.main,
    '--on-primary': palette.primary.contrastText,
    '--error': palette.error.main,
    '--warning': palette.warning.main,
    '--info': palette.info.main,
    '--sans': theme.typography.fontFamily,
    display: 'block',
    height: '100%',
    minHeight: 0,
    minWidth: 0,
    direction: 'ltr',
  };
});
