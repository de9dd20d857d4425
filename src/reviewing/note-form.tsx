import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId, useState, type RefObject } from 'react';
import type { OpenNote } from '#drafts/open-note.ts';
import { saidIn, unsavedNotes } from '#drafts/save-note.ts';
import { withoutOpen, withSaved } from '#drafts/save-note.ts';
import { useNotify } from '#ui/notify.tsx';
import { plainField } from '#ui/plain-field.ts';
import type { ChangeReview } from '#workspace/use-review.ts';

interface NoteFormProps {
  /** The note's. */
  id: string;
  /** The field it is about. */
  label: string;
  /** What is typed in it, as it is kept. */
  form: OpenNote;
  /** What the field says, to begin a suggestion with. */
  current: string;
  canSuggest: boolean;
  /** Where to begin. */
  field: RefObject<HTMLTextAreaElement | null>;
  change: ChangeReview;
}

/** A note, and for a text field what it could say instead. Kept as it is typed. */
export function NoteForm({ id: noteId, form, field, change, ...props }: NoteFormProps) {
  const { label, current, canSuggest } = props;
  const id = useId();
  const notify = useNotify();
  const [said, setSaid] = useState('');
  const type = (part: Partial<OpenNote>) =>
    change(({ open }) => ({ open: { ...open, [noteId]: { ...form, ...open[noteId], ...part } } }));
  const save = () =>
    change((now) => {
      const typed = now.open[noteId];
      if (typed && saidIn(now, typed)) return withSaved(now, [noteId]);
      setSaid('Write a note, or change the suggested value.');
      field.current?.focus();
      return {};
    });
  const giveUp = () =>
    change((now) => {
      const typed = now.open[noteId];
      if (typed && unsavedNotes(now).includes(noteId)) {
        notify(
          `Discarded what you typed at ${label}.`,
          () => change(({ open }) => ({ open: { ...open, [noteId]: typed } })),
          'everywhere',
        );
      }
      return { open: withoutOpen(now, noteId) };
    });
  return (
    <Form
      aria-label={`Note at ${label}`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label htmlFor={`${id}text`}>Note</label>
      <textarea
        id={`${id}text`}
        ref={field}
        rows={3}
        value={form.text}
        aria-describedby={said === '' ? undefined : `${id}said`}
        onChange={(event) => type({ text: event.target.value })}
      />
      {canSuggest && (
        <>
          <label htmlFor={`${id}value`}>Suggested value (optional)</label>
          <input
            id={`${id}value`}
            value={form.suggestion ?? current}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => type({ suggestion: event.target.value })}
          />
        </>
      )}
      {said !== '' && (
        <p id={`${id}said`} role="alert">
          {said}
        </p>
      )}
      <div data-print="none">
        <Button size="small" variant="contained" type="submit">
          Save note
        </Button>
        <Button size="small" color="inherit" onClick={giveUp}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}

const Form = styled('form')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    width: '100%',
    boxSizing: 'border-box',
    display: 'grid',
    gap: theme.spacing(0.75),
    padding: theme.spacing(2),
    border: `1px solid ${palette.divider}`,
    borderRadius: 8,
    backgroundColor: palette.background.default,
    '& label': { fontWeight: 560 },
    '& p': { color: palette.error.main },
    '& textarea, & input': {
      ...plainField(theme),
      width: '100%',
      marginBottom: theme.spacing(0.75),
    },
    '& > div': { display: 'flex', gap: theme.spacing(1) },
  };
});
