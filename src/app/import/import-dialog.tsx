import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { EntryChoice } from './entry-choice.tsx';
import { ImportFrame } from './import-frame.tsx';
import { ImportProblem } from './import-problem.tsx';
import { ImportSource, MAX_TEXT_IN_BOX } from './import-source.tsx';
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

  const submit = () => {
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
    <ImportFrame
      open={open}
      holdsInput={file !== null || text !== ''}
      onClose={onClose}
      onSubmit={submit}
      {...(outcome.kind === 'choice' && { onBack: reader.forget })}
    >
      {outcome.kind === 'problem' && (
        <ImportProblem
          key={outcome.attempt}
          failure={outcome}
          onRepair={reader.importRepaired}
          {...(mayShowIn(text, outcome) && { onShow: showInText })}
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
    </ImportFrame>
  );
}

/** Never over a text that was typed, and never more than the box can hold. */
function mayShowIn(text: string, { source }: Failure): boolean {
  if (!source || source.text.length > MAX_TEXT_IN_BOX) return source?.text === text;
  return text === '' || text === source.text;
}
