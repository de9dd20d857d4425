import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, useRef, type RefObject } from 'react';
import { MemoryOnlyNote } from '#workspace/memory-only-note.tsx';
import { FileField } from './file-field.tsx';
import { Labelled } from '#ui/labelled.tsx';
import { MAX_TEXT_IN_BOX } from '#workspace/reading.ts';

interface ImportSourceProps {
  files: readonly File[];
  onFiles: (files: readonly File[]) => void;
  text: string;
  onText: (text: string) => void;
  textBox: RefObject<HTMLTextAreaElement | null>;
}

/** Where manifests come from: files, or text. */
export function ImportSource({ files, onFiles, text, onText, textBox }: ImportSourceProps) {
  const id = useId();
  const fileInput = useRef<HTMLInputElement>(null);
  return (
    <>
      <FileField files={files} onFiles={onFiles} input={fileInput} />
      {files.length > 0 && text !== '' && <p>{KEPT}</p>}
      {files.length === 0 && (
        <Labelled id={id} label="Paste JSON" help={HELP}>
          <OutlinedInput
            fullWidth
            multiline
            inputComponent="textarea"
            inputRef={textBox}
            id={id}
            value={text}
            aria-describedby={`${id}-help`}
            onChange={(event) => onText(event.target.value)}
            onPaste={(event) => {
              const held = heldAsFiles(event.clipboardData);
              if (held.length === 0) return;
              event.preventDefault();
              onFiles(held);
              // The box goes, and what was held stands there.
              fileInput.current?.focus();
            }}
            inputProps={TEXT_ATTRIBUTES}
            sx={TEXT_STYLE}
          />
          <MemoryOnlyNote text={text} />
        </Labelled>
      )}
    </>
  );
}

/** Files that were copied, and a text that is too large for the box; nothing for other texts. */
function heldAsFiles(pasted: DataTransfer): File[] {
  const text = pasted.getData('text');
  // Office programs copy a picture of the text along with it.
  if (text === '') return [...(pasted.files ?? [])];
  return text.length > MAX_TEXT_IN_BOX ? [new File([text], 'Pasted text')] : [];
}

const HELP =
  'The whole manifest, from the first { to the last }. It becomes a new draft; your other drafts stay as they are. A share link or a review link may be pasted too: it opens as a review.';

const KEPT = 'The text you pasted is kept. Remove the file to import the text instead.';

const TEXT_ATTRIBUTES = {
  rows: 9,
  // Wrapping five million characters takes the browser seconds.
  wrap: 'off',
  spellCheck: false,
  autoComplete: 'off',
  autoCapitalize: 'off',
  'data-secret': '',
};

const TEXT_STYLE = {
  p: 0,
  '& textarea': {
    fontFamily: 'var(--mono)',
    fontSize: '0.875rem',
    lineHeight: 1.55,
    p: 1.75,
    boxSizing: 'border-box',
    minHeight: 120,
    resize: 'vertical',
    overflow: 'auto',
  },
};
