import { createTheme } from '@mui/material/styles';
import { expect, test } from 'vitest';
import { skipVar } from './theme-vars.ts';

test('a control with the font of what stands around it keeps that: `sx` looks for it in the theme', () => {
  const theme = createTheme({ cssVariables: { shouldSkipGeneratingVar: skipVar } });
  expect(theme.unstable_sx({ font: 'inherit' })).toEqual({
    font: expect.stringMatching(/^var\(--mui-font-inherit\b/),
  });
});
