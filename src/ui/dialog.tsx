import MuiDialog, { type DialogProps } from '@mui/material/Dialog';
import { useLayer } from './layers.ts';

/** MUI's dialog; the browser's Back closes it, as Escape does. */
export function Dialog(props: DialogProps) {
  const { open, onClose } = props;
  // One that asks for a decision is not closed: Back then leaves the page.
  useLayer(open && onClose !== undefined, () => onClose?.({}, 'escapeKeyDown'));
  return <MuiDialog {...props} />;
}
