import { useRef, useState, type ClipboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { offsetAt } from '#manifest-view/line-excerpt.ts';
import { MAX_TEXT_IN_BOX } from '#workspace/reading.ts';
import { useKeptText } from '#workspace/use-kept-text.ts';
import type { Failure } from './use-import.ts';

/** What is chosen or typed; it stays until it is imported, the text beyond the page (M4). */
export function useImportInput() {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [text, setText] = useKeptText(['import']);
  const textBox = useRef<HTMLTextAreaElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  return {
    files,
    setFiles,
    text,
    setText,
    textBox,
    fileInput,
    /** What was not imported stays: a text beside the file that was. */
    clearUsed: () => (files.length > 0 ? setFiles([]) : setText('')),
    /** Anywhere in the dialog. */
    paste(event: ClipboardEvent, chooseFiles: (files: readonly File[]) => void) {
      const held = heldAsFiles(event.clipboardData);
      const pasted = event.clipboardData.getData('text');
      const box = textBox.current;
      if (held.length > 0) {
        event.preventDefault();
        chooseFiles(held);
        // The box goes, and what was held stands there.
        fileInput.current?.focus();
      } else if (box && event.target !== box && pasted !== '') {
        event.preventDefault();
        setText(text === '' ? pasted : `${text}\n${pasted}`);
        box.focus();
      }
    },
    /** A file's text comes into the box to be corrected; the file itself stays as it is. */
    showInText(
      { text: found, line = 1, column = 1 }: Failure,
      chooseFiles: (files: readonly File[]) => void,
    ) {
      if (found === undefined) return;
      flushSync(() => {
        setText(found);
        chooseFiles([]);
      });
      const offset = offsetAt(found, line, column);
      textBox.current?.focus();
      textBox.current?.setSelectionRange(offset, offset + 1);
    },
  };
}

/** Files that were copied, and a text that is too large for the box; nothing for other texts. */
function heldAsFiles(pasted: DataTransfer): File[] {
  const text = pasted.getData('text');
  // Office programs copy a picture of the text along with it.
  if (text === '') return [...(pasted.files ?? [])];
  return text.length > MAX_TEXT_IN_BOX ? [new File([text], 'Pasted text')] : [];
}
