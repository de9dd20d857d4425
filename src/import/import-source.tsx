import Box from '@mui/material/Box';
import { useId, type RefObject } from 'react';
import { MemoryOnlyNote } from '#workspace/memory-only-note.tsx';
import { FileField } from './file-field.tsx';
import { Labelled } from '#ui/labelled.tsx';
import { TextArea } from '#ui/text-box.tsx';

interface ImportSourceProps {
  files: readonly File[];
  onFiles: (files: readonly File[]) => void;
  text: string;
  onText: (text: string) => void;
  fileInput: RefObject<HTMLInputElement | null>;
  textBox: RefObject<HTMLTextAreaElement | null>;
}

/** Where manifests come from: files, or text. */
export function ImportSource(props: ImportSourceProps) {
  const { files, onFiles, text, onText, fileInput, textBox } = props;
  const id = useId();
  return (
    <Box sx={ZONE}>
      {files.length === 0 && (
        <Box component="p" sx={{ fontWeight: 600 }}>
          {INVITATION}
        </Box>
      )}
      <FileField files={files} onFiles={onFiles} input={fileInput} />
      {files.length > 0 && text !== '' && <p>{KEPT}</p>}
      {files.length === 0 && (
        <Labelled id={id} label="Paste JSON" help={HELP}>
          <TextArea
            ref={textBox}
            id={id}
            value={text}
            aria-describedby={`${id}-help`}
            onChange={(event) => onText(event.target.value)}
            {...TEXT_ATTRIBUTES}
            sx={TEXT_STYLE}
          />
          <MemoryOnlyNote text={text} />
        </Labelled>
      )}
    </Box>
  );
}

const INVITATION = 'Drop files here, choose files, or paste a manifest or link';

const HELP =
  'The whole manifest, from the first { to the last }, or a share link or review link, or a whole email.';

const KEPT = 'The text you pasted is kept. Remove the file to import the text instead.';

const TEXT_ATTRIBUTES = {
  rows: 6,
  // Wrapping five million characters takes the browser seconds.
  wrap: 'off',
  spellCheck: false,
  autoComplete: 'off',
  autoCapitalize: 'off',
  'data-secret': '',
};

const ZONE = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 2,
  p: { xs: 1.5, sm: 2.5 },
  border: '1px dashed',
  borderColor: 'text.disabled',
  borderRadius: 1,
  '& > p': { m: 0 },
};

const TEXT_STYLE = {
  fontFamily: 'var(--mono)',
  fontSize: '0.875rem',
  lineHeight: 1.55,
  p: 1.75,
  minHeight: 120,
  // Its own size, or the person's: a file's text would be longer than the page.
  fieldSizing: 'fixed',
  resize: 'vertical',
};
