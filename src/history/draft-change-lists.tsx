import { ChangeList } from '#manifest-view/change-list.tsx';
import type { DraftChanges } from './draft-changes.ts';

/** What two states of a draft have differently: in what they write, then in what the draft alone keeps. */
export function DraftChangeLists({ written, kept }: DraftChanges) {
  return (
    <>
      {written.length > 0 && <ChangeList changes={written} before="Now" after="After restoring" />}
      {kept.length > 0 && (
        <>
          {written.length > 0 && <h3>Only in this draft</h3>}
          <p>
            The base endpoint, which endpoints follow it, headers for every event, and what is
            switched off are stored with the draft only. Restoring changes them, too.
          </p>
          <ChangeList changes={kept} before="Now" after="After restoring" />
        </>
      )}
    </>
  );
}
