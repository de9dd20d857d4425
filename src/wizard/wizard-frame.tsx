import { latePart, lazyPart, useOnceThere } from '#ui/lazy-part.tsx';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Autosaver } from '#drafts/autosaver.ts';
import { hasUnreadText } from '#drafts/draft.ts';
import { besideRules } from '#form/late-rules.ts';
import { DraftMenu } from '#page/draft-menu.tsx';
import type { Imported } from '#workspace/reading.ts';
import { JsonDrawer } from './json-drawer.tsx';
import { KeptHere } from '#page/kept-here.tsx';
import { AuthorNotes } from '#reviewing/notes/author-notes.tsx';
import { PageHeader } from '#page/page-header.tsx';
import { isStepPage, type DraftPage } from '#workspace/routes.ts';
import { SaveStatus } from './save-status.tsx';
import { STEP_PARTS, StepBody } from './step-body.tsx';
import { SkipLink } from '#page/skip-link.tsx';
import { StepsNav } from './steps-nav.tsx';
import { MEDIUM, useMedia, WIDE } from '#ui/use-media.ts';
import { whenIdle } from '#ui/when-idle.ts';
import { KeepPlace, usePlace } from './use-place.ts';
import { useDraftHistory } from '#workspace/use-draft-history.ts';

const JsonPane = latePart(() =>
  besideRules(import('./json-pane.tsx').then((part) => part.JsonPane)),
);
const OpenDraftName = latePart(() =>
  import('./open-draft-name.tsx').then((part) => part.OpenDraftName),
);
const ReviewsNotSaved = latePart(() =>
  import('#page/reviews-not-saved.tsx').then((part) => part.ReviewsNotSaved),
);
const SaveProblem = latePart(() => import('./save-problem.tsx').then((part) => part.SaveProblem));
const FreshImport = latePart(() =>
  import('#import/fresh-import.tsx').then((part) => part.FreshImport),
);
const ShareDialog = lazyPart(() =>
  besideRules(import('#reviewing/share/share-dialog.tsx').then((part) => part.ShareDialog)),
);
const HistoryPage = lazyPart(() =>
  import('#history/history-page.tsx').then((part) => part.HistoryPage),
);
/** The editor in it is a part of its own, which only who opens it fetches. */
const JsonPage = lazyPart(() =>
  besideRules(import('#json-editor/json-page.tsx').then((part) => part.JsonPage)),
);

const PAGE_PARTS = { ...STEP_PARTS, history: [HistoryPage], json: [JsonPage] };

interface WizardFrameProps {
  saver: Autosaver;
  page: DraftPage;
  /** What the draft was just made of. */
  imported: Imported | undefined;
  /** Of the draft, across the page. */
  notice: ReactNode;
}

/** Header, steps, form and JSON, side by side as far as there is room. */
export function WizardFrame({ saver, imported, notice, ...asked }: WizardFrameProps) {
  const page = useOnceThere(asked.page, asked.page, PAGE_PARTS[asked.page]);
  const isStep = isStepPage(page);
  const step = isStep ? page : saver.draft().step;
  const place = usePlace(saver, step, isStep);
  const draftHistory = useDraftHistory(saver, { page, step, imported: imported !== undefined });
  // Review has the whole manifest in its own place.
  const hasJson = isStep && step !== 'review';
  const beside = useMedia('(min-width: 1200px)');
  const hasRoom = useMedia('(min-width: 900px)');
  const [jsonOpen, setJsonOpen] = useState(false);
  const jsonButton = useRef<HTMLButtonElement>(null);
  const closeJson = useCallback(() => {
    setJsonOpen(false);
    jsonButton.current?.focus();
  }, []);
  const [sharing, setSharing] = useState(false);
  const share = useCallback(() => setSharing(true), []);
  const { id } = saver.draft();
  // The same elements for as long as the draft is open: going to another step draws the step.
  const menu = useMemo(() => <DraftMenu saver={saver} />, [saver]);
  const status = useMemo(() => <SaveStatus saver={saver} />, [saver]);
  // Whoever has imported a file goes on to look at what is in it.
  useEffect(() => {
    if (imported)
      return whenIdle(() => STEP_PARTS.webhooks.forEach((part) => void part.prefetch()));
  }, [imported]);

  return (
    <>
      <PageHeader
        skipLink={isStep && <SkipLink draftId={id} step={step} />}
        menu={menu}
        onShare={share}
      >
        <OpenDraftName />
        {status}
      </PageHeader>
      {isStep && <KeepPlace saver={saver} step={step} visited={place.visited} />}
      <SaveProblem saver={saver} />
      {notice}
      <ReviewsNotSaved />
      <Box
        data-json={hasJson && jsonOpen && !beside ? 'open' : undefined}
        sx={isStep ? { ...frame, pb: 0 } : frame}
      >
        <Box sx={stepsColumn}>
          <StepsNav
            draftId={id}
            current={isStep ? step : null}
            visited={place.visited}
            onLeave={place.leave}
          />
          {hasJson && (
            <Button
              ref={jsonButton}
              variant="outlined"
              size="small"
              aria-expanded={jsonOpen}
              onClick={() => setJsonOpen(!jsonOpen)}
              sx={jsonButtonStyle}
            >
              JSON
            </Button>
          )}
        </Box>
        <Box component="main" sx={hasJson ? mainColumn : bothColumns}>
          {page === 'history' && <HistoryPage saver={saver} draftHistory={draftHistory} />}
          {page === 'json' && <JsonPage saver={saver} onField={place.goToField} />}
          {isStep && (
            <AuthorNotes draftId={id}>
              <StepBody
                key={step}
                saver={saver}
                step={step}
                place={place}
                draftHistory={draftHistory}
                onShare={share}
              />
            </AuthorNotes>
          )}
          {!isStep && <KeptHere />}
        </Box>
        {hasJson && (beside || jsonOpen) && (
          <JsonDrawer isBeside={beside} isSheet={!hasRoom} onClose={closeJson}>
            {beside ? (
              <JsonPane draftId={id} onField={place.goToField} />
            ) : (
              <JsonPane draftId={id} onField={place.goToField} onClose={closeJson} />
            )}
          </JsonDrawer>
        )}
      </Box>
      {sharing && (
        <ShareDialog
          draftId={id}
          isBehind={hasUnreadText(saver.draft())}
          onSent={() => draftHistory.take('share')}
          onClose={() => setSharing(false)}
        />
      )}
      {imported && <FreshImport imported={imported} saver={saver} onPickField={place.goToField} />}
    </>
  );
}

const frame = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  columnGap: { xs: 2.5, lg: 4 },
  maxWidth: 1640,
  mx: 'auto',
  px: { xs: 2, sm: 3 },
  pb: 8,
  [MEDIUM]: {
    gridTemplateColumns: '190px minmax(0, 1fr)',
    pt: 4,
    '&[data-json]': { gridTemplateColumns: '150px minmax(0, 1fr) minmax(0, 340px)' },
  },
  [WIDE]: { gridTemplateColumns: '210px minmax(0, 1fr) clamp(340px, 52vw - 240px, 540px)' },
} as const;

const mainColumn = {
  minWidth: 0,
  width: '100%',
  maxWidth: 760,
  mx: 'auto',
  [MEDIUM]: { mx: 0 },
} as const;

/** Review brings its own JSON, and sets it beside the rest. */
const bothColumns = { ...mainColumn, [WIDE]: { maxWidth: 'none', gridColumn: '2 / -1' } } as const;

/** Where there is no room for the JSON beside the form. */
const jsonButtonStyle = {
  justifySelf: 'end',
  mt: 0.5,
  bgcolor: 'background.paper',
  [WIDE]: { display: 'none' },
} as const;

const stepsColumn = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  alignItems: 'start',
  gap: 2,
  py: 1.5,
  [MEDIUM]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    position: 'sticky',
    top: 92,
    alignSelf: 'start',
    py: 0,
    '& > button': { justifySelf: 'start' },
  },
} as const;
