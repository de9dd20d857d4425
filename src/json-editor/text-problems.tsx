import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, type ReactNode } from 'react';
import { useShownPart } from '#ui/shown-part.tsx';
import { VisibleText } from '#ui/visible-text.tsx';
import { describePath } from '#manifest/values/name-place.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';
import type { Problem } from '#manifest/verdict/problems.ts';
import { Card } from '#ui/card.tsx';
import { FixButton } from '#form/fix-button.tsx';
import { ProblemLine, ProblemLines } from '#manifest-view/problem-line.tsx';
import { countOf, SEVERITIES, worstFirst } from '#manifest-view/problems.ts';
import { readNoteText } from './read-note-text.ts';
import type { TextState } from './text-session.ts';

interface TextProblemsProps {
  state: TextState;
  problems: readonly Problem[];
  /** Problems that nobody asked for yet. */
  hidden: number;
  onShowHidden: () => void;
  /** Selects the place in the text; null: where it stops being readable. */
  onPick: (path: Pointer | null) => void;
}

/** The same problems as everywhere, each leading to its place in the text. */
export function TextProblems(props: TextProblemsProps) {
  const { state, problems, hidden, onShowHidden, onPick } = props;
  const { problem: unread } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  const counts = SEVERITIES.map((severity) => countOf(problems, severity)).filter(Boolean);
  const { shown, more } = useShownPart(worstFirst(problems));
  // The button that was pressed goes with its problem.
  const keepFocus = () => heading.current?.focus({ preventScroll: true });
  const check = () => {
    onShowHidden();
    keepFocus();
  };
  return (
    <Card
      title="Problems"
      headingRef={heading}
      aside={<span>{unread ? '' : counts.join(', ')}</span>}
    >
      {unread && (
        <ProblemLines>
          <ProblemLine problem={{ severity: 'error', sentence: unread.sentence }}>
            <Go onClick={() => onPick(null)}>Not applied to the form yet</Go>
          </ProblemLine>
        </ProblemLines>
      )}
      {unread && problems.length > 0 && (
        <Box component="p" sx={{ '&&': { mt: 1, mb: 1.5 } }}>
          Problems in the form’s current version:
        </Box>
      )}
      <ProblemLines>
        {shown.map((problem) => (
          <ProblemLine
            key={problem.rule + problem.path + problem.sentence}
            problem={problem}
            // A fix goes into the form, and from there into a text that can be read.
            fix={!unread && problem.fix && <FixButton fix={problem.fix} onFixed={keepFocus} />}
          >
            <Go onClick={() => onPick(problem.path)}>
              <VisibleText text={problem.label} />
            </Go>
          </ProblemLine>
        ))}
      </ProblemLines>
      {more}
      {hidden > 0 && (
        <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
          <p>Problems appear here once you edit the JSON.</p>
          <Button size="small" variant="outlined" color="inherit" onClick={check}>
            Check now
          </Button>
        </Box>
      )}
      {!unread && problems.length + hidden === 0 && <p>No problems found.</p>}
      <Notes state={state} onPick={onPick} />
    </Card>
  );
}

function Notes({ state, onPick }: Pick<TextProblemsProps, 'state' | 'onPick'>) {
  const { notes } = state;
  const { shown, more } = useShownPart(notes);
  if (notes.length === 0) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Box component="h3" sx={{ typography: 'h3', m: 0, mb: 1 }}>
        Other notes
      </Box>
      <ProblemLines>
        {shown.map((note) => (
          <li key={note.kind + note.path + note.sentence}>
            <div>
              <Go onClick={() => onPick(note.path)}>
                <VisibleText text={describePath(note.path)} />
              </Go>
              <div>
                <VisibleText text={readNoteText(note)} />
              </div>
            </div>
          </li>
        ))}
      </ProblemLines>
      {more}
    </Box>
  );
}

function Go({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" data-go="" onClick={onClick}>
      {children}
    </button>
  );
}
