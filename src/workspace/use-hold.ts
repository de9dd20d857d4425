import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DraftHold, HoldState } from '#drafts/draft-hold.ts';
import { useAppActions } from './app-actions.ts';

/** Claims the draft for this tab while the component is mounted; of another draft is another mount. */
export function useHold(id: string): { hold: DraftHold; held: HoldState } {
  const { holdDraft } = useAppActions();
  const [hold] = useState(() => holdDraft(id));
  useEffect(() => hold.release, [hold]);
  const held = useSyncExternalStore(hold.subscribe, hold.state, () => 'asking' as const);
  return { hold, held };
}
