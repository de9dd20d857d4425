import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import { newNoteId } from '#drafts/note.ts';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { counted } from '#manifest/json/counted.ts';
import type { Problem } from '#manifest/verdict/problems.ts';
import { ProblemLine, ProblemLines } from '#manifest-view/problem-line.tsx';
import { countOf, SEVERITIES } from '#manifest-view/problems.ts';
import { Card } from '#ui/card.tsx';
import { useShownPart } from '#ui/shown-part.tsx';
import { VisibleText } from '#ui/visible-text.tsx';
import type { OpenRound } from '#workspace/open-round.ts';
import { reviewAddress } from '#workspace/routes.ts';
import type { ChangeReview } from '#workspace/use-review.ts';
import { PlaceNotes } from './place-notes.tsx';
import { idOfRow, notesWhere, type RowPlaces } from './row-places.ts';

interface ReviewProblemsProps {
  record: ReviewRecord;
  openRound: OpenRound;
  places: RowPlaces;
  change: ChangeReview;
}

/** What the rules have to say, each with the way to its row and a note that says it: fixing it is the partner's. */
export function ReviewProblems({ record, openRound, places, change }: ReviewProblemsProps) {
  const { problems, manifest } = openRound;
  const { shown, more } = useShownPart(problems);
  const counts = SEVERITIES.map((severity) => countOf(problems, severity)).filter(Boolean);
  const begin = useNoteFromHere(record, change);
  return (
    <Card title="Problems" aside={<span>{counts.join(', ')}</span>}>
      {problems.length === 0 && <p>No problems found.</p>}
      <ProblemLines>
        {shown.map((problem) => {
          const { rule, path, sentence, label } = problem;
          const row = places.rowOf(path);
          const there = notesWhere(record, (at) => at === path);
          const name = <VisibleText text={label} />;
          return (
            <ProblemLine
              key={rule + path + sentence}
              problem={problem}
              fix={
                row === undefined ? (
                  <PlaceNotes
                    path={path}
                    there={there}
                    open={record.open}
                    prefilled={sentence}
                    manifest={manifest}
                    change={change}
                  />
                ) : (
                  <Aside>
                    {there.notes.length > 0 && <span>{counted(there.notes.length, 'note')}</span>}
                    <Button
                      size="small"
                      aria-label={`Add note about ${label}: ${sentence}`}
                      onClick={(event) => begin(problem, event.currentTarget)}
                    >
                      Add note
                    </Button>
                  </Aside>
                )
              }
            >
              {row === undefined ? (
                <strong>{name}</strong>
              ) : (
                <a
                  href={reviewAddress(record.id)}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(idOfRow({ path: row }))?.focus();
                  }}
                >
                  {name}
                </a>
              )}
            </ProblemLine>
          );
        })}
      </ProblemLines>
      {more}
    </Card>
  );
}

/** Opens the form of a note at its row, with the sentence in it; once that is closed, the focus comes back. */
function useNoteFromHere({ open }: ReviewRecord, change: ChangeReview) {
  const begun = useRef<{ id: string; from: HTMLElement } | null>(null);
  useEffect(() => {
    if (!begun.current || begun.current.id in open) return;
    // Whoever closed it from elsewhere stays there.
    if (document.activeElement === document.body) begun.current.from.focus();
    begun.current = null;
  }, [open]);
  return ({ path, sentence }: Problem, from: HTMLElement) => {
    const id = newNoteId();
    change((now) => ({ open: { ...now.open, [id]: { path, text: sentence } } }));
    begun.current = { id, from };
  };
}

const Aside = styled('div')(({ theme }) => ({
  '&&': { flex: 'none', display: 'flex', alignItems: 'center', gap: theme.spacing(2) },
  // Its words stand where the others' do.
  '& > button': { marginInline: theme.spacing(-1.25), whiteSpace: 'nowrap', maxWidth: 'none' },
  '& > span': { color: (theme.vars ?? theme).palette.text.secondary },
}));
