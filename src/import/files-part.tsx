import { useState } from 'react';
import { useNotify } from '#ui/notify.tsx';
import { draftName } from '#workspace/draft-name.ts';
import { DRAFTS } from '#workspace/routes.ts';
import { importedMessage, useImportedDrafts } from './use-imported-drafts.ts';
import { navigate } from '#workspace/use-route.ts';
import { importedRows, type FileRow, type ReadFiles, type RefusedRow } from './file-rows.ts';
import { FilesReport } from './files-report.tsx';
import { ImportDialog } from './import-dialog.tsx';
import type { FileResult } from './read-files.ts';

interface FilesPartProps {
  files: ReadFiles;
  onTake: (results: readonly FileResult[], insteadOf: FileRow) => Promise<readonly FileRow[]>;
  onEnd: () => void;
}

/** The report of several files, and the dialog for one of them. */
export function FilesPart({ files, onTake, onEnd }: FilesPartProps) {
  const { undoImport } = useImportedDrafts();
  const notify = useNotify();
  const [fixing, setFixing] = useState<{ row: RefusedRow; files: readonly File[] } | null>(null);
  const [fixedRow, setFixedRow] = useState<string | null>(null);
  const made = importedRows(files.rows).map(({ id, imported }) => ({
    id,
    name: draftName(imported.values),
  }));

  const close = () => {
    onEnd();
    if (made.length > 0) notify(importedMessage(made), () => void undoImport(made), 'everywhere');
  };
  const showFixed = async (results: readonly FileResult[]) => {
    const rows = fixing && (await onTake(results, fixing.row));
    setFixedRow(rows?.at(-1)?.id ?? null);
    setFixing(null);
  };
  return (
    <>
      <FilesReport
        files={files}
        focusRow={fixedRow}
        onClose={close}
        onFix={(row) => setFixing({ row, files: [row.file] })}
        onUndo={() => {
          onEnd();
          void undoImport(made);
        }}
        onShowDrafts={() => {
          close();
          navigate(DRAFTS);
        }}
      />
      {fixing && (
        <ImportDialog
          open
          initialFiles={fixing.files}
          readAtOnce
          onClose={() => setFixing(null)}
          onImported={(imported) => {
            void showFixed([{ kind: 'imported', name: fixing.row.name, imported }]);
          }}
          onOpened={(opened) => {
            void showFixed([{ kind: 'opened', name: fixing.row.name, opened }]);
          }}
          onFilesRead={showFixed}
        />
      )}
    </>
  );
}
