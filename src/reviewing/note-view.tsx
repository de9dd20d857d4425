import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { stateOf, type Note } from '#drafts/note.ts';
import { isAcceptable } from '#handoff/review.ts';
import { VisibleText } from '#ui/visible-text.tsx';
import { nameOfPlace } from '#manifest/values/manifest-parts.ts';
import { textOf } from '#manifest-view/summary.ts';

interface NoteViewProps {
  note: Note;
  /** Says what it is about, where it does not stand beside that. */
  isNamed?: boolean;
  /** What its reader can do about it. */
  children?: ReactNode;
}

/** A note as both sides read it: what was said, what is suggested, what became of it. */
export function NoteView({ note, isNamed, children }: NoteViewProps) {
  const { asked, reply } = note;
  const label = nameOfPlace(asked.path);
  return (
    <Box role="note" aria-label={`Note on ${label}`}>
      {isNamed && (
        <p>
          <b>
            <VisibleText text={label} />
          </b>
        </p>
      )}
      {asked.text !== '' && (
        <p>
          <VisibleText text={asked.text} />
        </p>
      )}
      {asked.suggestion !== undefined && (
        <p>
          Suggested:{' '}
          <code translate="no">
            <VisibleText text={textOf(asked.suggestion, asked.path) ?? ''} />
          </code>
        </p>
      )}
      {!isAcceptable(asked) && <p>This field can’t have this value, so it can’t be accepted.</p>}
      {reply.rev > 0 && (
        <p>
          <b>{replyLabel(note)}</b>
          {reply.text !== '' && (
            <>
              : <VisibleText text={reply.text} />
            </>
          )}
        </p>
      )}
      {children}
    </Box>
  );
}

const Box = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    width: '100%',
    boxSizing: 'border-box',
    padding: theme.spacing(1.25, 1.75),
    borderInlineStart: `3px solid ${palette.info.main}`,
    borderRadius: 4,
    backgroundColor: palette.background.default,
    whiteSpace: 'pre-line',
    '& > p': { margin: 0, color: palette.text.primary },
    '& > p + p': { marginTop: theme.spacing(0.75) },
    '& code': { fontSize: '0.8125rem', whiteSpace: 'pre-wrap' },
  };
});

const REPLY_WORDS: Record<ReturnType<typeof stateOf>, string> = {
  open: 'No reply yet',
  accepted: 'Suggestion accepted',
  done: 'Done',
  changed: 'The note was changed after this reply',
};

/** What the author did about a note. */
export function replyLabel(note: Note): string {
  const state = stateOf(note);
  return state === 'open' && note.reply.text !== '' ? 'Reply' : REPLY_WORDS[state];
}
