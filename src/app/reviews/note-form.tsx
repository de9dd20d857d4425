import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId, useState, type RefObject } from 'react';
import type { Asked } from '#drafts/note.ts';
import { plainField } from '../plain-field.ts';

export type NoteDraft = Pick<Asked, 'text' | 'suggestion'>;

interface NoteFormProps {
  /** The field it is about. */
  label: string;
  /** What the field says, to begin a suggestion with. */
  suggestion: string;
  canSuggest: boolean;
  /** Where to begin. */
  field: RefObject<HTMLTextAreaElement | null>;
  onSave: (draft: NoteDraft) => void;
  onCancel: () => void;
}

/** A note, and for a text field what it could say instead. */
export function NoteForm(props: NoteFormProps) {
  const { label, suggestion, canSuggest, field, onSave, onCancel } = props;
  const id = useId();
  const [text, setText] = useState('');
  const [suggested, setSuggested] = useState(suggestion);
  const [said, setSaid] = useState('');
  const hasSuggestion = canSuggest && suggested !== suggestion;

  const save = () => {
    if (text.trim() === '' && !hasSuggestion) {
      setSaid('Write a note, or change the suggested value.');
      field.current?.focus();
      return;
    }
    onSave({ text: text.trim(), ...(hasSuggestion && { suggestion: suggested }) });
  };
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
        value={text}
        aria-describedby={said === '' ? undefined : `${id}said`}
        onChange={(event) => setText(event.target.value)}
      />
      {canSuggest && (
        <>
          <label htmlFor={`${id}value`}>Suggested value (optional)</label>
          <input
            id={`${id}value`}
            value={suggested}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setSuggested(event.target.value)}
          />
        </>
      )}
      {said !== '' && (
        <p id={`${id}said`} role="alert">
          {said}
        </p>
      )}
      <div>
        <Button size="small" variant="contained" type="submit">
          Save note
        </Button>
        <Button size="small" color="inherit" onClick={onCancel}>
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
