import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { FocusEvent, ReactNode } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';

type Notify = (message: string, undo?: () => void) => void;

const NotifyContext = createContext<Notify>(() => undefined);

/** Says what was just done, with a way to undo it. */
export function useNotify(): Notify {
  return useContext(NotifyContext);
}

interface Notice {
  message: string;
  undo?: (() => void) | undefined;
}

/** The one place where things done are told: on screen, and to a screen reader. */
export function NotifyProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const notify = useCallback<Notify>((message, undo) => setNotice({ message, undo }), []);
  const dismiss = useCallback(() => setNotice(null), []);
  return (
    <NotifyContext value={notify}>
      {children}
      <Toast notice={notice} onDismiss={dismiss} />
    </NotifyContext>
  );
}

const STAYS_MS = 10_000;

interface ToastProps {
  notice: Notice | null;
  onDismiss: () => void;
}

/** Stays while the pointer or the focus is on it: nobody has to hurry to undo. */
function Toast({ notice, onDismiss }: ToastProps) {
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

  return (
    <Bar
      data-empty={notice === null}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={hold}
      onBlur={() => setHeld(false)}
    >
      <span role="status">{notice?.message}</span>
      {notice?.undo && (
        <Button
          color="inherit"
          size="small"
          variant="outlined"
          onClick={() => {
            // First, so that whatever undoing has to say is shown.
            close();
            notice.undo?.();
          }}
        >
          Undo
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
  bottom: theme.spacing(3),
  // At the bottom of a dialog are its buttons.
  'html:has([aria-modal=true]) &': { top: theme.spacing(1), bottom: 'auto' },
  transform: 'translateX(-50%)',
  zIndex: theme.zIndex.snackbar,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1.5),
  width: 'max-content',
  maxWidth: `calc(100vw - ${theme.spacing(4)})`,
  padding: theme.spacing(1, 1, 1, 2.5),
  borderRadius: theme.shape.borderRadius,
  backgroundColor: (theme.vars ?? theme).palette.text.primary,
  color: (theme.vars ?? theme).palette.background.paper,
  boxShadow: theme.shadows[6],
  overflowWrap: 'anywhere',
  '& > button': { flexShrink: 0 },
  // The status region has to be there before it is filled, or it is not read out.
  '&[data-empty=true]': { padding: 0, boxShadow: 'none', backgroundColor: 'transparent' },
}));
