import { lazyPart } from '#ui/lazy-part.tsx';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { DraftList } from '#drafts/open-drafts.ts';
import { useStoredData } from './use-stored-data.ts';

const DeleteAllDialog = lazyPart(() =>
  import('./delete-all-dialog.tsx').then((part) => part.DeleteAllDialog),
);

interface DeleteAllProps {
  list: DraftList;
  onDeleted: () => void;
}

/** The way to leave nothing behind, while there is something; asks first, since nothing brings it back. */
export function DeleteAll({ list, onDeleted }: DeleteAllProps) {
  const [open, setOpen] = useState(false);
  const data = useStoredData(list);
  if (!data || data.length === 0) return null;
  return (
    <>
      <Button
        size="small"
        color="error"
        onClick={() => setOpen(true)}
        sx={{ ml: -1.25, mt: 1, minHeight: { xs: 44, sm: 36 }, textDecoration: 'underline' }}
      >
        Delete all data
      </Button>
      {open && (
        <DeleteAllDialog
          drafts={list.drafts}
          data={data}
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
