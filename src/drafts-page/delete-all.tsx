import { lazyPart } from '#ui/lazy-part.tsx';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { DraftList } from '#drafts/open-drafts.ts';

const DeleteAllDialog = lazyPart(() =>
  import('./delete-all-dialog.tsx').then((part) => part.DeleteAllDialog),
);

interface DeleteAllProps extends Pick<DraftList, 'drafts' | 'setAside'> {
  onDeleted: () => void;
}

/** The way to leave nothing behind; asks first, since nothing brings it back. */
export function DeleteAll({ drafts, setAside, onDeleted }: DeleteAllProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        color="inherit"
        onClick={() => setOpen(true)}
        sx={{
          ml: -1.25,
          mt: 0.5,
          fontWeight: 400,
          color: 'text.secondary',
          textDecoration: 'underline',
        }}
      >
        Delete all data
      </Button>
      {open && (
        <DeleteAllDialog
          drafts={drafts}
          setAside={setAside}
          onClose={() => setOpen(false)}
          onDeleted={() => {
            setOpen(false);
            onDeleted();
          }}
        />
      )}
    </>
  );
}
