import { useMemo } from 'react';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { takeSecrets } from '#handoff/header-secrets.ts';
import { VisibleText } from '#ui/visible-text.tsx';
import { compareManifests } from '#manifest/values/compare-manifests.ts';
import { nameOfPlace } from '#manifest/values/manifest-parts.ts';
import { Card } from '#ui/card.tsx';
import { ChangeList } from '#manifest-view/change-list.tsx';
import { foldChanges } from '#manifest-view/fold-changes.ts';
import { RowList } from '#ui/row-list.tsx';
import { replyLabel } from './note-view.tsx';
import type { OpenRound } from '#workspace/open-round.ts';

interface RoundCardProps {
  record: ReviewRecord;
  openRound: OpenRound;
}

/** What a next round opens on: what changed since the last one, and what became of the notes. */
export function RoundCard({ record, openRound }: RoundCardProps) {
  const { round, before } = openRound;
  const changes = useMemo(
    // Header values are not in every round: they would seem to come and go.
    () =>
      before
        ? foldChanges(
            compareManifests(takeSecrets(before.manifest).bare, takeSecrets(round.manifest).bare),
          )
        : [],
    [before, round],
  );
  if (!before) return null;
  const notes = record.notes.filter(({ asked }) => asked.rev > 0 && !asked.withdrawn);
  return (
    <div data-first="">
      <Card title={`Changes since round ${before.number}`}>
        {changes.length === 0 && <p>No changes.</p>}
        <ChangeList changes={changes} before={`Round ${before.number}`} after="Now" />
        {notes.length > 0 && (
          <>
            <h3>Your notes</h3>
            <RowList>
              {notes.map((note) => (
                <div key={note.id}>
                  <dt>
                    <VisibleText text={nameOfPlace(note.asked.path)} />
                  </dt>
                  <dd>
                    <VisibleText text={note.asked.text} />
                    <div className="quiet">
                      {replyLabel(note)}
                      {note.reply.text !== '' && (
                        <>
                          : <VisibleText text={note.reply.text} />
                        </>
                      )}
                    </div>
                  </dd>
                </div>
              ))}
            </RowList>
          </>
        )}
      </Card>
    </div>
  );
}
