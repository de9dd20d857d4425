/** A radio button and its words, in a frame. */
export const OPTION = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.25,
  px: 1.5,
  py: 1,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  minWidth: 0,
  '& input': { flexShrink: 0, width: 20, height: 20, m: '2px' },
  '&:has(:checked)': { borderColor: 'primary.main', bgcolor: 'action.selected' },
  '&:has(:disabled)': { color: 'text.secondary' },
};
