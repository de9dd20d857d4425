import Box from '@mui/material/Box';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Review } from '#handoff/review.ts';
import { ORPHAN_TITLE, OrphanReviewText } from '#workspace/orphan-review-text.tsx';
import { ChoiceFields } from './choice-fields.tsx';
import { EntryChoice } from './entry-choice.tsx';
import { ImportFrame } from './import-frame.tsx';
import { ImportProblem } from './import-problem.tsx';
import { ImportSource } from './import-source.tsx';
import type { FileResult } from './read-files.ts';
import { MAX_TEXT_IN_BOX, type Imported } from '#workspace/reading.ts';
import { useImport, type Failure, type Outcome } from './use-import.ts';
import { useImportInput } from './use-import-input.ts';
import { useImportChoices, useImportKind, type Choices } from './use-import-choice.ts';
import type { Opened } from '#workspace/open-shared.ts';

interface ImportDialogProps {
  open: boolean;
  /** Dropped on the page; another list is another drop. */
  initialFiles?: readonly File[];
  /** Reads the initial files at once: the person has pressed Import before. */
  readAtOnce?: boolean;
  onClose: () => void;
  /** Makes the new draft; nothing that exists is touched. */
  onImported: (imported: Imported) => void;
  /** It was a link or a review, and is kept where it belongs. */
  onOpened: (opened: Opened) => void;
  /** Instead, where there was more than one file. */
  onFilesRead: (results: readonly FileResult[]) => Promise<void>;
  /** Takes several at once to the review desk; without it there is no choice but a draft of one's own. */
  onReviewAll?: (input: string | readonly File[]) => void;
}

const NONE: readonly File[] = [];

/**
 * What was typed or chosen stays while this is mounted, open or closed, until it was imported. The
 * text is kept beyond that, unless there is a client secret in it (M4).
 */
export function ImportDialog(props: ImportDialogProps) {
  const { open, initialFiles = NONE, readAtOnce, onClose, ...on } = props;
  const canReview = on.onReviewAll !== undefined;
  const input = useImportInput();
  const { files, text } = input;
  const [lastInitial, setLastInitial] = useState<readonly File[]>(NONE);
  const [entry, setEntry] = useState<number | null>(null);
  const [choices, choose] = useImportChoices();
  const kind = useImportKind(files, text);
  const { outcome, ...reader } = useImport({
    choices: canReview ? choices : OWN_DRAFT,
    onImported: (result) => {
      input.clearUsed();
      on.onImported(result);
    },
    onOpened: (opened) => {
      input.clearUsed();
      on.onOpened(opened);
    },
    onFilesRead: async (results) => {
      await on.onFilesRead(results);
      input.clearUsed();
    },
    onReviewAll: (all) => {
      input.clearUsed();
      on.onReviewAll?.(all);
    },
  });

  const chooseFiles = (next: readonly File[]) => {
    input.setFiles(next);
    reader.forget();
  };
  if (open && initialFiles !== lastInitial) {
    setLastInitial(initialFiles);
    if (initialFiles.length > 0) {
      input.setFiles(initialFiles);
      reader.clear();
    }
  }
  const readInitial = useEffectEvent(() => {
    const [file] = initialFiles;
    if (file) reader.stop();
    if (file && readAtOnce) void reader.importFile(file);
  });
  useEffect(() => readInitial(), [initialFiles]);

  // What is the only one in something else needs no choice.
  const isOnly =
    outcome.kind === 'manifests' && outcome.of !== undefined && outcome.entries.length === 1;
  const chosen = isOnly ? 0 : entry;
  const submit = () => {
    const [file] = files;
    // It is under way.
    if (outcome.kind === 'reading') return;
    if (outcome.kind === 'manifests') return reader.importEntry(outcome, chosen);
    setEntry(null);
    if (!file) void reader.importText(text);
    else if (files.length === 1) void reader.importFile(file);
    else void reader.importFiles(files);
  };
  const close = () => {
    if (outcome.kind === 'reading') reader.forget();
    onClose();
  };
  if (!open) return null;
  return (
    <ImportFrame
      holdsInput={files.length > 0 || text !== ''}
      status={statusOf(outcome)}
      onClose={close}
      onSubmit={submit}
      onPaste={(event) => input.paste(event, chooseFiles)}
      {...(outcome.kind === 'manifests' && { onBack: reader.forget })}
    >
      {outcome.kind === 'problem' && (
        <ImportProblem
          key={outcome.attempt}
          failure={outcome}
          onRepair={reader.importRepaired}
          {...(mayShowIn(text, outcome) && {
            onShow: (failure) => input.showInText(failure, chooseFiles),
          })}
        />
      )}
      {outcome.kind === 'orphan' && <ImportOrphan key={outcome.attempt} review={outcome.review} />}
      {outcome.kind === 'manifests' ? (
        <EntryChoice
          choice={outcome}
          {...(outcome.sentence && { sentence: outcome.sentence })}
          chosen={chosen}
          onChoose={setEntry}
        />
      ) : (
        <ImportSource
          files={files}
          onFiles={chooseFiles}
          text={text}
          onText={input.setText}
          fileInput={input.fileInput}
          textBox={input.textBox}
        />
      )}
      {kind === 'review' && <p>This is a review sent back to you. It opens with your draft.</p>}
      {kind !== 'review' && canReview && outcome.kind !== 'manifests' && (
        <ChoiceFields
          chosen={choices[kind]}
          isSeveral={files.length > 1}
          onChoose={(choice) => choose(kind, choice)}
        />
      )}
    </ImportFrame>
  );
}

/** A review that found no draft here: what it says, and where it belongs. */
function ImportOrphan({ review }: { review: Review }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Box
      ref={box}
      role="alert"
      tabIndex={-1}
      sx={{ p: 2, border: 2, borderColor: 'warning.main', borderRadius: 1, minWidth: 0 }}
    >
      <Box component="h3" sx={{ typography: 'h3', m: 0 }}>
        {ORPHAN_TITLE}
      </Box>
      <OrphanReviewText review={review} />
    </Box>
  );
}

/** Without a choice, a partner's link is still read and not edited. */
const OWN_DRAFT: Choices = { manifest: 'edit', link: 'review' };

function statusOf(outcome: Outcome): string {
  if (outcome.kind !== 'reading') return '';
  return `Reading file ${outcome.done + 1} of ${outcome.of}…`;
}

/** Never over a text that was typed, and never more than the box can hold. */
function mayShowIn(text: string, { text: found }: Failure): boolean {
  if (found === text) return true;
  return text === '' && found !== undefined && found.length <= MAX_TEXT_IN_BOX;
}
