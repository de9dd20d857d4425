import { ChangeList } from './change-list.tsx';
import type { DraftChanges } from './draft-changes.ts';

interface DraftChangeListsProps {
  changes: DraftChanges;
  /** What the two states are called: "Now" and "Then". */
  before: string;
  after: string;
}

/** What two states of a draft have differently: in what they write, then in what the draft alone keeps. */
export function DraftChangeLists({ changes, before, after }: DraftChangeListsProps) {
  const { written, kept } = changes;
  return (
    <>
      {written.length > 0 && <ChangeList changes={written} before={before} after={after} />}
      {kept.length > 0 && (
        <>
          {written.length > 0 && <h3>Kept in the draft, not written as it is</h3>}
          <p>
            The base endpoint, whether an event follows it, and what is switched off stand in no
            manifest. The draft keeps them.
          </p>
          <ChangeList changes={kept} before={before} after={after} />
        </>
      )}
    </>
  );
}
