/** For a dialog's paper: on a narrow screen its content needs the room more than its surroundings. */
export const NARROW_MARGINS = {
  mx: { xs: 2, sm: 4 },
  width: { xs: 'calc(100% - 32px)', sm: 'calc(100% - 64px)' },
} as const;
