import { useCallback, useMemo, type FocusEvent } from 'react';
import { styled } from '@mui/material/styles';
import { describeField } from '#manifest/values/describe-field.ts';
import { presetOf, type Choice, type EngagementList } from '#manifest/fields/engagement-values.ts';
import { isRawJson } from '#manifest/values/form-values.ts';
import { shortened } from '#manifest/fields/text-checks.ts';
import { useDraftForm } from './draft-form.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { chosenOf, toggled, withChosen } from './choices.ts';
import { fieldId } from './field-id.ts';
import { controlProps, FieldIssues, frameStyle, Key, Quiet, QuietButton } from './field-frame.tsx';
import { fieldValue } from './field-value.ts';
import { useFocusTarget } from './focus.ts';
import { useNotify } from '#ui/notify.tsx';
import { useShownPart } from '#ui/shown-part.tsx';
import { differsFromTemplate } from './template.ts';
import { useField } from './use-field.ts';

interface ChoiceGroupProps {
  name: `engagement.${EngagementList}`;
  /** A choice that cannot be taken out, and why. */
  locked?: { value: string; reason: string };
}

/** A file may hold thousands of values that nobody knows, and long ones. */
const FIRST_UNKNOWN = 20;
const LONGEST_LABEL = 300;
const NO_CHOICES: readonly Choice[] = [];

/** A list of the manifest as checkboxes: the table's choices, and whatever else the file had. */
export function ChoiceGroup({ name, locked }: ChoiceGroupProps) {
  const { label, key, help, choices = NO_CHOICES } = describeField(name);
  const { value, isInvalid, setValue, onBlur } = useField(name);
  const control = controlProps(name, isInvalid);
  const target = useFocusTarget(name);
  const toggle = useToggle(name, choices, setValue);
  const { chosen, unknown } = chosenOf(value, choices);
  const { shown, more } = useShownPart(unknown, FIRST_UNKNOWN);

  const handleBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) onBlur();
  };
  return (
    <Group
      ref={target}
      data-field={name}
      id={control.id}
      aria-labelledby={`${control.id}-label`}
      aria-describedby={control['aria-describedby']}
      onBlur={handleBlur}
    >
      <Head>
        <h2 id={`${control.id}-label`}>{label}</h2>
        <Key translate="no">{key}</Key>
      </Head>
      <Quiet id={`${control.id}-help`}>{help}</Quiet>
      <ChoiceActions name={name} choices={choices} locked={locked?.value} />
      {isRawJson(value) && value.kept !== '' && (
        <Quiet>
          In the file: <code translate="no">{shortened(value.kept, LONGEST_LABEL)}</code>
        </Quiet>
      )}
      <FieldIssues name={name} />
      <Choices>
        {choices.map((choice) => (
          <ChoiceRow
            key={choice.value}
            id={`${control.id}-${choice.value}`}
            choice={choice}
            checked={chosen.has(choice.value)}
            lockedBecause={
              locked?.value === choice.value && chosen.has(choice.value) ? locked.reason : undefined
            }
            onToggle={toggle}
          />
        ))}
        {shown.map((each, index) => (
          <ChoiceRow
            key={each}
            id={`${control.id}-unknown-${index}`}
            choice={{
              value: each,
              label: shortened(each, LONGEST_LABEL),
              help: 'From the file. Not one of the known values.',
            }}
            checked
            onToggle={toggle}
          />
        ))}
      </Choices>
      {more}
    </Group>
  );
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
      notify(`Removed ${shortened(toggledValue)}.`, () => draft.setValue(name, before));
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

/** How many are chosen, and the ways to choose many at once. */
function ChoiceActions({ name, choices, locked }: ChoiceActionsProps) {
  const { value, setValue } = useField(name);
  const { chosen, unknown } = chosenOf(value, choices);
  const differs = differsFromTemplate(name, value);
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
  const describedBy = `${fieldId(name)}-label`;
  const list = name.slice('engagement.'.length) as EngagementList;
  return (
    <Actions>
      <Quiet>
        <strong>
          {chosen.size} of {choices.length} chosen
        </strong>
        {unknown.length > 0 && `, ${unknown.length} unknown`}
        {differs ? <b> · differs from the template</b> : ' · as in the template'}
      </Quiet>
      <span>
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
          onClick={() => change(presetOf(list), 'These are the defaults already')}
        >
          Reset to default
        </QuietButton>
      </span>
    </Actions>
  );
}

const Group = styled('fieldset')(({ theme }) => ({
  ...frameStyle(theme),
  border: 0,
  margin: 0,
  padding: 0,
  minInlineSize: 0,
  gap: theme.spacing(1),
}));

const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  columnGap: theme.spacing(1),
  '& > h2': { ...theme.typography.h3, margin: 0 },
}));

const Actions = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  columnGap: theme.spacing(2),
  '& > span:last-of-type': { marginInline: theme.spacing(-1) },
  '& strong': { fontWeight: theme.typography.fontWeightMedium },
  '& b': { fontWeight: 600, color: (theme.vars ?? theme).palette.text.primary },
}));

const Choices = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 17rem), 1fr))',
  gap: theme.spacing(1.25, 3),
  marginTop: theme.spacing(0.5),
}));
