/** A plain text box of a dialog. */
export const fieldStyle = {
  font: 'inherit',
  color: 'inherit',
  width: '100%',
  boxSizing: 'border-box',
  px: 1.25,
  py: 1,
  border: 1,
  borderColor: 'text.secondary',
  borderRadius: 1,
  bgcolor: 'background.default',
  resize: 'vertical',
} as const;
