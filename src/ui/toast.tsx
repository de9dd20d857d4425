import { useEffect, useRef, useState, type FocusEvent } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';

/**
 * How long a message is of use. `here`: until its page is left or a dialog opens; what it undoes
 * can be undone in another way as well, by the menu's Undo for one. `everywhere`: its Undo is the
 * only way back, and goes along to wherever the person goes.
 */
export type Lasts = 'here' | 'everywhere';

/** What can be done about it: taken back by `Undo`, or what comes next. */
export type Offer = (() => void) | { label: string; act: () => void };

export interface Notice {
  message: string;
  offer?: Offer | undefined;
  lasts: Lasts;
  /** Where the person was. */
  address: string;
}

function offered(offer: Offer) {
  return typeof offer === 'function' ? { label: 'Undo', act: offer } : offer;
}

const STAYS_MS = 10_000;

interface ToastProps {
  notice: Notice | null;
  onDismiss: () => void;
}

/** Stays while the pointer or the focus is on it: nobody has to hurry to undo. */
export function Toast({ notice, onDismiss }: ToastProps) {
  const [held, setHeld] = useState(false);
  const cameFrom = useRef<Element | null>(null);

  useEffect(() => {
    if (!notice || held) return;
    const timer = setTimeout(onDismiss, STAYS_MS);
    return () => clearTimeout(timer);
  }, [notice, held, onDismiss]);

  const close = () => {
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    cameFrom.current = null;
    setHeld(false);
    onDismiss();
  };
  const hold = (event: FocusEvent) => {
    const inside = event.currentTarget.contains(event.relatedTarget);
    if (!inside) cameFrom.current = event.relatedTarget;
    setHeld(true);
  };

  const offer = notice?.offer && offered(notice.offer);
  return (
    <Bar
      data-empty={notice === null}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={hold}
      onBlur={() => setHeld(false)}
    >
      <span role="status">{notice?.message}</span>
      {offer && (
        <Button
          color="inherit"
          size="small"
          variant="outlined"
          onClick={() => {
            // First, so that whatever it has to say is shown.
            close();
            offer.act();
          }}
        >
          {offer.label}
        </Button>
      )}
      {notice && (
        <Button color="inherit" size="small" onClick={close}>
          Dismiss
        </Button>
      )}
    </Bar>
  );
}

const Bar = styled('div')(({ theme }) => ({
  position: 'fixed',
  left: '50%',
  // Above a step's footer (theme.ts).
  bottom: `calc(var(--footer) + ${theme.spacing(2)})`,
  transform: 'translateX(-50%)',
  zIndex: theme.zIndex.snackbar,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1.5),
  width: 'max-content',
  maxWidth: `calc(100vw - ${theme.spacing(4)})`,
  padding: theme.spacing(1, 1, 1, 2.5),
  // Seen where the system's colours take away the ground.
  border: '1px solid transparent',
  borderRadius: theme.shape.borderRadius,
  backgroundColor: (theme.vars ?? theme).palette.text.primary,
  color: (theme.vars ?? theme).palette.background.paper,
  boxShadow: theme.shadows[6],
  '& > button': { flexShrink: 0 },
  // On a phone two buttons leave a message no room beside them.
  '@media (max-width: 599.95px)': {
    '&:has(> button + button)': { flexWrap: 'wrap', justifyContent: 'flex-end', rowGap: 0 },
    '&:has(> button + button) > span': { flexBasis: '100%' },
  },
  // The status region has to be there before it is filled, or it is not read out.
  '&[data-empty=true]': {
    padding: 0,
    borderWidth: 0,
    boxShadow: 'none',
    backgroundColor: 'transparent',
  },
}));
