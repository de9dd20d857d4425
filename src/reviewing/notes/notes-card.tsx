import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { isOpen } from '#drafts/note.ts';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import { VisibleText } from '#ui/visible-text.tsx';
import { counted } from '#manifest/json/counted.ts';
import { nameOfPlace } from '#manifest/values/manifest-parts.ts';
import { fieldOf } from '#manifest/values/field-places.ts';
import type { FieldName } from '#manifest/values/form-values.ts';
import { Quote } from '#ui/quote.tsx';
import { PagedList } from '#ui/paged-list.tsx';
import { PrintedDraft } from '../printed-draft.tsx';
import { AuthorNote } from './author-note.tsx';
import { DecisionBanner } from './decision-banner.tsx';
import { useAuthorRecord } from './author-record.ts';
import { useNoteActions } from './use-note-actions.ts';

interface NotesCardProps {
  onChangeField: (name: FieldName) => void;
  onShare: () => void;
}

/** What came back from the account team, and the sheet of all that for the printer. */
export function NotesCard(props: NotesCardProps) {
  return (
    <>
      <PrintedDraft />
      <ReviewNotes {...props} />
    </>
  );
}

/** What was decided, and every note with the way to its field; what has no field any more says so. */
function ReviewNotes({ onChangeField, onShare }: NotesCardProps) {
  const record = useAuthorRecord();
  const heading = useRef<HTMLHeadingElement>(null);
  const values = useFormSnapshot((snapshot) => snapshot.values);
  const manifest = useFormSnapshot((snapshot) => snapshot.manifest);
  if (!record?.decision) return null;
  const { decision, comment, approveReason } = record;
  const sent = record.rounds.at(-1);
  const changed = sent !== undefined && sent.fingerprint !== fingerprintOf(manifest);
  const notes = record.notes.filter(({ asked }) => !asked.withdrawn);
  const open = notes.filter(isOpen).length;
  const isOver = decision === 'approve' && !changed;
  return (
    <Frame aria-label="Notes from your reviewer" data-decision={decision}>
      <DecisionBanner decision={decision} notes={notes.length} open={open} headingRef={heading} />
      {decision === 'approve' && approveReason !== '' && (
        <Quote from="Your reviewer’s reason to approve it with errors" text={approveReason} />
      )}
      {comment !== '' && <Quote from="Your reviewer’s message" text={comment} />}
      <List>
        <PagedList
          items={notes}
          label="Notes"
          noun="notes"
          page={30}
          renderRow={(note) => {
            const field = fieldOf(note.asked.path, values);
            const label = nameOfPlace(note.asked.path);
            return (
              <li>
                <div>
                  <b>
                    <VisibleText text={label} />
                  </b>
                  {field ? (
                    <Button
                      size="small"
                      aria-label={`Go to field: ${label}`}
                      onClick={() => onChangeField(field)}
                    >
                      Go to field
                    </Button>
                  ) : (
                    <span>This field no longer exists.</span>
                  )}
                </div>
                <AuthorNote note={note} form={record.open[note.id]} />
              </li>
            );
          }}
        />
      </List>
      <p>
        {isOver
          ? 'Nothing is left to do here. They install the app and send you its application key and secret.'
          : changed
            ? 'You’ve changed the draft since you sent it. Send it again so your reviewer sees the changes and your replies.'
            : 'Send the draft again so your reviewer sees your replies.'}
      </p>
      <UnsavedReplies
        record={record}
        // The button goes: the focus must not go with it.
        onSaved={() => heading.current?.focus()}
      />
      {!isOver && (
        <Button variant={open === 0 ? 'contained' : 'outlined'} onClick={onShare} sx={{ mt: 1.5 }}>
          Send again
        </Button>
      )}
    </Frame>
  );
}

/** A reply that is still being typed does not go along: that is said where the next round is sent. */
function UnsavedReplies({ record, onSaved }: { record: ReviewRecord; onSaved: () => void }) {
  const { saveAll } = useNoteActions();
  const unsaved = record.notes.filter(({ id, reply, asked }) => {
    const typed = record.open[id]?.text.trim() ?? reply.text;
    return !asked.withdrawn && typed !== reply.text;
  });
  if (unsaved.length === 0) return null;
  const labels = new Set(unsaved.map(({ asked }) => nameOfPlace(asked.path)));
  const which = counted(unsaved.length, 'reply isn’t', 'replies aren’t');
  return (
    <Unsaved>
      <span>
        {which} saved yet, and won’t be sent: {[...labels].join(', ')}.
      </span>
      <Button
        size="small"
        variant="outlined"
        onClick={() => {
          saveAll(unsaved);
          onSaved();
        }}
      >
        {`Save ${counted(unsaved.length, 'reply', 'replies')}`}
      </Button>
    </Unsaved>
  );
}

const Frame = styled('section')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    padding: theme.spacing(2.5),
    border: `2px solid ${palette.info.main}`,
    '&[data-decision=request-changes]': { borderColor: palette.warning.main },
    '&[data-decision=approve]': { borderColor: palette.success.main },
    borderRadius: theme.shape.borderRadius,
    backgroundColor: palette.background.paper,
    minWidth: 0,
    '& > p': { ...theme.typography.body2, margin: 0, color: palette.text.secondary },
  };
});

const Unsaved = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1, 1.5),
  marginTop: theme.spacing(1.5),
  fontWeight: 600,
  overflowWrap: 'anywhere',
}));

const List = styled('div')(({ theme }) => ({
  margin: theme.spacing(1.5, 0),
  '& > ul': {
    display: 'grid',
    gap: theme.spacing(2),
    border: 0,
    borderRadius: 0,
    backgroundColor: 'transparent',
  },
  '& > ul > li': { display: 'grid', gap: theme.spacing(0.5), minWidth: 0 },
  '& > ul > li > div:first-of-type': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 1.5),
  },
}));
