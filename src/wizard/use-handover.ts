import { useState } from 'react';
import type { DraftHold, HoldState } from '#drafts/draft-hold.ts';
import { useNotify } from '#ui/notify.tsx';

const WORDS = {
  freed: 'You can edit here now',
  taken: 'You can edit here now. The other tab is read-only.',
};

interface Handover {
  /** Asks the other tab for the draft. */
  take: () => void;
  /** The draft is open here: says why, if another tab had it before. */
  arrived: () => void;
}

/** How the draft came here from another tab. */
export function useHandover(hold: DraftHold, held: HoldState): Handover {
  const notify = useNotify();
  const [how, setHow] = useState<keyof typeof WORDS | null>(null);
  if (held === 'elsewhere' && how === null) setHow('freed');
  return {
    take() {
      setHow('taken');
      hold.take();
    },
    arrived() {
      if (how) notify(WORDS[how]);
      setHow(null);
    },
  };
}
