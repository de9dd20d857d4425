import Box from '@mui/material/Box';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { fieldOf } from '#manifest/field-names.ts';
import type { FieldName } from '#manifest/form-values.ts';
import { AuthorNote } from './author-note.tsx';
import type { AuthorNotes } from './use-author-notes.ts';

interface FieldNotesProps {
  name: FieldName;
  notes: AuthorNotes;
}

/** The notes at one field. An endpoint's note stands where the endpoint is typed. */
export function FieldNotes({ name, notes }: FieldNotesProps) {
  const ids = useFormSnapshot(({ values }) =>
    notes.notes
      .filter(({ asked }) => fieldOf(asked.path, values) === name)
      .map(({ id }) => id)
      .join(' '),
  );
  const here = new Set(ids.split(' '));
  const shown = notes.notes.filter(({ id }) => here.has(id));
  if (shown.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 1, my: 0.5 }}>
      {shown.map((note) => (
        <AuthorNote key={note.id} note={note} notes={notes} />
      ))}
    </Box>
  );
}
