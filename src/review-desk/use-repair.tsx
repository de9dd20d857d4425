import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { VerbatimText } from '#ui/visible-text.tsx';
import { readManifest } from '#manifest/text/read-manifest.ts';
import type { Repair } from '#manifest/text/read-result.ts';
import { RepairDialog } from '#manifest-view/repair-dialog.tsx';
import type { ReviewDesk, Refused } from './review-desk.ts';

interface Repairing {
  refused: Refused;
  before: string;
  repair: Repair;
}

interface UsedRepair {
  begin: (refused: Refused) => Promise<void>;
  /** The repair to look at, to be rendered somewhere. */
  dialog: ReactNode;
}

/** What is nearly JSON is looked at as it would be repaired, and then reviewed. */
export function useRepair(desk: ReviewDesk): UsedRepair {
  const [repairing, setRepairing] = useState<Repairing | null>(null);
  return {
    begin: async (refused) => {
      const before = (await refused.repairable?.text()) ?? '';
      const result = readManifest(before);
      if (result.kind !== 'problem' || !result.repair) return;
      setRepairing({ refused, before, repair: result.repair });
    },
    dialog: repairing && (
      <RepairDialog
        title={
          <>
            Repair “
            <VerbatimText text={repairing.refused.name} />”
          </>
        }
        keep="Leave it"
        take="Add the repaired draft"
        before={repairing.before}
        repair={repairing.repair}
        onClose={() => setRepairing(null)}
        onTake={() => {
          flushSync(() => setRepairing(null));
          // The dialog has given the focus back to a button whose row is going.
          document.querySelector('h1')?.focus();
          void desk.addRepaired(repairing.refused, repairing.repair.text);
        }}
      />
    ),
  };
}
