import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useId, type RefObject } from 'react';
import { VisibleText } from '#ui/visible-text.tsx';
import { counted } from '#manifest/json/counted.ts';
import { Labelled } from '#ui/labelled.tsx';
import { fileField } from '#ui/plain-field.ts';

interface FileFieldProps {
  files: readonly File[];
  onFiles: (files: readonly File[]) => void;
  input: RefObject<HTMLInputElement | null>;
}

/** One manifest or several, chosen here or dropped on the page. */
export function FileField({ files, onFiles, input }: FileFieldProps) {
  const id = useId();
  useEffect(() => showFiles(input.current, files), [input, files]);
  return (
    <Labelled id={id} label="Manifest file" help={helpFor(files)}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Box
          component="input"
          type="file"
          multiple
          ref={input}
          id={id}
          accept=".json,.txt,.eml,application/json,text/plain,message/rfc822"
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            const chosen = [...(event.currentTarget.files ?? [])];
            // Leaving the system's dialog without a choice keeps what was chosen.
            if (chosen.length > 0) onFiles(chosen);
            else showFiles(event.currentTarget, files);
          }}
          sx={[fileField, PLAIN]}
        />
        {files.length > 0 && (
          <Button
            size="small"
            color="inherit"
            sx={{ ml: { xs: -1.25, sm: 0 } }}
            onClick={() => {
              onFiles([]);
              input.current?.focus();
            }}
          >
            {files.length === 1 ? 'Remove file' : 'Remove files'}
          </Button>
        )}
      </Box>
      {files.length > 1 && <FileNames files={files} />}
    </Labelled>
  );
}

/** The zone around it has the frame. */
const PLAIN = { flex: '1 1 240px', fontSize: '0.9375rem', border: 0, p: 0 };

const NAMES_SHOWN = 12;

/** The browser's own control only counts them. */
function FileNames({ files }: Pick<FileFieldProps, 'files'>) {
  const more = files.length - NAMES_SHOWN;
  return (
    <Box component="ul" aria-label="Chosen files" sx={NAMES}>
      {files.slice(0, NAMES_SHOWN).map(({ name }, index) => (
        // Files of different folders may bear the same name.
        <li key={`${index} ${name}`}>
          <VisibleText text={name} />
        </li>
      ))}
      {more > 0 && (
        <Box component="li" sx={{ color: 'text.secondary' }}>
          {`and ${more.toLocaleString('en')} more`}
        </Box>
      )}
    </Box>
  );
}

function helpFor(files: readonly File[]): string {
  const [file] = files;
  if (!file) {
    return 'One or more files, up to 5 MB each: manifests, saved emails, or a review sent back to you.';
  }
  if (files.length === 1) return `${file.name}, ${sizeInWords(file.size)}`;
  const size = files.reduce((sum, each) => sum + each.size, 0);
  return `${counted(files.length, 'file')}, ${sizeInWords(size)}`;
}

function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.ceil(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

/** Makes the browser's own control name the files, dropped ones too. */
function showFiles(input: HTMLInputElement | null, files: readonly File[]): void {
  if (!input) return;
  const shown = [...(input.files ?? [])];
  if (shown.length === files.length && shown.every((file, index) => file === files[index])) return;
  if (files.length === 0) {
    input.value = '';
    return;
  }
  if (typeof DataTransfer === 'undefined') return;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
}

const NAMES = {
  listStyle: 'none',
  m: 0,
  mt: 1.25,
  p: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))',
  columnGap: 3,
  rowGap: 0.5,
  fontSize: '0.9375rem',
  '& li': { minWidth: 0 },
};
