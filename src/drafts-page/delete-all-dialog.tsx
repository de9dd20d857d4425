import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Dialog } from '#ui/dialog.tsx';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useColorScheme } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import type { DraftList } from '#drafts/open-drafts.ts';
import { useNotify } from '#ui/notify.tsx';
import { counted } from '#manifest/json/counted.ts';
import { useAppActions } from '#workspace/app-actions.ts';
import { downloadDraft } from '#workspace/download-draft.ts';
import { DownloadList } from '#page/download-list.tsx';
import { forgetTheme } from '#page/theme-preference.ts';
import { draftState } from './draft-state.ts';

interface DeleteAllDialogProps extends Pick<DraftList, 'drafts' | 'setAside'> {
  onClose: () => void;
  onDeleted: () => void;
}

/** Says exactly what goes, hands out copies, and deletes it. */
export function DeleteAllDialog(props: DeleteAllDialogProps) {
  const { drafts, setAside, onClose, onDeleted } = props;
  const { store, reviews, texts } = useAppActions();
  const [reviewed, setReviewed] = useState(0);
  const [hasText, setHasText] = useState(false);
  useEffect(() => {
    void reviews.list('reviewer').then(({ length }) => setReviewed(length));
    const boxes = [texts.load(['import']), texts.load(['desk'])];
    void Promise.all(boxes).then((all) => setHasText(all.join('') !== ''));
  }, [reviews, texts]);
  const notify = useNotify();
  const { setMode } = useColorScheme();
  const [failures, setFailures] = useState(0);

  const deleteAll = async () => {
    if (!(await store.clear())) return setFailures(failures + 1);
    texts.forget();
    setMode('system');
    forgetTheme();
    // In place of any offer to undo: what was deleted before is gone as well.
    notify('Deleted all data.');
    onDeleted();
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="delete-all-title">
      <DialogTitle id="delete-all-title">Delete all data?</DialogTitle>
      <DialogContent tabIndex={0} sx={{ '& p, & ul': { mt: 0, mb: 2 } }}>
        {failures > 0 && (
          <Box
            key={failures}
            component="p"
            role="alert"
            sx={{ color: 'error.main', fontWeight: 560 }}
          >
            Nothing was deleted: the browser’s storage does not answer. Try again, or delete the
            data of this site in the browser’s settings.
          </Box>
        )}
        <WhatGoes
          drafts={drafts.length}
          setAside={setAside.length}
          reviews={reviewed}
          hasText={hasText}
        />
        {drafts.length > 0 && (
          <DownloadList
            title="Keep a copy first"
            drafts={drafts}
            onDownload={(draft) => downloadDraft(draft, draftState(draft).isReady)}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="outlined" color="inherit" onClick={onClose}>
          Keep my data
        </Button>
        <Button variant="contained" color="error" onClick={() => void deleteAll()}>
          Delete all data
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface WhatGoesProps {
  drafts: number;
  setAside: number;
  reviews: number;
  /** Something was pasted to be read, and was not. */
  hasText: boolean;
}

function WhatGoes({ drafts, setAside, reviews, hasText }: WhatGoesProps) {
  const goes = [
    ...(drafts > 0
      ? [counted(drafts, 'draft, with its history', 'drafts, with their history')]
      : []),
    ...(setAside > 0
      ? [counted(setAside, 'record that was set aside', 'records that were set aside')]
      : []),
    ...(reviews > 0
      ? [
          counted(
            reviews,
            'review on your desk, with its notes',
            'reviews on your desk, with their notes',
          ),
        ]
      : []),
    ...(hasText ? ['what you pasted into Import or on the review desk and didn’t use'] : []),
    'whether you chose the light or the dark theme',
  ];
  return (
    <>
      <p>This deletes from this browser:</p>
      <Box component="ul" sx={{ pl: 2.5 }}>
        {goes.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </Box>
      <p>
        <strong>It cannot be undone.</strong> Files you have downloaded or sent stay as they are,
        and so does what other browsers and devices keep.
      </p>
    </>
  );
}
