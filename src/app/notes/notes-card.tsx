import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import { VisibleText } from '#json/visible-text.tsx';
import { fieldOf } from '#manifest/field-names.ts';
import { nameOfPlace } from '#manifest/field-at.ts';
import type { FieldName } from '#manifest/form-values.ts';
import { Card } from '#review/card.tsx';
import { Quote } from '#review/quote.tsx';
import { DECISION_WORDS } from '../reviews/open-link.ts';
import { AuthorNote } from './author-note.tsx';
import { useAuthorNotes } from './use-author-notes.ts';

interface NotesCardProps {
  draftId: string;
  onChangeField: (name: FieldName) => void;
  onShare: () => void;
}

/** What the review said, every note with the way to its field; what has no field any more stands apart. */
export function NotesCard({ draftId, onChangeField, onShare }: NotesCardProps) {
  const notes = useAuthorNotes(draftId);
  const { record } = notes;
  const values = useFormSnapshot((snapshot) => snapshot.values);
  const manifest = useFormSnapshot((snapshot) => snapshot.manifest);
  if (!record?.decision) return null;
  const changed = record.rounds.at(-1)?.fingerprint !== fingerprintOf(manifest);
  const open = notes.notes.filter(({ reply }) => reply.state === 'open').length;
  return (
    <Card
      title="Notes from the review"
      aside={<span>{open === 0 ? 'None open' : `${open} open`}</span>}
    >
      <p>The decision: {DECISION_WORDS[record.decision]}.</p>
      {record.comment !== '' && <Quote from="Your reviewer’s message" text={record.comment} />}
      <List>
        {notes.notes.map((note) => {
          const field = fieldOf(note.asked.path, values);
          const label = nameOfPlace(note.asked.path);
          return (
            <li key={note.id}>
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
              <AuthorNote note={note} notes={notes} />
            </li>
          );
        })}
      </List>
      <p>
        {changed
          ? 'You changed the draft since you sent it. The next round shows the reviewer what changed and your answers.'
          : 'Send the draft again to let the reviewer see your answers.'}
      </p>
      <Button variant="outlined" onClick={onShare} sx={{ mt: 1.5 }}>
        Send the next round
      </Button>
    </Card>
  );
}

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: theme.spacing(1.5, 0),
  padding: 0,
  display: 'grid',
  gap: theme.spacing(2),
  '& > li': { display: 'grid', gap: theme.spacing(0.5) },
  '& > li > div:first-of-type': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 1.5),
  },
}));
