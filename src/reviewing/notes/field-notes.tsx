import { styled } from '@mui/material/styles';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { fieldOf } from '#manifest/values/field-places.ts';
import type { FieldName } from '#manifest/values/form-values.ts';
import { PagedList } from '#ui/paged-list.tsx';
import { AuthorNote } from './author-note.tsx';
import { useAuthorRecord } from './author-record.ts';

/** The notes at one field. An endpoint's note stands where the endpoint is typed. */
export function FieldNotes({ name }: { name: FieldName }) {
  const record = useAuthorRecord();
  const notes = record?.notes ?? NONE;
  const paths = useFormSnapshot(({ values }) =>
    [...new Set(notes.map(({ asked }) => asked.path))]
      .filter((path) => fieldOf(path, values) === name)
      .join('\n'),
  );
  if (!record || paths === '') return null;
  const here = new Set(paths.split('\n'));
  const shown = notes.filter(({ asked }) => !asked.withdrawn && here.has(asked.path));
  if (shown.length === 0) return null;
  return (
    <Notes>
      <PagedList
        items={shown}
        label="Notes from your reviewer"
        noun="notes"
        page={10}
        renderRow={(note) => (
          <li>
            <AuthorNote note={note} form={record.open[note.id]} />
          </li>
        )}
      />
    </Notes>
  );
}

const NONE: readonly never[] = [];

const Notes = styled('div')(({ theme }) => ({
  margin: theme.spacing(0.5, 0),
  '& > ul': {
    display: 'grid',
    gap: theme.spacing(1),
    border: 0,
    borderRadius: 0,
    backgroundColor: 'transparent',
  },
}));
