import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId } from 'react';
import type { FieldName } from '#manifest/form-values.ts';
import type { ReadNote } from '#manifest/read-result.ts';
import { findingLines, noteLines, summaryOf } from './report-lines.ts';
import { ReportSection } from './report-section.tsx';
import type { Imported } from './use-import.ts';

interface ImportReportProps {
  imported: Imported;
  onClose: () => void;
  /** Shows the field, once the report is closed. */
  onPickField: (name: FieldName) => void;
}

/** What became of the imported text: read, repaired, removed, kept, and what is wrong. */
export function ImportReport({ imported, onClose, onPickField }: ImportReportProps) {
  const id = useId();
  const isNarrow = useMediaQuery('(max-width: 599.95px)');
  const { values, findings, notes, name } = imported;
  const pick = (field: FieldName) => {
    onClose();
    onPickField(field);
  };
  const linesOf = (kind: ReadNote['kind']) => noteLines(notes, kind, values);
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth="md"
      fullWidth
      fullScreen={isNarrow}
      aria-labelledby={id}
    >
      <DialogTitle id={id} sx={{ typography: 'h2', pb: 0.5 }}>
        Import report
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 3, alignContent: 'start' }}>
        <Box component="p" sx={{ m: 0, overflowWrap: 'anywhere' }}>
          {`Read from ${name} into a new draft: ${summaryOf(values)}.`}
          {findings.length + notes.length === 0 &&
            ' Nothing was changed, and nothing is wrong with it.'}
        </Box>
        <ReportSection title="Problems" lines={findingLines(findings, values)} onPick={pick} />
        <ReportSection title="Removed" lines={linesOf('removed')} />
        <ReportSection title="Repaired" lines={linesOf('repaired')} />
        <ReportSection
          title="Keys that stand more than once"
          lines={linesOf('duplicate')}
          onPick={pick}
        />
        <ReportSection title="Kept as found" lines={linesOf('kept')} />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5, pt: 1.5 }}>
        <Button variant="contained" onClick={onClose}>
          Go to the draft
        </Button>
      </DialogActions>
    </Dialog>
  );
}
