import { ChangeList } from '#manifest-view/change-list.tsx';
import type { DraftChanges } from './draft-changes.ts';

/** What two states of a draft have differently: in what they write, then in what the draft alone keeps. */
export function DraftChangeLists({ written, kept }: DraftChanges) {
  return (
    <>
      {written.length > 0 && <ChangeList changes={written} before="Now" after="Then" />}
      {kept.length > 0 && (
        <>
          {written.length > 0 && <h3>Kept in the draft, not written as it is</h3>}
          <p>
            The base endpoint, whether an event follows it, and what is switched off stand in no
            manifest. The draft keeps them.
          </p>
          <ChangeList changes={kept} before="Now" after="Then" />
        </>
      )}
    </>
  );
}
