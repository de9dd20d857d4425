import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Dialog } from '#ui/dialog.tsx';
import { useEffect, useLayoutEffect, type FocusEvent } from 'react';
import { DraftForm, useDraftForm } from '#form/draft-form.tsx';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { TextControl } from '#form/text-control.tsx';
import type { FormValues } from '#manifest/values/form-values.ts';
import { VerbatimText } from '#ui/visible-text.tsx';
import { draftName } from '#workspace/draft-name.ts';
import { useRename, type RenameOptions } from './use-rename.ts';

interface RenameDialogProps extends RenameOptions {
  /** What the other drafts are called (A1). */
  otherNames: readonly string[];
}

/** Another name for a draft without opening it. Whatever the rules say of the name, it is saved. */
export function RenameDialog({ otherNames, ...options }: RenameDialogProps) {
  const { values, isChanged, change, save, cancel, whyNot, isPossible } = useRename(options);
  return (
    <Dialog
      title={
        <>
          Rename “<VerbatimText text={draftName(options.draft.values)} />”
        </>
      }
      holdsInput
      onClose={cancel}
      actions={
        <>
          <Button color="inherit" onClick={cancel}>
            {isPossible ? 'Cancel' : 'Close'}
          </Button>
          {isPossible && (
            <Button variant="contained" type="submit" form="rename-form">
              Rename
            </Button>
          )}
        </>
      }
    >
      <Box
        component="form"
        id="rename-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isPossible) void save();
        }}
        sx={FORM}
      >
        <p>
          Renaming the draft also changes the app name (<code translate="no">client_name</code>) in
          the manifest.
        </p>
        <div role="alert">{whyNot}</div>
        <DraftForm values={values} tried={[]} otherNames={otherNames}>
          <NameField onChange={change} isChanged={isChanged} readOnly={!isPossible} />
        </DraftForm>
      </Box>
    </Dialog>
  );
}

const FORM = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 2.5,
  '& > p': { m: 0, color: 'text.secondary' },
  '& > [role=alert]': { color: 'error.main', fontWeight: 600, '&:empty': { display: 'none' } },
} as const;

interface NameFieldProps {
  onChange: (values: FormValues) => void;
  isChanged: boolean;
  readOnly: boolean;
}

function NameField({ onChange, isChanged, readOnly }: NameFieldProps) {
  const { trigger } = useDraftForm();
  const values = useFormSnapshot((snapshot) => snapshot.values);
  useLayoutEffect(() => onChange(values), [onChange, values]);
  useEffect(() => {
    // What the rules say shows at once, but not before the person has acted.
    if (isChanged) void trigger('app-info');
  }, [isChanged, trigger]);
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
