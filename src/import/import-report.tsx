import Button from '@mui/material/Button';
import type { FieldName } from '#manifest/values/form-values.ts';
import type { Imported } from '#workspace/reading.ts';
import { ReportFrame } from './report-frame.tsx';
import { summaryOf } from './report-lines.ts';
import { ReportSections } from './report-sections.tsx';

interface ImportReportProps {
  imported: Imported;
  onClose: () => void;
  /** Shows the field, once the report is closed. */
  onPickField: (name: FieldName) => void;
  /** Removes the draft again. */
  onUndo: () => void;
}

/** What became of the imported text: read, repaired, removed, kept, and what is wrong. */
export function ImportReport({ imported, onClose, onPickField, onUndo }: ImportReportProps) {
  const { values, issues, notes, name } = imported;
  const pick = (field: FieldName) => {
    onClose();
    onPickField(field);
  };
  const isClean = issues.length + notes.length === 0;
  const summary =
    `Read from ${name} into a new draft: ${summaryOf(values)}.` +
    (isClean ? ' Nothing was changed, and nothing is wrong with it.' : '');
  const actions = (
    <>
      <Button color="inherit" onClick={onUndo}>
        Undo import
      </Button>
      <Button variant="contained" onClick={onClose}>
        Go to the draft
      </Button>
    </>
  );
  return (
    <ReportFrame summary={summary} onClose={onClose} actions={actions}>
      <ReportSections imported={imported} onPick={pick} />
    </ReportFrame>
  );
}
