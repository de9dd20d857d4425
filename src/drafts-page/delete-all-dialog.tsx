import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Dialog } from '#ui/dialog.tsx';
import { useColorScheme } from '@mui/material/styles';
import { useState } from 'react';
import type { Draft } from '#drafts/draft.ts';
import { useNotify } from '#ui/notify.tsx';
import { useAppActions } from '#workspace/app-actions.ts';
import { keepAppAddress } from '#drafts/app-address.ts';
import { forgetTheme } from '#page/theme-preference.ts';
import { DownloadCopies } from './download-copies.tsx';

interface DeleteAllDialogProps {
  drafts: readonly Draft[];
  /** What goes, in words. */
  data: readonly string[];
  onClose: () => void;
  onDeleted: () => void;
}

/** Says exactly what goes, hands out copies, and deletes it. */
export function DeleteAllDialog({ drafts, data, onClose, onDeleted }: DeleteAllDialogProps) {
  const { store, texts } = useAppActions();
  const notify = useNotify();
  const { setMode } = useColorScheme();
  const [failures, setFailures] = useState(0);

  const deleteAll = async () => {
    if (!(await store.clear())) return setFailures(failures + 1);
    texts.forget();
    setMode('system');
    forgetTheme();
    keepAppAddress('');
    // In place of any offer to undo: what was deleted before is gone as well.
    notify('All data deleted');
    onDeleted();
  };
  return (
    <Dialog
      title="Delete all data?"
      isText
      onClose={onClose}
      actions={
        <>
          <Button variant="outlined" color="inherit" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="contained" color="error" onClick={() => void deleteAll()}>
            Delete all data
          </Button>
        </>
      }
    >
      <Box sx={{ '& p, & ul': { mt: 0, mb: 2 } }}>
        {failures > 0 && (
          <Box
            key={failures}
            component="p"
            role="alert"
            sx={{ color: 'error.main', fontWeight: 600 }}
          >
            Nothing was deleted because the browser’s storage isn’t responding. Try again, or clear
            this site’s data in your browser’s settings.
          </Box>
        )}
        <p>This permanently deletes from this browser:</p>
        <Box component="ul" sx={{ pl: 2.5 }}>
          {data.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </Box>
        <p>
          <strong>This can’t be undone.</strong> Files you downloaded or sent, and data in other
          browsers or on other devices, aren’t affected.
        </p>
        {drafts.length > 0 && <DownloadCopies drafts={drafts} />}
      </Box>
    </Dialog>
  );
}
