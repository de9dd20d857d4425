import MuiDialog, { type DialogProps as MuiDialogProps } from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId, type ReactNode } from 'react';
import { useLayer } from './layers.ts';

interface DialogProps extends Pick<MuiDialogProps, 'aria-describedby' | 'maxWidth' | 'onPaste'> {
  open?: boolean;
  title: ReactNode;
  /** The buttons at its foot. */
  actions: ReactNode;
  onClose: () => void;
  /** A click beside it, easily made while selecting text, closes it no more: something would be lost. */
  holdsInput?: boolean;
  /** It takes all of a narrow screen. */
  fills?: boolean;
  /** There is only text in it: where it is too long for the window the keys can scroll it. */
  isText?: boolean;
  children: ReactNode;
}

/** The one dialog: title, content, buttons. The browser's Back closes it, as Escape does. */
export function Dialog(props: DialogProps) {
  const {
    open = true,
    title,
    actions,
    onClose,
    holdsInput,
    fills,
    isText,
    children,
    ...others
  } = props;
  const id = useId();
  const isNarrow = useMediaQuery('(max-width: 599.95px)');
  useLayer(open, onClose);
  return (
    <MuiDialog
      open={open}
      fullWidth
      fullScreen={fills === true && isNarrow}
      aria-labelledby={id}
      onClose={(_event, reason) => {
        if (reason !== 'backdropClick' || !holdsInput) onClose();
      }}
      {...others}
    >
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent {...(isText && { tabIndex: 0 })}>{children}</DialogContent>
      <DialogActions>{actions}</DialogActions>
    </MuiDialog>
  );
}
