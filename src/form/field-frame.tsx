import { useContext, type ReactNode } from 'react';
import Button from '@mui/material/Button';
import { styled, type Theme } from '@mui/material/styles';
import { describeField } from '#manifest/values/describe-field.ts';
import type { FieldName } from '#manifest/values/form-values.ts';
import { useDraftParts } from './draft-context.ts';
import { FieldExtraContext } from './field-extra.ts';
import { fieldId } from './field-id.ts';
import { fieldValue } from './field-value.ts';
import { useFocusTarget } from './focus.ts';
import { useFormSnapshot } from './form-snapshot.ts';
import { differsFromTemplate, templateValue } from './template.ts';
import { useFieldIssues } from './use-field.ts';
import { latePart } from '#ui/lazy-part.tsx';
import { TOUCH } from '#ui/use-media.ts';
import { VISUALLY_HIDDEN } from '#ui/visually-hidden.ts';

/** Nothing is said of a field before something was done in it. */
const IssueList = latePart(() => import('./issue-list.tsx').then((part) => part.IssueList));

interface FieldFrameProps {
  name: FieldName;
  /** The control, with `controlProps`. */
  children: ReactNode;
  /** Stands at the end of the help's line: a counter. */
  aside?: ReactNode;
  /** In place of the field’s help and example, where these are said elsewhere. */
  help?: ReactNode;
  /** More help than the field’s own, for what depends on other values. */
  extraHelp?: ReactNode;
  /** Label, key and help only for screen readers: rows under a heading that says them once. */
  quiet?: boolean;
  /** It can’t be changed for now, so that it is optional is beside the point. */
  readOnly?: boolean;
}

/** What every field shows around its control: label, manifest key, issues, help. */
export function FieldFrame({
  name,
  children,
  aside,
  extraHelp,
  help,
  quiet = false,
  readOnly = false,
}: FieldFrameProps) {
  const { label, key, optional, ...described } = describeField(name);
  const id = fieldId(name);
  const target = useFocusTarget(name);
  return (
    <Frame ref={target} data-field={name}>
      <LabelRow data-quiet={quiet}>
        <label htmlFor={id} id={`${id}-label`}>
          {label}
        </label>
        {optional && !readOnly && <Quiet>Optional</Quiet>}
        <Key translate="no">{key}</Key>
      </LabelRow>
      {children}
      <FieldIssues name={name} />
      <HelpRow data-quiet={quiet}>
        <span id={`${id}-help`}>
          {help ?? described.help}
          {help === undefined && described.example !== undefined && (
            <> Example: {described.example}</>
          )}
          {extraHelp && <> {extraHelp}</>}
        </span>
        {aside}
      </HelpRow>
      <TemplateReset name={name} />
    </Frame>
  );
}

/** Always there, so that what appears in it is tied to its control from the start. */
export function FieldIssues({ name }: { name: FieldName }) {
  const issues = useFieldIssues(name);
  const extra = useContext(FieldExtraContext);
  return (
    <>
      <Issues id={`${fieldId(name)}-issues`}>
        {issues.length > 0 && <IssueList issues={issues} name={name} />}
      </Issues>
      {extra(name)}
    </>
  );
}

/** The id and the ARIA ties between a control and the frame around it. */
export function controlProps(name: FieldName, isInvalid: boolean) {
  const id = fieldId(name);
  return {
    id,
    'aria-invalid': isInvalid,
    'aria-describedby': `${id}-issues ${id}-help`,
  } as const;
}

/** Says that the field is not as in the documents' template, and takes it back there. */
export function TemplateReset({ name }: { name: FieldName }) {
  const { draft } = useDraftParts();
  const differs = useFormSnapshot(({ values }) =>
    differsFromTemplate(name, fieldValue(values, name)),
  );
  if (!differs) return null;
  const reset = () => {
    draft.setValue(name, templateValue(name));
    draft.focusField(name);
  };
  return (
    <Quiet>
      Changed from the default ·{' '}
      <QuietButton size="small" onClick={reset} aria-describedby={`${fieldId(name)}-label`}>
        Reset
      </QuietButton>
    </Quiet>
  );
}

function frameStyle(theme: Theme) {
  return {
    display: 'grid',
    gap: theme.spacing(0.75),
    // With the label in sight, and what the page keeps free above and below (theme.ts).
    scrollMarginBlock: theme.spacing(2),
  };
}

export const Frame = styled('div')(({ theme }) => frameStyle(theme));

export function labelStyle(theme: Theme) {
  return { ...theme.typography.body2, fontWeight: 600, cursor: 'pointer' };
}

const Issues = styled('div')({ '&:empty': { display: 'none' } });

export const QuietButton = styled(Button)(({ theme }) => ({
  minWidth: 0,
  minHeight: 28,
  [TOUCH]: { minHeight: 44 },
  padding: theme.spacing(0, 1),
  fontSize: '0.8125rem',
  fontWeight: theme.typography.fontWeightRegular,
  color: (theme.vars ?? theme).palette.text.secondary,
  textDecoration: 'underline',
  textDecorationColor: (theme.vars ?? theme).palette.divider,
  textUnderlineOffset: '0.2em',
  '&:hover': { color: (theme.vars ?? theme).palette.primary.main, textDecoration: 'underline' },
}));

const LabelRow = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: theme.spacing(0, 1.25),
  '& > label': labelStyle(theme),
  '&[data-quiet=true]': VISUALLY_HIDDEN,
}));

export const Key = styled('code')(({ theme }) => ({
  marginLeft: 'auto',
  fontFamily: 'var(--mono)',
  fontSize: '0.75rem',
  color: (theme.vars ?? theme).palette.text.secondary,
}));

export const Quiet = styled('span')(({ theme }) => ({
  ...theme.typography.body2,
  fontSize: '0.8125rem',
  color: (theme.vars ?? theme).palette.text.secondary,
}));

const HelpRow = styled('div')(({ theme }) => ({
  display: 'flex',
  // Rather below the help than beside a column of single words.
  flexWrap: 'wrap',
  '& > :first-of-type': { flex: '1 1 16ch' },
  gap: theme.spacing(0.5, 2),
  ...theme.typography.body2,
  color: (theme.vars ?? theme).palette.text.secondary,
  // It is read out from here all the same, and is no layer to draw at every key.
  '&[data-quiet=true]': { display: 'none' },
}));
