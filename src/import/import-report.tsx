import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useRef, useState } from 'react';
import type { FieldName } from '#manifest/values/form-values.ts';
import { NotifyContext, type Notify } from '#ui/notify.tsx';
import type { Imported } from '#workspace/reading.ts';
import { ReportFrame } from './report-frame.tsx';
import { summaryOf } from './report-lines.ts';
import { ReportProblems } from './report-problems.tsx';
import { NoteSections } from './report-sections.tsx';

interface ImportReportProps {
  imported: Imported;
  onClose: () => void;
  /** Shows the field, once the report is closed. */
  onPickField: (name: FieldName) => void;
  /** Removes the draft again. */
  onUndo: () => void;
}

/**
 * What became of the imported text: read, repaired, removed, kept, and what is wrong with the open
 * draft, with the fixes for it.
 */
export function ImportReport({ imported, onClose, onPickField, onUndo }: ImportReportProps) {
  const { values, name } = imported;
  const [done, setDone] = useState<{ message: string; undo: (() => void) | null } | null>(null);
  const problems = useRef<HTMLHeadingElement>(null);
  const tellHere = useCallback<Notify>((message, offer) => {
    // What is done here can only be taken back.
    setDone({ message, undo: typeof offer === 'function' ? offer : null });
  }, []);
  const keepFocus = useCallback(() => problems.current?.focus(), []);
  const pick = (field: FieldName) => {
    onClose();
    onPickField(field);
  };
  const status = (
    <Box sx={STATUS}>
      <span role="status">{done?.message}</span>
      {done?.undo && (
        <Button
          size="small"
          variant="outlined"
          onClick={() => {
            done.undo?.();
            setDone(null);
            keepFocus();
          }}
        >
          Undo
        </Button>
      )}
    </Box>
  );
  const actions = (
    <>
      {status}
      <Button color="inherit" onClick={onUndo}>
        Undo import
      </Button>
      <Button variant="contained" onClick={onClose}>
        Open the draft
      </Button>
    </>
  );
  return (
    <ReportFrame
      summary={`Imported ${name} as a new draft: ${summaryOf(values)}.`}
      onClose={onClose}
      actions={actions}
    >
      <NotifyContext value={tellHere}>
        <ReportProblems headingRef={problems} onPick={pick} onFixed={keepFocus} />
      </NotifyContext>
      <NoteSections imported={imported} onPick={pick} />
    </ReportFrame>
  );
}

const STATUS = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  mr: 'auto',
  minHeight: 36,
  '&:has(> span:empty)': { minHeight: 0 },
};
