import Box from '@mui/material/Box';
import {
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { SetAside } from '#drafts/open-drafts.ts';
import { useAppActions } from '#workspace/app-actions.ts';
import { DraftMenu } from '#page/draft-menu.tsx';
import { useDrop } from '#ui/use-drop.tsx';
import { KeptHere } from '#page/kept-here.tsx';
import { PageHeader } from '#page/page-header.tsx';
import { SetAsideList } from '#page/set-aside-list.tsx';
import { ReviewsNotSaved } from '#page/reviews-not-saved.tsx';
import { NARROW, useMedia } from '#ui/use-media.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { reviewDeskOf } from './review-desk.ts';
import { DeskCards } from './desk-cards.tsx';
import { filterRows, sortRows, type DeskRow } from './desk-rows.ts';
import { DeskTable } from './desk-table.tsx';
import { DeskTools } from './desk-tools.tsx';
import { useFewRefused } from './few-refused.tsx';
import { MoreRows } from './more-rows.tsx';
import { NextVersions } from './next-versions.tsx';
import { AddToDesk } from './add-to-desk.tsx';
import { useDeskRows } from './use-desk-rows.ts';
import { useRemove } from './use-remove.ts';
import { useRepair } from './use-repair.tsx';

const NONE: readonly DeskRow[] = [];

interface ReviewDeskScreenProps {
  /** What was given to Import to be reviewed. */
  handed?: string | readonly File[] | null;
  onTaken?: () => void;
}

/** The account manager's desk: whatever was sent comes in here, and says how far it is. */
export function ReviewDeskScreen({ handed = null, onTaken }: ReviewDeskScreenProps) {
  const { store, reviews } = useAppActions();
  const desk = useMemo(() => reviewDeskOf({ store, reviews }), [store, reviews]);
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const { refused, order, filter, shown } = state;
  const onDesk = useDeskRows(reviews);
  const rows = onDesk?.rows ?? null;
  const takeHanded = useEffectEvent(() => {
    if (handed === null) return;
    onTaken?.();
    void (typeof handed === 'string' ? desk.addText(handed) : desk.addFiles(handed));
  });
  useEffect(() => takeHanded(), [handed]);
  const asked = useDeferredValue(filter);
  const found = useMemo(
    () => sortRows(filterRows(rows ?? NONE, asked), order),
    [rows, asked, order],
  );
  const dropHint = useDrop({
    onFiles: (files) => void desk.addFiles(files),
    onText: (text) => void desk.addText(text),
    hints: { files: filesDropHint, text: 'Drop to review' },
  });
  const remove = useRemove(reviews);
  const repairing = useRepair(desk);
  const few = useFewRefused(refused);
  const isWide = useMedia('(min-width: 1200px)');
  const heading = useRef<HTMLHeadingElement>(null);

  const isEmpty = rows !== null && rows.length + refused.length === 0;
  const List = isWide ? DeskTable : DeskCards;
  return (
    <>
      <PageHeader menu={<DraftMenu />} />
      <ReviewsNotSaved />
      {dropHint}
      <Box component="main" sx={PAGE}>
        <PageHeading tab="Review desk" headingRef={heading}>
          Review desk
        </PageHeading>
        <Box component="p" sx={isEmpty ? LEDE : [LEDE, { [NARROW]: { display: 'none' } }]}>
          Review manifests from your partners. Drop files anywhere on this page, or paste links.
          Your own drafts aren’t affected.
        </Box>
        <AddToDesk desk={desk} state={state} isSmall={!isEmpty} />
        {isEmpty && (
          <p>No manifests yet. Drop the files or paste the links your partners sent you.</p>
        )}
        {rows && rows.length > 0 && (
          <DeskTools rows={rows} found={found.length} filter={filter} onView={desk.setView} />
        )}
        {rows && !isEmpty && (
          <div>
            <NextVersions next={onDesk?.next ?? []} heading={heading} />
            {few.line}
            <List
              rows={found.slice(0, shown)}
              refused={few.shown.slice(0, shown)}
              order={order}
              onOrder={(next) => desk.setView({ order: next })}
              onRemove={remove}
              onRepair={(each) => void repairing.begin(each)}
              onDismiss={(id) => desk.dismiss([id])}
              onDismissAll={() => desk.dismiss(refused.map(({ id }) => id))}
            />
            <MoreRows
              shown={shown}
              of={Math.max(found.length, few.shown.length)}
              onShow={(more) => desk.setView({ shown: more })}
            />
          </div>
        )}
        <SetAsideReviews />
        {repairing.dialog}
        <KeptHere />
      </Box>
    </>
  );
}

/** Stored reviews that cannot be opened: nothing of them is lost (trust.md T4). */
function SetAsideReviews() {
  const { reviews } = useAppActions();
  const [setAside, setSetAside] = useState<readonly SetAside[]>([]);
  useEffect(() => {
    let ended = false;
    void reviews.setAside('reviewer').then((found) => {
      if (!ended) setSetAside(found);
    });
    return () => {
      ended = true;
    };
  }, [reviews]);
  return setAside.length > 0 && <SetAsideList setAside={setAside} />;
}

function filesDropHint(count: number): string {
  return count === 1 ? 'Drop to review' : `Drop to review ${count.toLocaleString('en')} files`;
}

const LEDE = { m: 0, color: 'text.secondary' };

const PAGE = {
  maxWidth: 1400,
  mx: 'auto',
  px: { xs: 2, sm: 3 },
  pt: { xs: 3, sm: 5 },
  pb: 8,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 2.5,
};
