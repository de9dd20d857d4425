import Box from '@mui/material/Box';
import { useState } from 'react';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { ChevronIcon } from '#ui/icons.tsx';
import type { StepId } from '#manifest/values/form-values.ts';
import { STEPS } from '#workspace/steps.ts';
import { addressOf } from '#workspace/routes.ts';
import { READY_TO_SEND, stepState } from '#workspace/step-state.ts';
import { StatusMark, type Mark } from '#ui/status-mark.tsx';
import { MEDIUM } from '#ui/use-media.ts';
import { sentState, useSent } from '#workspace/use-sent.ts';
import { useToday } from '#ui/use-today.ts';

interface StepsNavProps {
  draftId: string;
  /** Null on a page that is no step. */
  current: StepId | null;
  visited: readonly StepId[];
  /** Follows the person's own choice of a step. */
  onLeave: () => void;
}

/** The four steps. Where there is no room beside the form, "Step 2 of 4: Webhooks" opens them. */
export function StepsNav({ draftId, current, visited, onLeave }: StepsNavProps) {
  const [open, setOpen] = useState(false);
  const index = STEPS.findIndex(({ id }) => id === current);
  const leave = () => {
    setOpen(false);
    onLeave();
  };
  return (
    <Box component="nav" aria-label="Steps">
      <Box
        component="button"
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        sx={{
          all: 'unset',
          boxSizing: 'border-box',
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          minHeight: 44,
          fontSize: '1.125rem',
          fontWeight: 600,
          cursor: 'pointer',
          borderRadius: 1,
          '&:focus-visible': {
            outline: '2px solid',
            outlineColor: 'primary.main',
            outlineOffset: '2px',
          },
          '& svg': { rotate: open ? '-90deg' : '90deg' },
          [MEDIUM]: { display: 'none' },
        }}
      >
        {STEPS[index] ? `Step ${index + 1} of ${STEPS.length}: ${STEPS[index].title}` : 'Steps'}
        <ChevronIcon />
      </Box>
      <Box
        component="ol"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: open ? 'grid' : 'none',
          gap: 0.5,
          pt: 0.5,
          [MEDIUM]: { display: 'grid', pt: 0 },
        }}
      >
        {STEPS.map(({ id, title }) => (
          <StepItem
            key={id}
            step={id}
            title={title}
            visited={visited.includes(id)}
            current={id === current}
            draftId={draftId}
            onFollow={leave}
          />
        ))}
      </Box>
    </Box>
  );
}

interface StepItemProps {
  step: StepId;
  title: string;
  draftId: string;
  visited: boolean;
  current: boolean;
  onFollow: () => void;
}

function StepItem({ visited, ...item }: StepItemProps) {
  const { step, current } = item;
  const state = useFormSnapshot((now) =>
    stepState(step, {
      get problems() {
        return now.problems;
      },
      isJudged: now.isJudged,
      visited,
      current,
      tried: now.tried.has(step),
    }),
  );
  return state === READY_TO_SEND ? <ReadyStep {...item} /> : <StepLink {...item} state={state} />;
}

type ShownStep = Omit<StepItemProps, 'visited'>;

/** What is ready may have been sent already. */
function ReadyStep(item: ShownStep) {
  const sent = useSent(item.draftId);
  const today = useToday();
  return <StepLink {...item} state={sent ? sentState(sent, today) : READY_TO_SEND} />;
}

function StepLink({
  step,
  title,
  draftId,
  current,
  onFollow,
  state,
}: ShownStep & { state: string }) {
  return (
    <li>
      <Box
        component="a"
        href={addressOf(draftId, step)}
        aria-current={current ? 'step' : undefined}
        aria-labelledby={`step-${step}`}
        aria-describedby={`step-${step}-state`}
        onClick={onFollow}
        sx={{
          display: 'grid',
          gridTemplateColumns: '22px 1fr',
          columnGap: 1.25,
          alignItems: 'center',
          px: 1.25,
          py: 1,
          borderRadius: 1,
          color: 'text.primary',
          textDecoration: 'none',
          '&:hover': { bgcolor: 'action.hover' },
          '&[aria-current]': {
            bgcolor: 'action.selected',
            '@media (forced-colors: active)': { outline: '2px solid Highlight' },
          },
        }}
      >
        <StatusMark mark={markOf(state, current)} />
        <Box component="span" id={`step-${step}`} sx={{ fontWeight: current ? 600 : 400 }}>
          {title}
        </Box>
        <Box
          component="span"
          id={`step-${step}-state`}
          sx={{
            gridColumn: 2,
            fontSize: '0.8125rem',
            color: /problem/.test(state) ? 'error.main' : 'text.secondary',
          }}
        >
          {state}
        </Box>
      </Box>
    </li>
  );
}

function markOf(state: string, current: boolean): Mark {
  if (/^(?:done|sent)/.test(state)) return 'done';
  if (/problem/.test(state)) return 'wrong';
  return current ? 'current' : 'open';
}
