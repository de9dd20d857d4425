import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type FocusEvent,
} from 'react';
import type { Draft } from '#drafts/draft.ts';
import type { DraftHold } from '#drafts/draft-hold.ts';
import { DraftForm, useDraftForm } from '#form/draft-form.tsx';
import { TextControl } from '#form/text-control.tsx';
import { VisibleText } from '#json/visible-text.tsx';
import type { FormValues, TextValue } from '#manifest/form-values.ts';
import { useAppActions } from '../app-actions.ts';
import { withName } from '../copy-draft.ts';
import { NARROW_MARGINS } from '../dialog-margins.ts';
import { draftName } from '../draft-name.ts';
import { OPEN_ELSEWHERE, renameDraft, type Renamed, type RenameResult } from './rename-draft.ts';

interface RenameDialogProps {
  draft: Draft;
  /** This tab's claim to write it. */
  hold: DraftHold;
  /** What was typed the last time, without renaming. */
  typed?: TextValue | undefined;
  /** What the other drafts are called (A1). */
  otherNames: readonly string[];
  onRenamed: (name: TextValue, renamed: Renamed) => void;
  /** Closed without renaming: null where nothing was typed. */
  onClose: (typed: TextValue | null) => void;
}

type Refused = Exclude<RenameResult['kind'], 'renamed'>;

const WHY_NOT: Record<Refused, string> = {
  elsewhere: OPEN_ELSEWHERE,
  missing: 'This draft was deleted in another tab: there is nothing to rename any more.',
  unread: 'The draft was not renamed: the browser’s storage does not answer. Try again.',
};

/** Another name for a draft without opening it. Whatever the rules say of the name, it is saved. */
export function RenameDialog(props: RenameDialogProps) {
  const { draft, hold, typed, otherNames, onRenamed, onClose } = props;
  const { store } = useAppActions();
  const held = useSyncExternalStore(hold.subscribe, hold.state);
  const [refused, setRefused] = useState<Refused | null>(null);
  const before = draft.values['app-info'].client_name;
  const [values] = useState(() => withName(draft.values, typed ?? before));
  const [name, setName] = useState(typed ?? before);
  const change = useCallback((next: FormValues) => setName(next['app-info'].client_name), []);
  const saving = useRef(false);

  const save = async () => {
    const next = typeof name === 'string' ? name.trim() : name;
    if (next === before) return onClose(null);
    if (saving.current) return;
    saving.current = true;
    setRefused(null);
    const result = await renameDraft(store, hold, draft.id, next);
    saving.current = false;
    if (result.kind === 'renamed') onRenamed(next, result);
    else setRefused(result.kind);
  };
  // Whether another tab has it may change at any moment.
  const why = held === 'elsewhere' ? held : refused === 'elsewhere' ? null : refused;
  const isPossible = why === null || why === 'unread';
  const cancel = () => onClose(name === before ? null : name);

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      aria-labelledby="rename-title"
      slotProps={{ paper: { sx: NARROW_MARGINS } }}
      onClose={(_event, reason) => {
        if (reason !== 'backdropClick') cancel();
      }}
    >
      <DialogTitle id="rename-title" sx={{ typography: 'h2', pb: 1, overflowWrap: 'anywhere' }}>
        Rename '<VisibleText text={draftName(draft.values)} />'
      </DialogTitle>
      <DialogContent>
        <Box
          component="form"
          id="rename-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (isPossible) void save();
          }}
          sx={{
            display: 'grid',
            gridTemplateColumns: 'minmax(0, 1fr)',
            gap: 2.5,
            overflowWrap: 'anywhere',
          }}
        >
          <Box component="p" sx={{ m: 0, color: 'text.secondary' }}>
            A draft goes by the name of its app: <code>client_name</code> in the manifest.
          </Box>
          <Box
            role="alert"
            sx={{ color: 'error.main', fontWeight: 560, '&:empty': { display: 'none' } }}
          >
            {why && WHY_NOT[why]}
          </Box>
          <DraftForm values={values} attempted={[]} otherNames={otherNames} onChange={change}>
            <NameField isChanged={name !== before} readOnly={!isPossible} />
          </DraftForm>
        </Box>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button color="inherit" onClick={cancel}>
          {isPossible ? 'Cancel' : 'Close'}
        </Button>
        {isPossible && (
          <Button variant="contained" type="submit" form="rename-form">
            Rename
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

interface NameFieldProps {
  isChanged: boolean;
  readOnly: boolean;
}

function NameField({ isChanged, readOnly }: NameFieldProps) {
  const { attempt } = useDraftForm();
  useEffect(() => {
    // What the rules say shows at once, but not before the person has acted.
    if (isChanged) attempt('app-info');
  }, [isChanged, attempt]);
  return (
    <TextControl
      name="app-info.client_name"
      readOnly={readOnly}
      inputProps={{ autoFocus: true, onFocus: selectAll }}
    />
  );
}

function selectAll({ target }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  target.select();
}
