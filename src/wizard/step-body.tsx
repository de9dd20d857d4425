import { latePart, lazyPart } from '#ui/lazy-part.tsx';
import Box from '@mui/material/Box';
import { useEffect, useRef, useState, useSyncExternalStore, type ComponentType } from 'react';
import { AppInfoStep } from '#steps/app-info-step.tsx';
import type { Autosaver } from '#drafts/autosaver.ts';
import { hasUnreadText } from '#drafts/draft.ts';
import { useDraftForm } from '#form/draft-form.tsx';
import { besideRules } from '#form/late-rules.ts';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { stepOfField } from '#manifest/values/field-names.ts';
import type { StepId } from '#manifest/values/form-values.ts';
import { STEPS } from '#workspace/steps.ts';
import { BeforeYouStart } from './before-you-start.tsx';
import { KeptHere } from '#page/kept-here.tsx';
import { addressOf } from '#workspace/routes.ts';
import { errorsOf } from '#workspace/step-state.ts';
import { StepColumn, StepFooter } from './step-footer.tsx';
import { useEnter } from './use-enter.ts';
import type { Place } from './use-place.ts';
import type { DraftHistory } from '#workspace/use-draft-history.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { VISUALLY_HIDDEN } from '#ui/visually-hidden.ts';

const ErrorSummary = latePart(() =>
  import('./error-summary.tsx').then((part) => part.ErrorSummary),
);
/** Most drafts have no notes. */
const NotesCard = lazyPart(
  () => import('#reviewing/notes/notes-card.tsx').then((part) => part.NotesCard),
  0,
);
/** Takes no room while it is fetched. */
const UnappliedText = lazyPart(
  () => import('#json-editor/unapplied-text.tsx').then((part) => part.UnappliedText),
  0,
);

const ReviewStep = lazyPart(() =>
  besideRules(import('#steps/review/review-step.tsx').then((part) => part.ReviewStep)),
);

/** The first page is there from the start: it is where people begin. */
const FIELD_PAGES = {
  'app-info': AppInfoStep,
  webhooks: lazyPart(() =>
    import('#steps/webhooks/webhooks-step.tsx').then((part) => part.WebhooksStep),
  ),
  engagement: lazyPart(() =>
    import('#steps/engagement-step.tsx').then((part) => part.EngagementStep),
  ),
} satisfies Record<Exclude<StepId, 'review'>, ComponentType>;

/** What a step's page is drawn with, before anything of it is shown. */
export const STEP_PARTS: Record<StepId, readonly Pick<typeof NotesCard, 'prefetch' | 'isThere'>[]> =
  {
    'app-info': [],
    webhooks: [FIELD_PAGES.webhooks],
    engagement: [FIELD_PAGES.engagement],
    review: [ReviewStep, NotesCard],
  };

interface StepBodyProps {
  saver: Autosaver;
  step: StepId;
  place: Place;
  draftHistory: DraftHistory;
  onShare: () => void;
}

/** One step: heading, what is wrong, the fields, and the way back and on. */
export function StepBody({ saver, step, place, draftHistory, onShare }: StepBodyProps) {
  const { trigger } = useDraftForm();
  const { id: draftId } = saver.draft();
  const [failures, setFailures] = useState(0);
  const index = STEPS.findIndex(({ id }) => id === step);

  const title = STEPS[index]?.title ?? '';
  useEffect(() => {
    // Review is where everything still open is listed.
    if (step === 'review') STEPS.forEach(({ id }) => void trigger(id));
  }, [step, trigger]);

  const next = place.returning ? STEPS.at(-1) : STEPS[index + 1];
  const previous = STEPS[index - 1];
  const goOn = async () => {
    if (!(await trigger(step))) setFailures(failures + 1);
    else if (next) place.goToStep(next.id);
  };
  const Page = step === 'review' ? null : FIELD_PAGES[step];
  const fields = useRef<HTMLDivElement>(null);
  useEnter(fields, () => next && void goOn());

  return (
    <StepColumn>
      <div ref={fields}>
        <StepHeading title={title} step={step} failed={failures > 0} />
        <Box component="p" sx={ledeStyle}>
          {STEPS[index]?.lede}
        </Box>
        <TextNotice saver={saver} />
        {step === 'app-info' && failures === 0 && <BeforeYouStart />}
        {failures > 0 && (
          <ErrorSummary
            step={step}
            failures={failures}
            address={addressOf(draftId, step)}
            onField={place.goToField}
          />
        )}
        {Page ? (
          <Page />
        ) : (
          <ReviewStep
            draftId={draftId}
            onChangeField={place.changeField}
            jsonAddress={addressOf(draftId, 'json')}
            addressOfField={(name) => addressOf(draftId, stepOfField(name))}
            beforeFixAll={() => draftHistory.take('fix-all')}
            onHandedOut={() => draftHistory.take('download')}
            onShare={onShare}
            onSent={() => draftHistory.take('share')}
            notes={<NotesCard onChangeField={place.changeField} onShare={onShare} />}
          />
        )}
        <KeptHere />
      </div>
      <StepFooter
        onBack={previous ? () => place.goToStep(previous.id) : null}
        onContinue={next ? () => void goOn() : null}
        onwards={place.returning ? 'Save and return to review' : 'Continue'}
      />
    </StepColumn>
  );
}

const ledeStyle = {
  mt: { xs: 0, md: 0.75 },
  mb: { xs: 2, md: 3.5 },
  color: 'text.secondary',
  maxWidth: '64ch',
} as const;

/** On a narrow screen the steps' button above says the same. */
const headingStyle = { '@media (max-width: 899.95px)': VISUALLY_HIDDEN } as const;

/** The text may say more than the form; mostly it does not, and nothing is drawn. */
function TextNotice({ saver }: { saver: Autosaver }) {
  const unread = useSyncExternalStore(
    saver.subscribe,
    () => hasUnreadText(saver.draft()),
    () => false,
  );
  return unread && <UnappliedText saver={saver} />;
}

interface StepHeadingProps {
  title: string;
  step: StepId;
  /** After a failed Continue; "Error: " leaves the title with the last problem. */
  failed: boolean;
}

function StepHeading({ title, step, failed }: StepHeadingProps) {
  // Asked of the snapshot only then: what is asked for is judged anew with every key.
  const wrong = useFormSnapshot((now) => failed && errorsOf(step, now.issues).length > 0);
  return (
    <PageHeading tab={wrong ? `Error: ${title}` : title} sx={headingStyle}>
      {title}
    </PageHeading>
  );
}
