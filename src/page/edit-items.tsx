import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import { useId } from 'react';
import type { EditSummary } from '#form/describe-edit.ts';
import { useDraftForm } from '#form/draft-form.tsx';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { useUndo } from './use-undo.ts';

interface EditItemsProps {
  draftId: string;
  onChosen: () => void;
}

/** Undo and redo in the menu of a draft. */
export function EditItems({ draftId, onChosen }: EditItemsProps) {
  const draft = useDraftForm();
  const { undo, redo } = useUndo(draftId);
  // What there is to undo changes with the values.
  useFormSnapshot(({ values }) => values);
  const then = (act: () => void) => () => {
    onChosen();
    act();
  };
  return (
    <>
      <EditItem word="Undo" keys="Control+Z Meta+Z" edit={draft.nextUndo()} onChoose={then(undo)} />
      <EditItem
        word="Redo"
        keys="Control+Shift+Z Meta+Shift+Z"
        edit={draft.nextRedo()}
        onChoose={then(redo)}
      />
    </>
  );
}

interface EditItemProps {
  word: 'Undo' | 'Redo';
  keys: string;
  /** What it would change; `null` when there is nothing. */
  edit: EditSummary | null;
  onChoose: () => void;
}

/** With nothing to change it keeps its place, and says so. */
function EditItem({ word, keys, edit, onChoose }: EditItemProps) {
  const id = useId();
  return (
    <MenuItem
      aria-label={word}
      aria-describedby={id}
      aria-keyshortcuts={keys}
      aria-disabled={edit === null || undefined}
      onClick={() => edit && onChoose()}
      sx={edit ? null : { color: 'text.secondary', cursor: 'default' }}
    >
      {word}
      <Box
        component="span"
        id={id}
        sx={{
          ml: 'auto',
          pl: 3,
          typography: 'body2',
          color: 'text.secondary',
          // Which row and field it is stands at the end.
          whiteSpace: 'normal',
          textAlign: 'end',
        }}
      >
        {edit ? edit.label : `Nothing to ${word.toLowerCase()}`}
      </Box>
    </MenuItem>
  );
}
