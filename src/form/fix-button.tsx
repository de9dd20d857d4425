import { useCallback } from 'react';
import Button from '@mui/material/Button';
import type { Fix } from '#manifest/fields/issue.ts';
import { useNotify } from '#ui/notify.tsx';
import { describeEdit } from './describe-edit.ts';
import { useDraftForm } from './draft-form.tsx';

/** Applies the fix of a problem; the toast takes it back. */
export function FixButton({ fix, onFixed }: { fix: Fix; onFixed: () => void }) {
  const applyFix = useApplyFix();
  const apply = () => {
    applyFix(fix);
    onFixed();
  };
  return (
    <Button size="small" variant="outlined" color="inherit" onClick={apply}>
      {fix.label}
    </Button>
  );
}

/** Applies a fix and says what it changed, with a way back. */
export function useApplyFix(): (fix: Fix) => void {
  const draft = useDraftForm();
  const notify = useNotify();
  return useCallback(
    (fix) => {
      const before = draft.values();
      const undo = draft.applyFix(fix);
      notify(`${describeEdit(before, draft.values()).label} fixed`, undo);
    },
    [draft, notify],
  );
}
