import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Autosaver } from '#drafts/autosaver.ts';
import type { FieldName } from '#manifest/values/form-values.ts';
import { stepOfField } from '#manifest/values/field-names.ts';
import { addressOf } from '#workspace/routes.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import type { LoadEditor } from './loaded-editor.tsx';
import { TextDesk } from './text-desk.tsx';
import { useTextSession } from './use-text-session.ts';

interface JsonPageProps {
  saver: Autosaver;
  onField: (name: FieldName) => void;
  /** Where the editor comes from. */
  load?: LoadEditor;
}

const loadEditor: LoadEditor = async () => {
  const { CodeEditor } = await import('./codemirror/code-editor.tsx');
  return CodeEditor;
};

/** The draft's manifest as text, in place of its step. */
export function JsonPage({ saver, onField, load = loadEditor }: JsonPageProps) {
  const session = useTextSession(saver);
  const { id, step, field } = saver.draft();

  return (
    <>
      <Box sx={HEAD}>
        <PageHeading tab="Edit JSON">Edit JSON</PageHeading>
        <Button variant="contained" href={addressOf(id, step)} sx={FORCED_EDGE}>
          Back to the form
        </Button>
        <Box component="p" sx={{ m: 0, flexBasis: '100%', color: 'text.secondary' }}>
          Edit the manifest as JSON. The form follows as you type.
        </Box>
      </Box>
      <TextDesk
        session={session}
        load={load}
        startAt={field !== null && stepOfField(field) === step ? field : null}
        onField={onField}
      />
    </>
  );
}

/** Where colours are forced it is a button by its edge alone. */
const FORCED_EDGE = {
  '@media (forced-colors: active)': { border: '1px solid' },
};

const HEAD = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  columnGap: 2,
  rowGap: 0.75,
  mb: 2.5,
} as const;
