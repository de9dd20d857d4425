import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { isOpen } from '#drafts/note.ts';
import type { ReviewRecord } from '#drafts/review-record.ts';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { decisionMade } from '#handoff/decisions.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import { VisibleText } from '#ui/visible-text.tsx';
import { counted } from '#manifest/json/counted.ts';
import { nameOfPlace } from '#manifest/values/can-suggest.ts';
import { fieldOf } from '#manifest/values/field-names.ts';
import type { FieldName } from '#manifest/values/form-values.ts';
import { Card } from '#ui/card.tsx';
import { Quote } from '#ui/quote.tsx';
import { PagedList } from '#ui/paged-list.tsx';
import { PrintedDraft } from '../printed-draft.tsx';
import { AuthorNote } from './author-note.tsx';
import { useAuthorRecord } from './author-record.ts';
import { useNoteActions } from './use-note-actions.ts';

interface NotesCardProps {
  onChangeField: (name: FieldName) => void;
  onShare: () => void;
}

/** What the review said, every note with the way to its field; what has no field any more stands apart. */
/** What came back from the account team, and the sheet of all that for the printer. */
export function NotesCard(props: NotesCardProps) {
  return (
    <>
      <PrintedDraft />
      <ReviewNotes {...props} />
    </>
  );
}

function ReviewNotes({ onChangeField, onShare }: NotesCardProps) {
  const record = useAuthorRecord();
  const heading = useRef<HTMLHeadingElement>(null);
  const values = useFormSnapshot((snapshot) => snapshot.values);
  const manifest = useFormSnapshot((snapshot) => snapshot.manifest);
  if (!record?.decision) return null;
  const { decision, comment, approveReason } = record;
  const changed = record.rounds.at(-1)?.fingerprint !== fingerprintOf(manifest);
  const notes = record.notes.filter(({ asked }) => !asked.withdrawn);
  const open = notes.filter(isOpen).length;
  return (
    <Card
      title="Notes from the review"
      headingRef={heading}
      aside={<span>{open === 0 ? 'None open' : `${open} open`}</span>}
    >
      <p>The decision: {decisionMade(decision)}.</p>
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
                      aria-label={`Go to the field: ${label}`}
                      onClick={() => onChangeField(field)}
                    >
                      Go to the field
                    </Button>
                  ) : (
                    <span>This field is not there any more.</span>
                  )}
                </div>
                <AuthorNote note={note} form={record.open[note.id]} />
              </li>
            );
          }}
        />
      </List>
      <p>
        {changed
          ? 'You changed the draft since you sent it. The next round shows the reviewer what changed and your answers.'
          : 'Send the draft again to let the reviewer see your answers.'}
      </p>
      <UnsavedAnswers
        record={record}
        // The button goes: the focus must not go with it.
        onSaved={() => heading.current?.focus()}
      />
      <Button variant="outlined" onClick={onShare} sx={{ mt: 1.5 }}>
        Send the next round
      </Button>
    </Card>
  );
}

/** An answer that is still being typed does not go along: that is said where the next round is sent. */
function UnsavedAnswers({ record, onSaved }: { record: ReviewRecord; onSaved: () => void }) {
  const { saveAll } = useNoteActions();
  const unsaved = record.notes.filter(({ id, reply, asked }) => {
    const typed = record.open[id]?.text.trim() ?? reply.text;
    return !asked.withdrawn && typed !== reply.text;
  });
  if (unsaved.length === 0) return null;
  const labels = new Set(unsaved.map(({ asked }) => nameOfPlace(asked.path)));
  const which = counted(unsaved.length, 'answer isn’t', 'answers aren’t');
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
        {unsaved.length === 1 ? 'Save the answer' : 'Save the answers'}
      </Button>
    </Unsaved>
  );
}

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
