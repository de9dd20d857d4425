import { useState } from 'react';
import { useNotify } from '#ui/notify.tsx';
import type { AppActions } from '#workspace/app-actions.ts';
import { draftName } from '#workspace/draft-name.ts';
import { DRAFTS } from '#workspace/routes.ts';
import { importedWords } from './use-imported-drafts.ts';
import { navigate } from '#workspace/use-route.ts';
import { importedOf, type FileRow, type ReadFiles, type RefusedRow } from './file-rows.ts';
import { FilesReport } from './files-report.tsx';
import { ImportDialog } from './import-dialog.tsx';
import type { FileResult } from './read-files.ts';

interface FilesPartProps {
  files: ReadFiles;
  undoImport: AppActions['undoImport'];
  onTake: (results: readonly FileResult[], insteadOf: FileRow) => Promise<readonly FileRow[]>;
  onEnd: () => void;
}

/** The report of several files, and the dialog for one of them. */
export function FilesPart({ files, undoImport, onTake, onEnd }: FilesPartProps) {
  const notify = useNotify();
  const [mending, setMending] = useState<{ row: RefusedRow; files: readonly File[] } | null>(null);
  const [mendedRow, setMended] = useState<string | null>(null);
  const made = importedOf(files.rows).map(({ id, imported }) => ({
    id,
    name: draftName(imported.values),
  }));

  const close = () => {
    onEnd();
    if (made.length > 0) notify(importedWords(made), () => void undoImport(made), 'everywhere');
  };
  const mended = async (results: readonly FileResult[]) => {
    const rows = mending && (await onTake(results, mending.row));
    setMended(rows?.at(-1)?.id ?? null);
    setMending(null);
  };
  return (
    <>
      <FilesReport
        files={files}
        focusRow={mendedRow}
        onClose={close}
        onMend={(row) => setMending({ row, files: [row.file] })}
        onUndo={() => {
          onEnd();
          void undoImport(made);
        }}
        onShowDrafts={() => {
          close();
          navigate(DRAFTS);
        }}
      />
      {mending && (
        <ImportDialog
          open
          initialFiles={mending.files}
          readAtOnce
          onClose={() => setMending(null)}
          onImported={(imported) => {
            void mended([{ kind: 'imported', name: mending.row.name, imported }]);
          }}
          onOpened={(opened) => {
            void mended([{ kind: 'opened', name: mending.row.name, opened }]);
          }}
          onFilesRead={mended}
        />
      )}
    </>
  );
}
