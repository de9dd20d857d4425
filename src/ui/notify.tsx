import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { latePart } from './lazy-part.tsx';
import type { Lasts, Notice, Offer } from './toast.tsx';

export type Notify = (message: string, offer?: Offer, lasts?: Lasts) => void;

/** A dialog may give its own: the toast waits until it closes, and what is done in it is told in it. */
export const NotifyContext = createContext<Notify>(() => undefined);

/** Says what was just done, with a way to undo it or to go on. Given over a dialog, it waits until that closes. */
export function useNotify(): Notify {
  return useContext(NotifyContext);
}

/** Nothing is told before something was done. */
const Toast = latePart(() => import('./toast.tsx').then((part) => part.Toast));

/** The one place where things done are told: on screen, and to a screen reader. */
export function NotifyProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const notify = useCallback<Notify>(
    (message, offer, lasts = 'here') =>
      setNotice({ message, offer, lasts, address: location.hash }),
    [],
  );
  const dismiss = useCallback(() => setNotice(null), []);
  // A dialog says in its own footer what is done in it, and nothing lies on top of it.
  const isCovered = useDialogOpen();
  const [wasCovered, setWasCovered] = useState(false);
  if (isCovered !== wasCovered) {
    setWasCovered(isCovered);
    if (isCovered) setNotice(ofUseEverywhere);
  }
  useEffect(() => {
    const leave = ({ newURL }: HashChangeEvent) => {
      const { hash } = new URL(newURL);
      setNotice((now) => (now?.address === hash ? now : ofUseEverywhere(now)));
    };
    addEventListener('hashchange', leave);
    return () => removeEventListener('hashchange', leave);
  }, []);
  return (
    <NotifyContext value={notify}>
      {children}
      <Toast notice={isCovered ? null : notice} onDismiss={dismiss} />
    </NotifyContext>
  );
}

function ofUseEverywhere(notice: Notice | null): Notice | null {
  return notice?.lasts === 'everywhere' ? notice : null;
}

/** True while a dialog is open, whoever opened it. */
function useDialogOpen(): boolean {
  return useSyncExternalStore(watchDialogs, isDialogOpen, () => false);
}

/** Dialogs are added to the page's body as a whole, and taken away from it. */
function watchDialogs(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.body, { childList: true });
  return () => observer.disconnect();
}

function isDialogOpen(): boolean {
  return document.querySelector('[aria-modal=true]') !== null;
}
