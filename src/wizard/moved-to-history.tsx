import Button from '@mui/material/Button';
import { SaveNotice } from '#ui/save-notice.tsx';
import { addressOf } from '#workspace/routes.ts';

interface MovedToHistoryProps {
  draftId: string;
  /** How many versions. */
  count: number;
  onClose: () => void;
}

/** Another tab wrote the draft too: which version it goes on with, and where the other one is. */
export function MovedToHistory({ draftId, count, onClose }: MovedToHistoryProps) {
  const isOne = count === 1;
  const dismiss = () => {
    // The button goes with the notice.
    document.querySelector('h1')?.focus({ preventScroll: true });
    onClose();
  };
  return (
    <SaveNotice tone="warning">
      <span>
        <strong>This draft was also changed in another tab.</strong> You’re working with this tab’s
        version. {isOne ? 'The other tab’s version is' : `${count} other versions are`} in History.
      </span>
      <Button
        size="small"
        variant="outlined"
        color="inherit"
        href={addressOf(draftId, 'history')}
        onClick={onClose}
      >
        Open History
      </Button>
      <Button size="small" color="inherit" onClick={dismiss}>
        Dismiss
      </Button>
    </SaveNotice>
  );
}
