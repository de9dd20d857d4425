import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import type { OpenNote } from '#drafts/open-note.ts';
import { holdsNumber, saidIn, unsavedNotes, withoutOpen, withSaved } from '#drafts/save-note.ts';
import { withoutPasswords } from '#manifest/fields/address-password.ts';
import { stringify, type JsonObject } from '#manifest/json/json.ts';
import { valueAt } from '#manifest/json/json-pointer.ts';
import { canSuggest, nameOfPlace, partAt } from '#manifest/values/manifest-parts.ts';
import { ErrorIcon } from '#ui/icons.tsx';
import { useNotify } from '#ui/notify.tsx';
import { plainField } from '#ui/plain-field.ts';
import type { ChangeReview } from '#workspace/use-review.ts';

interface NoteFormProps {
  /** The note's. */
  id: string;
  /** What is typed in it, as it is kept. */
  form: OpenNote;
  manifest: JsonObject;
  /** The page is just being opened: the focus is the browser's. */
  isArriving: RefObject<boolean>;
  change: ChangeReview;
}

/** A note, and for a text field what it could say instead. Kept as it is typed. */
export function NoteForm({ id: noteId, form, manifest, isArriving, change }: NoteFormProps) {
  const id = useId();
  const [said, setSaid] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!isArriving.current) field.current?.focus();
  }, [isArriving]);
  const label = nameOfPlace(form.path);
  const current = valueAt(manifest, form.path);
  const isNumber = holdsNumber(form.path);
  // Only a text can be typed; what is chosen from a list is told in words.
  const isSuggestable =
    current === undefined ? canSuggest(form.path, '') : typeof current === 'string';
  // What is suggested goes back by link: a password in an address does not (W8).
  const start = typeof current === 'string' ? withoutPasswords(current, '') : '';
  const type = (part: Partial<OpenNote>) =>
    change(({ open }) => ({ open: { ...open, [noteId]: { ...form, ...open[noteId], ...part } } }));
  const save = () =>
    change((now) => {
      const typed = now.open[noteId];
      if (typed && saidIn(now, typed)) return withSaved(now, [noteId]);
      setSaid('Write a note or suggest a different value.');
      field.current?.focus();
      return {};
    });
  const giveUp = useGiveUp(noteId, change);
  return (
    <Form
      aria-label={`Note on ${label}`}
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
      {isNumber && (
        <>
          <label htmlFor={`${id}value`}>Suggested value (optional)</label>
          <select
            id={`${id}value`}
            value={form.suggestion ?? ''}
            onChange={(event) => type({ suggestion: event.target.value })}
          >
            <option value="">No suggestion</option>
            {partAt(form.path)?.choices?.map(({ value }) => (
              <option key={stringify(value)}>{stringify(value)}</option>
            ))}
          </select>
        </>
      )}
      {isSuggestable && !isNumber && (
        <>
          <label htmlFor={`${id}value`}>Suggested value (optional)</label>
          <input
            id={`${id}value`}
            value={form.suggestion ?? start}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => type({ suggestion: event.target.value })}
          />
        </>
      )}
      {said !== '' && (
        <p id={`${id}said`} role="alert">
          <ErrorIcon />
          <span>{said}</span>
        </p>
      )}
      <div>
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

/** Closes the form; what was typed can be had back. */
function useGiveUp(noteId: string, change: ChangeReview): () => void {
  const notify = useNotify();
  return () =>
    change((now) => {
      const typed = now.open[noteId];
      if (typed && unsavedNotes(now).includes(noteId)) {
        notify(
          `Text for ${nameOfPlace(typed.path)} discarded`,
          () => change(({ open }) => ({ open: { ...open, [noteId]: typed } })),
          'everywhere',
        );
      }
      return { open: withoutOpen(now, noteId) };
    });
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
    '& label': { fontWeight: 600 },
    '& p': {
      display: 'flex',
      gap: theme.spacing(0.75),
      color: palette.error.main,
      fontWeight: 600,
    },
    '& textarea, & input, & select': {
      ...plainField(theme),
      width: '100%',
      marginBottom: theme.spacing(0.75),
    },
    '& > div': { display: 'flex', gap: theme.spacing(1) },
  };
});
