import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputLabel from '@mui/material/InputLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useEffect, useId, useRef, type RefObject } from 'react';

interface ImportSourceProps {
  file: File | null;
  onFile: (file: File | null) => void;
  text: string;
  onText: (text: string) => void;
  textBox: RefObject<HTMLTextAreaElement | null>;
}

/** Where the manifest comes from: a file, or text. */
export function ImportSource({ file, onFile, text, onText, textBox }: ImportSourceProps) {
  const id = useId();
  return (
    <>
      <FileField file={file} onFile={onFile} />
      <Box>
        <Label htmlFor={`${id}text`}>Paste JSON</Label>
        <OutlinedInput
          fullWidth
          multiline
          inputComponent="textarea"
          inputRef={textBox}
          id={`${id}text`}
          value={text}
          aria-describedby={`${id}help`}
          onChange={(event) => onText(event.target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text');
            if (pasted.length <= MAX_TEXT_IN_BOX) return;
            event.preventDefault();
            onFile(new File([pasted], 'Pasted text'));
          }}
          inputProps={TEXT_ATTRIBUTES}
          sx={TEXT_STYLE}
        />
        <Help id={`${id}help`}>
          {file
            ? `${file.name} is imported, not this text. Remove the file to import the text.`
            : 'The whole manifest, from the first { to the last }. It becomes a new draft; your other drafts stay as they are.'}
        </Help>
      </Box>
    </>
  );
}

/** A text box takes about a second to lay out a million characters, at every key: more is held as a file is. */
export const MAX_TEXT_IN_BOX = 200_000;

const TEXT_ATTRIBUTES = {
  rows: 9,
  // Wrapping five million characters takes the browser seconds.
  wrap: 'off',
  spellCheck: false,
  autoComplete: 'off',
  autoCapitalize: 'off',
};

const TEXT_STYLE = {
  p: 0,
  '& textarea': {
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
    fontSize: '0.875rem',
    lineHeight: 1.55,
    p: 1.75,
    boxSizing: 'border-box',
    minHeight: 120,
    resize: 'vertical',
    overflow: 'auto',
  },
};

function FileField({ file, onFile }: Pick<ImportSourceProps, 'file' | 'onFile'>) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => showFile(input.current, file), [file]);
  return (
    <Box>
      <Label htmlFor={`${id}file`}>Manifest file</Label>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Box
          component="input"
          type="file"
          ref={input}
          id={`${id}file`}
          accept=".json,.txt,application/json,text/plain"
          aria-describedby={`${id}help`}
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            // Leaving the system's dialog without a choice keeps the file that was chosen.
            if (chosen) onFile(chosen);
            else showFile(event.currentTarget, file);
          }}
          sx={FILE_STYLE}
        />
        {file && (
          <Button
            size="small"
            color="inherit"
            onClick={() => {
              onFile(null);
              input.current?.focus();
            }}
          >
            Remove file
          </Button>
        )}
      </Box>
      <Help id={`${id}help`}>
        {file
          ? `${file.name}, ${sizeInWords(file.size)}`
          : 'A .json file, up to 5 MiB. You can also drop it anywhere on this page.'}
      </Help>
    </Box>
  );
}

/** Makes the browser's own control name the file, a dropped one too. */
function showFile(input: HTMLInputElement | null, file: File | null): void {
  if (!input || (input.files?.[0] ?? null) === file) return;
  if (!file) {
    input.value = '';
    return;
  }
  if (typeof DataTransfer === 'undefined') return;
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
}

const FILE_STYLE = {
  flex: '1 1 240px',
  minWidth: 0,
  font: 'inherit',
  fontSize: '0.9375rem',
  color: 'text.secondary',
  border: 1,
  borderStyle: 'dashed',
  borderColor: 'text.disabled',
  borderRadius: 1,
  p: 1,
  '&::file-selector-button': {
    font: 'inherit',
    fontWeight: 560,
    color: 'text.primary',
    bgcolor: 'action.selected',
    border: 0,
    borderRadius: 0.8,
    px: 1.75,
    py: 0.875,
    mr: 1.5,
    cursor: 'pointer',
  },
};

function Label({ htmlFor, children }: { htmlFor: string; children: string }) {
  return (
    <InputLabel
      htmlFor={htmlFor}
      sx={{
        position: 'static',
        transform: 'none',
        color: 'text.primary',
        fontWeight: 560,
        mb: 0.75,
      }}
    >
      {children}
    </InputLabel>
  );
}

function Help({ id, children }: { id: string; children: string }) {
  return (
    <Box
      id={id}
      sx={{ mt: 0.75, typography: 'body2', color: 'text.secondary', overflowWrap: 'anywhere' }}
    >
      {children}
    </Box>
  );
}

function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.ceil(kilobytes)} KiB` : `${(kilobytes / 1024).toFixed(1)} MiB`;
}
