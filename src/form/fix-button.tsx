import Button from '@mui/material/Button';
import type { Fix } from '#manifest/fields/issue.ts';
import { useNotify } from '#ui/notify.tsx';
import { useDraftForm } from './draft-form.tsx';

/** Applies the fix of a problem; the toast takes it back. */
export function FixButton({ fix, onFixed }: { fix: Fix; onFixed: () => void }) {
  const draft = useDraftForm();
  const notify = useNotify();
  const apply = () => {
    notify(`${fix.label}: done.`, draft.applyFix(fix));
    onFixed();
  };
  return (
    <Button size="small" variant="outlined" color="inherit" onClick={apply}>
      {fix.label}
    </Button>
  );
}
