import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId, useRef, useState, type SubmitEvent } from 'react';
import { flushSync } from 'react-dom';
import { EntryChoice } from './entry-choice.tsx';
import { ImportProblem } from './import-problem.tsx';
import { ImportSource } from './import-source.tsx';
import { offsetAt } from './line-excerpt.ts';
import { useImport, type Failure, type Imported } from './use-import.ts';

interface ImportDialogProps {
  open: boolean;
  /** Dropped on the page; another list is another drop. */
  initialFiles?: readonly File[];
  initialText?: string;
  onClose: () => void;
  /** Makes the new draft; nothing that exists is touched. */
  onImported: (imported: Imported) => void;
}

/** What was typed or chosen stays while this is mounted, open or closed, until it was imported. */
export function ImportDialog(props: ImportDialogProps) {
  const { open, initialFiles, initialText = '', onClose, onImported } = props;
  const id = useId();
  const isNarrow = useMediaQuery('(max-width: 599.95px)');
  const [file, setFile] = useState<File | null>(null);
  const [taken, setTaken] = useState<readonly File[]>();
  const [entry, setEntry] = useState<number | null>(null);
  const [text, setText] = useState(initialText);
  const textBox = useRef<HTMLTextAreaElement>(null);
  const { outcome, ...reader } = useImport((imported) => {
    setFile(null);
    setText('');
    onImported(imported);
  });

  const chooseFile = (next: File | null) => {
    setFile(next);
    reader.forget();
  };
  if (open && initialFiles && initialFiles !== taken) {
    setTaken(initialFiles);
    chooseFile(initialFiles.length === 1 ? (initialFiles[0] ?? null) : null);
    if (initialFiles.length > 1)
      reader.fail('Drop one file at a time: each becomes a draft of its own.');
  }

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (outcome.kind === 'choice') reader.importEntry(outcome, entry);
    else if (file) void reader.importFile(file);
    else reader.importText(text);
  };
  const showInText = ({ problem, source }: Failure) => {
    if (!source) return;
    // A file's text comes here to be mended; the file itself stays as it is.
    flushSync(() => {
      setText(source.text);
      chooseFile(null);
    });
    const offset = offsetAt(source.text, problem.line ?? 1, problem.column ?? 1);
    textBox.current?.focus();
    textBox.current?.setSelectionRange(offset, offset + 1);
  };

  return (
    <Dialog
      open={open}
      fullWidth
      maxWidth="md"
      fullScreen={isNarrow}
      aria-labelledby={`${id}title`}
      onClose={(_event, reason) => {
        const holdsInput = file !== null || text !== '';
        if (reason !== 'backdropClick' || !holdsInput) onClose();
      }}
    >
      <DialogTitle id={`${id}title`} sx={{ typography: 'h2', pb: 1 }}>
        Import manifest
      </DialogTitle>
      <DialogContent>
        <Box
          component="form"
          id={`${id}form`}
          noValidate
          onSubmit={submit}
          sx={{ display: 'grid', gap: 3, pt: 0.5 }}
        >
          {outcome.kind === 'problem' && (
            <ImportProblem
              key={outcome.attempt}
              failure={outcome}
              onRepair={reader.importRepaired}
              {...((text === '' || text === outcome.source?.text) && { onShow: showInText })}
            />
          )}
          {outcome.kind === 'choice' ? (
            <EntryChoice choice={outcome} chosen={entry} onChoose={setEntry} />
          ) : (
            <ImportSource
              file={file}
              onFile={chooseFile}
              text={text}
              onText={setText}
              textBox={textBox}
            />
          )}
        </Box>{' '}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5, pt: 1.5 }}>
        <Button color="inherit" onClick={outcome.kind === 'choice' ? reader.forget : onClose}>
          {outcome.kind === 'choice' ? 'Back' : 'Cancel'}
        </Button>
        <Button variant="contained" type="submit" form={`${id}form`}>
          Import
        </Button>
      </DialogActions>
    </Dialog>
  );
}
