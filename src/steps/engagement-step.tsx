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
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { SwitchControl } from '#form/switch-control.tsx';
import { differsFromTemplate } from '#form/template.ts';
import { Fields } from './section.tsx';

const LOCKED_CHOICES: Partial<Record<EngagementList, { value: string; reason: string }>> = {
  consumer_identity: { value: 'auth', reason: 'Required by the platform.' },
};

export function EngagementStep() {
  const on = useFormSnapshot(({ values }) => values.engagement.on);
  return (
    <Fields>
      <SwitchControl name="engagement.on" />
      {on ? (
        <Engagement />
      ) : (
        <Note>
          Nothing about engagements goes into the manifest. What you chose is kept and comes back
          when you switch it on.
        </Note>
      )}
    </Fields>
  );
}

function Engagement() {
  return (
    <>
      <Part>
        <Flags>
          <SwitchControl name="engagement.design_engagement" />
          <SwitchControl name="engagement.design_window" />
          <SwitchControl name="engagement.language_selection" />
        </Flags>
      </Part>
      <Intro>
        <Note>
          The lists below say which kinds of condition a campaign manager may use, not the
          conditions themselves. Without a reason to change them, the defaults are right.
        </Note>
        <Differences />
      </Intro>
      {ENGAGEMENT_LISTS.map((list) => {
        const locked = LOCKED_CHOICES[list];
        return (
          <Part key={list}>
            <ChoiceGroup name={`engagement.${list}`} {...(locked && { locked })} />
          </Part>
        );
      })}
    </>
  );
}

/** At a glance: which lists are not as in the documents' template. */
function Differences() {
  const draft = useDraftForm();
  const values = useFormSnapshot((snapshot) => snapshot.values.engagement);
  const different = ENGAGEMENT_LISTS.filter((list) =>
    differsFromTemplate(`engagement.${list}`, values[list]),
  );
  if (different.length === 0) return <Note>All lists are as in the template.</Note>;
  return (
    <Note>
      Differs from the template:{' '}
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

const Intro = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(1) }));

const Flags = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(2) }));

const Part = styled('div')(({ theme }) => ({
  borderTop: `1px solid ${(theme.vars ?? theme).palette.divider}`,
  paddingTop: theme.spacing(3),
}));
