import type { KeyboardEvent } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { fieldValue } from '#form/field-value.ts';
import { useOpenOnRequest } from '#form/focus.ts';
import { useDraftForm } from '#form/draft-form.tsx';
import { LockIcon } from '#ui/icons.tsx';
import { differsFromTemplate } from '#form/template.ts';
import { TextControl } from '#form/text-control.tsx';
import { TokensControl } from '#form/tokens-control.tsx';
import { Fields, Section } from './section.tsx';

export function AppInfoStep() {
  return (
    <Fields>
      <TextControl name="app-info.client_name" />
      {/* Pasted line breaks are kept, which an input of one line would drop. */}
      <TextControl
        name="app-info.description"
        multiline
        maxRows={MAX_ROWS}
        inputProps={STAY_ON_ONE_LINE}
      />
      <TextControl name="app-info.logo_uri" inputProps={{ inputMode: 'url' }} />
      <OAuth />
    </Fields>
  );
}

/** A file's description may have thousands of lines. */
const MAX_ROWS = 12;

const STAY_ON_ONE_LINE = {
  'data-one-line': '',
  onKeyDown(event: KeyboardEvent) {
    // Enter that ends an input method's composition is part of typing.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
  },
};

/** Prefilled with what the platform requires; open to edits only on purpose. */
function OAuth() {
  const draft = useDraftForm();
  const differs = (['app-info.grant_types', 'app-info.scope'] as const).some((name) =>
    differsFromTemplate(name, fieldValue(draft.values(), name)),
  );
  const [grantTypesOpen, setGrantTypesOpen] = useOpenOnRequest('app-info.grant_types', differs);
  const [scopeOpen, setScopeOpen] = useOpenOnRequest('app-info.scope', differs);
  const open = grantTypesOpen || scopeOpen;
  const locked = open
    ? {}
    : ({
        readOnly: true,
        endAdornment: <LockIcon />,
        extraHelp: 'Required by LivePerson.',
      } as const);
  const setOpen = (next: boolean) => {
    setGrantTypesOpen(next);
    setScopeOpen(next);
  };
  return (
    <Section title="OAuth">
      <Fields>
        <TokensControl name="app-info.grant_types" {...locked} />
        <TextControl name="app-info.scope" {...locked} />
        <Unlock>
          <Button
            size="small"
            variant="outlined"
            color="inherit"
            aria-pressed={open}
            onClick={() => setOpen(!open)}
          >
            Advanced
          </Button>
          <span>
            {open
              ? 'You can edit both fields now.'
              : 'Only if LivePerson asked you to request more access.'}
          </span>
        </Unlock>
      </Fields>
    </Section>
  );
}

const Unlock = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1.5),
  ...theme.typography.body2,
  color: (theme.vars ?? theme).palette.text.secondary,
}));
