import { lazyPart } from '#ui/lazy-part.tsx';
import { useEffect, useState } from 'react';
import { useAppActions } from '#workspace/app-actions.ts';
import { useNotify } from '#ui/notify.tsx';
import type { FileRow, ReadFiles } from './file-rows.ts';
import type { FileResult } from './read-files.ts';
import type { Imported } from '#workspace/reading.ts';
import { useDrop } from '#ui/use-drop.tsx';
import type { Opened } from '#workspace/open-shared.ts';
import { useImportedDrafts } from './use-imported-drafts.ts';
import { navigate, useRoute } from '#workspace/use-route.ts';

const FilesPart = lazyPart(() => import('./files-part.tsx').then((part) => part.FilesPart));
const ImportDialog = lazyPart(() =>
  import('./import-dialog.tsx').then((part) => part.ImportDialog),
);

interface ImportPartProps {
  /** How often Import was chosen. */
  wanted: number;
  onReviewAll: (input: string | readonly File[]) => void;
}

/** Import by dialog and by dropping files anywhere; always into new drafts (trust.md T7). */
export function ImportPart({ wanted, onReviewAll }: ImportPartProps) {
  const { store } = useAppActions();
  const { openImported, addImported } = useImportedDrafts();
  const notify = useNotify();
  const [dialog, setDialog] = useState<{ open: boolean; files?: readonly File[] } | null>(null);
  const [files, setFiles] = useState<ReadFiles | null>(null);
  const [answered, setAnswered] = useState(0);
  if (wanted !== answered) {
    setAnswered(wanted);
    setDialog({ open: true });
  }
  // The review desk takes for itself what is dropped on it.
  const isDesk = useRoute().kind === 'review-desk';
  const offer = (dropped: readonly File[]) => setDialog({ open: true, files: dropped });
  const dropHint = useDrop({
    onFiles: offer,
    // As a file it takes no place from what was typed.
    onText: (text) => offer([new File([text], 'dropped-text.txt')]),
    enabled: !isDesk,
  });

  // All data is deleted: so is what a closed dialog still holds.
  useEffect(
    () =>
      store.subscribe(({ kind }) => {
        if (kind === 'cleared') setDialog((now) => (now?.open ? now : null));
      }),
    [store],
  );

  const close = () => setDialog(dialog && { ...dialog, open: false });
  const takeFiles = async (results: readonly FileResult[], insteadOf?: FileRow) => {
    const { rows, notStored } = await addImported(results);
    setFiles((shown) => ({
      rows:
        shown && insteadOf
          ? shown.rows.flatMap((row) => (row === insteadOf ? rows : row))
          : [...(shown?.rows ?? []), ...rows],
      notStored: notStored || (shown?.notStored ?? ''),
    }));
    close();
    return rows;
  };
  const takeOne = (imported: Imported) => {
    // A report that is open takes it in: it may still be needed.
    if (files) void takeFiles([{ kind: 'imported', name: imported.name, imported }]);
    else openImported(imported);
    close();
  };
  const showOpened = (opened: Opened) => {
    // A report that is open takes it in, as it does a manifest.
    if (files) {
      void takeFiles([{ kind: 'opened', name: 'Link or review', opened }]);
    } else {
      navigate(opened.address);
      notify(opened.said);
    }
    close();
  };

  return (
    <>
      {dropHint}
      {files && <FilesPart files={files} onTake={takeFiles} onEnd={() => setFiles(null)} />}
      {dialog && (
        <ImportDialog
          open={dialog.open}
          {...(dialog.files && { initialFiles: dialog.files })}
          onClose={close}
          onImported={takeOne}
          onOpened={showOpened}
          onFilesRead={async (results) => void (await takeFiles(results))}
          // What joins an open report becomes what the others became.
          {...(!files && {
            onReviewAll: (input: string | readonly File[]) => {
              close();
              onReviewAll(input);
            },
          })}
        />
      )}
    </>
  );
}
