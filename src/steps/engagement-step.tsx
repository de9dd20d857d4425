import { Fragment } from 'react';
import Link from '@mui/material/Link';
import { styled } from '@mui/material/styles';
import { describeField } from '#manifest/values/describe-field.ts';
import {
  choicesOf,
  ENGAGEMENT_LISTS,
  type EngagementList,
} from '#manifest/fields/engagement-values.ts';
import { ChoiceGroup } from '#form/choice-group.tsx';
import { chosenOf } from '#form/choices.ts';
import { useDraftForm } from '#form/draft-form.tsx';
import { useOpenOnRequest } from '#form/focus.ts';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { SwitchControl } from '#form/switch-control.tsx';
import { differsFromTemplate } from '#form/template.ts';
import { Fold } from '#ui/fold.tsx';
import { Fields } from './section.tsx';

const LOCKED_CHOICES: Partial<Record<EngagementList, { value: string; reason: string }>> = {
  consumer_identity: { value: 'auth', reason: 'Required by LivePerson.' },
};

const LOCKED_SWITCHES = ['engagement.design_engagement', 'engagement.design_window'] as const;

export function EngagementStep() {
  const on = useFormSnapshot(({ values }) => values.engagement.on);
  return (
    <Fields>
      <SwitchControl name="engagement.on" />
      {on ? (
        <Engagement />
      ) : (
        <Note>
          The manifest won’t include an engagement section. Your choices are kept in case you turn
          it on again.
        </Note>
      )}
    </Fields>
  );
}

function Engagement() {
  return (
    <>
      <Differences />
      <Rows>
        {ENGAGEMENT_LISTS.map((list) => {
          const locked = LOCKED_CHOICES[list];
          return <ChoiceGroup key={list} name={`engagement.${list}`} {...(locked && { locked })} />;
        })}
      </Rows>
      <SwitchControl name="engagement.language_selection" />
      <LockedSwitches />
    </>
  );
}

/** What LivePerson fixes, out of the way until it is asked for or is not as it has to be. */
function LockedSwitches() {
  const [first, second] = LOCKED_SWITCHES;
  const { design_engagement, design_window } = useFormSnapshot(({ values }) => values.engagement);
  const firstDiffers = differsFromTemplate(first, design_engagement);
  const secondDiffers = differsFromTemplate(second, design_window);
  const [firstOpen, openFirst] = useOpenOnRequest(first, firstDiffers);
  const [secondOpen, openSecond] = useOpenOnRequest(second, secondDiffers);
  return (
    <Fold
      title="Fixed by LivePerson"
      summary={`${LOCKED_SWITCHES.map((name) => describeField(name).label).join(', ')}${firstDiffers || secondDiffers ? '' : ' · off'}`}
      open={firstOpen || secondOpen}
      onToggle={(open) => {
        openFirst(open);
        openSecond(open);
      }}
    >
      {LOCKED_SWITCHES.map((name) => (
        <SwitchControl key={name} name={name} />
      ))}
    </Fold>
  );
}

/** At a glance: whether there is anything to look at here. */
function Differences() {
  const draft = useDraftForm();
  const values = useFormSnapshot((snapshot) => snapshot.values.engagement);
  const different = ENGAGEMENT_LISTS.filter((list) =>
    differsFromTemplate(`engagement.${list}`, values[list]),
  );
  if (different.length === 0)
    return <Note>Using the defaults. Most apps don’t need to change anything here.</Note>;
  return (
    <Note>
      Changed from the default:{' '}
      {different.map((list, index) => {
        const choices = choicesOf(list);
        const { chosen } = chosenOf(values[list], choices);
        return (
          <Fragment key={list}>
            {index > 0 && ', '}
            <Link
              component="button"
              type="button"
              variant="body2"
              sx={{ minHeight: 24, verticalAlign: 'baseline' }}
              onClick={() => draft.focusField(`engagement.${list}`)}
            >
              {describeField(`engagement.${list}`).label} ({chosen.size} of {choices.length})
            </Link>
          </Fragment>
        );
      })}
    </Note>
  );
}

const Note = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  margin: 0,
  maxWidth: '68ch',
  color: (theme.vars ?? theme).palette.text.secondary,
}));

const Rows = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(1.25) }));
