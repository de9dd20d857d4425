import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ImportedItem, OpenedItem, RefusedItem } from './file-row.tsx';
import {
  importedRows,
  openedRows,
  refusedRows,
  type ReadFiles,
  type RefusedRow,
} from './file-rows.ts';
import { ReportFrame } from './report-frame.tsx';
import { filesSummary } from './files-summary.ts';

interface FilesReportProps {
  files: ReadFiles;
  /** The row that was just imported from here: what led to it is gone. */
  focusRow: string | null;
  onClose: () => void;
  onFix: (row: RefusedRow) => void;
  onUndo: () => void;
  onShowDrafts: () => void;
}

/** What became of several files; those that need somebody's hand come first. */
export function FilesReport(props: FilesReportProps) {
  const { files, focusRow, onClose, onFix, onUndo, onShowDrafts } = props;
  const { rows, notStored } = files;
  const imported = importedRows(rows);
  const actions =
    imported.length > 0 ? (
      <>
        <Button color="inherit" onClick={onUndo}>
          Undo import
        </Button>
        <Button variant="contained" onClick={onShowDrafts}>
          Show drafts
        </Button>
      </>
    ) : (
      <Button variant="contained" onClick={onClose}>
        Close
      </Button>
    );
  return (
    <ReportFrame summary={filesSummary(rows)} onClose={onClose} actions={actions}>
      {notStored && (
        <Box role="alert">
          <strong>These drafts aren’t saved on this device.</strong> {notStored}
        </Box>
      )}
      <Box component="ul" aria-label="Files" sx={LIST}>
        {refusedRows(rows).map((row) => (
          <RefusedItem key={row.id} row={row} onFix={onFix} />
        ))}
        {openedRows(rows).map((row) => (
          <OpenedItem key={row.id} row={row} onFollow={onClose} />
        ))}
        {imported.map((row) => (
          <ImportedItem key={row.id} row={row} hasFocus={row.id === focusRow} onFollow={onClose} />
        ))}
      </Box>
    </ReportFrame>
  );
}

const LIST = {
  listStyle: 'none',
  m: 0,
  p: 0,
  minWidth: 0,
  borderBottom: 1,
  borderColor: 'divider',
};
