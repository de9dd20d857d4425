import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Dialog } from '#ui/dialog.tsx';
import { useRef, useState, type FocusEvent } from 'react';
import type { Draft } from '#drafts/draft.ts';
import { newId } from '#drafts/new-id.ts';
import { counted } from '#manifest/json/counted.ts';
import { hangsOnBase, isRawJson, type FormValues } from '#manifest/values/form-values.ts';
import { baseErrors } from '#manifest/verdict/endpoint-issues.ts';
import { Labelled } from '#ui/labelled.tsx';
import { useNotify } from '#ui/notify.tsx';
import { TextBox } from '#ui/text-box.tsx';
import { VerbatimText } from '#ui/visible-text.tsx';
import { useAppActions } from './app-actions.ts';
import { copyName, duplicateDraft } from './copy-draft.ts';
import { draftName } from './draft-name.ts';

interface DuplicateDialogProps {
  draft: Draft;
  /** What drafts are called already. */
  names: readonly string[];
  onClose: () => void;
}

/** A copy for another environment: its name and its base endpoint at once. The copy opens. */
export function DuplicateDialog({ draft, names, onClose }: DuplicateDialogProps) {
  const { openDraft } = useAppActions();
  const notify = useNotify();
  const { client_name } = draft.values['app-info'];
  const [name, setName] = useState(() =>
    isRawJson(client_name) || client_name.trim() === ''
      ? ''
      : copyName(client_name, new Set(names)),
  );
  const { base_endpoint } = draft.values.webhooks;
  const [base, setBase] = useState(base_endpoint);
  const [error, setError] = useState('');
  const baseBox = useRef<HTMLInputElement>(null);
  const duplicate = () => {
    const [wrong = ''] = errorsOfBase(base.trim(), base_endpoint);
    setError(wrong);
    if (wrong !== '') return baseBox.current?.focus();
    const copy = duplicateDraft(draft, newId(), Date.now, {
      client_name: name === '' && isRawJson(client_name) ? client_name : name.trim(),
      base_endpoint: base.trim(),
    });
    onClose();
    openDraft(copy);
    notify(`Copy created: “${draftName(copy.values)}”`);
  };
  return (
    <Dialog
      title={
        <>
          Duplicate “<VerbatimText text={draftName(draft.values)} />”
        </>
      }
      holdsInput
      onClose={onClose}
      actions={
        <>
          <Button color="inherit" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="contained" type="submit" form="duplicate-form">
            Duplicate
          </Button>
        </>
      }
    >
      <Box
        component="form"
        id="duplicate-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          duplicate();
        }}
        sx={FORM}
      >
        <p>
          For example, for your test environment. Everything else stays as it is, header values
          included.
        </p>
        <Labelled id="duplicate-name" label="App name">
          <TextBox
            id="duplicate-name"
            value={name}
            onChange={({ target }) => setName(target.value)}
            autoComplete="off"
            spellCheck={false}
            {...CHOSEN}
          />
        </Labelled>
        <Labelled
          id="duplicate-base"
          label="Base endpoint"
          error={error}
          help={usersOfBase(draft.values)}
        >
          <TextBox
            ref={baseBox}
            id="duplicate-base"
            value={base}
            onChange={({ target }) => {
              setBase(target.value);
              // It goes once it is right; another one comes with the button only.
              if (error !== '') setError(errorsOfBase(target.value.trim(), base_endpoint)[0] ?? '');
            }}
            aria-invalid={error !== ''}
            placeholder="https://"
            autoComplete="off"
            spellCheck={false}
            inputMode="url"
            autoCapitalize="none"
            aria-describedby={`${error === '' ? '' : 'duplicate-base-error '}duplicate-base-help`}
          />
        </Labelled>
      </Box>
    </Dialog>
  );
}

/** It has the focus, and all of it is chosen, to be typed over. */
const CHOSEN = {
  autoFocus: true,
  onFocus: ({ target }: FocusEvent<HTMLInputElement>) => target.select(),
};

/** What the rules have against another base endpoint. None is needed yet, and the draft's own was taken before. */
function errorsOfBase(base: string, own: string): string[] {
  return base === '' || base === own.trim() ? [] : baseErrors(base);
}

/** What another base endpoint moves, and what it leaves where it is. */
function usersOfBase({ webhooks }: FormValues): string {
  const on = Object.values(webhooks.events).filter((event) => event.on);
  const hanging = on.filter(({ endpoint }) => hangsOnBase(endpoint)).length;
  const own = on.length - hanging;
  const moved =
    hanging === 0 ? 'No event uses it.' : `${counted(hanging, 'event uses', 'events use')} it.`;
  return own === 0
    ? moved
    : `${moved} ${counted(own, 'event keeps an endpoint of its own', 'events keep endpoints of their own')}.`;
}

const FORM = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 2.5,
  '& > p': { m: 0, color: 'text.secondary' },
} as const;
