import { useCallback, useContext, useMemo, type FocusEvent } from 'react';
import { styled } from '@mui/material/styles';
import { describeField } from '#manifest/values/describe-field.ts';
import { presetOf, type Choice, type EngagementList } from '#manifest/fields/engagement-values.ts';
import { isRawJson } from '#manifest/values/form-values.ts';
import { shortened } from '#manifest/fields/text-checks.ts';
import { useDraftForm } from './draft-form.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { chosenOf, toggled, withChosen } from './choices.ts';
import { FieldExtraContext } from './field-extra.ts';
import { fieldId } from './field-id.ts';
import { controlProps, FieldIssues, Frame, Quiet, QuietButton } from './field-frame.tsx';
import { fieldValue } from './field-value.ts';
import { useFocusTarget, useOpenOnRequest } from './focus.ts';
import { counted } from '#manifest/json/counted.ts';
import { Fold } from '#ui/fold.tsx';
import { useNotify } from '#ui/notify.tsx';
import { useShownPart } from '#ui/shown-part.tsx';
import { differsFromTemplate } from './template.ts';
import { useField, useFieldIssues } from './use-field.ts';

interface ChoiceGroupProps {
  name: `engagement.${EngagementList}`;
  /** A choice that cannot be taken out, and why. */
  locked?: { value: string; reason: string };
}

/** A file may hold thousands of values that nobody knows, and long ones. */
const FIRST_UNKNOWN = 20;
const LONGEST_LABEL = 300;
const NO_CHOICES: readonly Choice[] = [];

/**
 * A list of the manifest as checkboxes: the table's choices, and whatever else the file had. It is
 * one row that says how it stands until somebody opens it, asks for its field, or it is not the default.
 */
export function ChoiceGroup({ name, locked }: ChoiceGroupProps) {
  const { label, key, help, choices = NO_CHOICES } = describeField(name);
  const { value, isInvalid, setValue, onBlur } = useField(name);
  const [open, setOpen] = useOpenOnRequest(name, differsFromTemplate(name, value));
  const control = controlProps(name, isInvalid);
  const target = useFocusTarget(name);
  const extra = useContext(FieldExtraContext);

  const handleBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) onBlur();
  };
  return (
    <Fold
      title={label}
      code={key}
      summary={<Standing name={name} choices={choices} />}
      describedBy={control['aria-describedby']}
      open={open}
      onToggle={setOpen}
      whileClosed={extra(name)}
    >
      <Frame ref={target} data-field={name} id={control.id} onBlur={handleBlur} sx={{ gap: 1 }}>
        <Quiet id={`${control.id}-help`}>{help}</Quiet>
        <ChoiceActions name={name} choices={choices} locked={locked?.value} />
        {isRawJson(value) && value.kept !== '' && (
          <Quiet>
            In your file: <code translate="no">{shortened(value.kept, LONGEST_LABEL)}</code>
          </Quiet>
        )}
        <Choices name={name} choices={choices} locked={locked} setValue={setValue} />
        {/* Below the choices, so that none of them moves away under a finger. */}
        <FieldIssues name={name} />
      </Frame>
    </Fold>
  );
}

interface StandingProps {
  name: ChoiceGroupProps['name'];
  choices: readonly Choice[];
}

/** How many are selected, and whether that is the default. */
function Standing({ name, choices }: StandingProps) {
  const { value } = useField(name);
  const errors = useFieldIssues(name).filter(({ severity }) => severity === 'error').length;
  const { chosen, unknown } = chosenOf(value, choices);
  const selected =
    chosen.size === choices.length ? `All ${chosen.size}` : `${chosen.size} of ${choices.length}`;
  return (
    <>
      {selected} selected{unknown.length > 0 && `, ${unknown.length} unknown`}
      {differsFromTemplate(name, value) ? <strong> · changed</strong> : ' · default'}
      {errors > 0 && <Problems> · {counted(errors, 'problem')}</Problems>}
    </>
  );
}

interface ChoicesProps extends StandingProps {
  locked: ChoiceGroupProps['locked'];
  setValue: (value: string[]) => void;
}

function Choices({ name, choices, locked, setValue }: ChoicesProps) {
  const { value } = useField(name);
  const toggle = useToggle(name, choices, setValue);
  const { chosen, unknown } = chosenOf(value, choices);
  const preset = useMemo(() => new Set(presetOf(listOf(name))), [name]);
  const { shown, more } = useShownPart(unknown, FIRST_UNKNOWN);
  const id = fieldId(name);
  return (
    <>
      <Columns>
        {choices.map((choice) => (
          <ChoiceRow
            key={choice.value}
            id={`${id}-${choice.value}`}
            choice={choice}
            checked={chosen.has(choice.value)}
            isChanged={chosen.has(choice.value) !== preset.has(choice.value)}
            lockedBecause={
              locked?.value === choice.value && chosen.has(choice.value) ? locked.reason : undefined
            }
            onToggle={toggle}
          />
        ))}
        {shown.map((each, index) => (
          <ChoiceRow
            key={each}
            id={`${id}-unknown-${index}`}
            choice={{
              value: each,
              label: shortened(each, LONGEST_LABEL),
              help: 'From your file. LivePerson doesn’t know this value.',
            }}
            checked
            isChanged
            onToggle={toggle}
          />
        ))}
      </Columns>
      {more}
    </>
  );
}

function listOf(name: ChoiceGroupProps['name']): EngagementList {
  return name.slice('engagement.'.length) as EngagementList;
}

/** Stable, so that a click renders one row. */
function useToggle(
  name: ChoiceGroupProps['name'],
  choices: readonly Choice[],
  setValue: (value: string[]) => void,
) {
  const draft = useDraftForm();
  const notify = useNotify();
  return useCallback(
    (toggledValue: string) => {
      const before = fieldValue(draft.values(), name);
      setValue(toggled(before, choices, toggledValue));
      const wasUnknown = chosenOf(before, choices).unknown.includes(toggledValue);
      if (!wasUnknown) return;
      // Its row is gone, and the focus with it: this is the one way back.
      notify(`“${shortened(toggledValue)}” removed`, () => draft.setValue(name, before));
      draft.focusField(name);
    },
    [draft, notify, name, choices, setValue],
  );
}

interface ChoiceActionsProps {
  name: ChoiceGroupProps['name'];
  choices: readonly Choice[];
  locked: string | undefined;
}

/** The ways to choose many at once. */
function ChoiceActions({ name, choices, locked }: ChoiceActionsProps) {
  const { value, setValue } = useField(name);
  const { chosen } = chosenOf(value, choices);
  const all = useMemo(() => choices.map((choice) => choice.value), [choices]);
  const notify = useNotify();
  /** Where there is nothing to change, that is said. */
  const change = (next: Parameters<typeof setValue>[0], already: string) => {
    if (JSON.stringify(next) === JSON.stringify(value)) notify(already);
    else setValue(next);
  };
  const choose = (wanted: readonly string[], already: string) =>
    change(withChosen(value, choices, wanted), already);
  const stays = choices.find((choice) => choice.value === locked && chosen.has(choice.value));
  const describedBy = `${fieldId(name)}-help`;
  return (
    <Actions>
      <QuietButton
        size="small"
        aria-describedby={describedBy}
        onClick={() => choose(all, `All ${choices.length} are selected already`)}
      >
        Select all
      </QuietButton>
      <QuietButton
        size="small"
        aria-describedby={describedBy}
        onClick={() =>
          choose(
            stays ? [stays.value] : [],
            stays
              ? `“${stays.label}” is required and stays selected`
              : 'None of the choices is selected',
          )
        }
      >
        Clear
      </QuietButton>
      <QuietButton
        size="small"
        aria-describedby={describedBy}
        onClick={() => change(presetOf(listOf(name)), 'These are the defaults already')}
      >
        Reset to default
      </QuietButton>
    </Actions>
  );
}

const Problems = styled('b')(({ theme }) => ({
  fontWeight: 600,
  color: (theme.vars ?? theme).palette.error.main,
}));

const Actions = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: theme.spacing(1),
  marginInline: theme.spacing(-1),
}));

const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 17rem), 1fr))',
  gap: theme.spacing(1.25, 3),
}));
