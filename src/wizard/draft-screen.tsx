import { latePart, lazyPart } from '#ui/lazy-part.tsx';
import { memo, useEffect, useEffectEvent, useState } from 'react';
import type { Draft } from '#drafts/draft.ts';
import type { DraftHold } from '#drafts/draft-hold.ts';
import type { DraftStore } from '#drafts/draft-store.ts';
import { besideRules } from '#form/late-rules.ts';
import { useAppActions } from '#workspace/app-actions.ts';
import { lateDraftName } from '#workspace/late-draft-name.ts';
import type { Imported } from '#workspace/reading.ts';
import { addressOf, type DraftPage } from '#workspace/routes.ts';
import type { FreshDrafts } from '#workspace/use-drafts.ts';
import { useHandover } from './use-handover.ts';
import { useHold } from '#workspace/use-hold.ts';
import { navigate } from '#workspace/use-route.ts';
import { Wizard } from './wizard.tsx';

/** Not above a page but in place of it; another tab has the draft. */
const FollowedDraft = lazyPart(() =>
  import('./followed-draft.tsx').then((part) => part.FollowedDraft),
);

const LostDraft = latePart(() => import('./lost-draft.tsx').then((part) => part.LostDraft));

interface DraftScreenProps {
  id: string;
  /** The address may leave it out: the draft knows where its author was. */
  page: DraftPage | null;
  fresh: FreshDrafts;
}

/** Opens the draft of this address: to write it, unless another tab does. */
export const DraftScreen = memo(function DraftScreen(props: DraftScreenProps) {
  const { id, fresh } = props;
  const { hold, held } = useHold(id);
  const { take, arrived } = useHandover(hold, held);
  // Nobody else can have what was made a moment ago.
  const [isFresh] = useState(() => fresh.has(id));
  if (held === 'elsewhere') return <FollowedDraft id={id} onTake={take} />;
  if (held === 'asking' && !isFresh) return null;
  return <OwnDraft {...props} hold={hold} onOpened={arrived} />;
});

interface OwnDraftProps extends DraftScreenProps {
  hold: DraftHold;
  onOpened: () => void;
}

type Opening =
  | { kind: 'draft'; draft: Draft; moved: number; imported?: Imported | undefined }
  | { kind: 'missing' | 'unread' | 'set-aside' };

function OwnDraft({ hold, ...props }: OwnDraftProps) {
  const { id, page, fresh } = props;
  const { store } = useAppActions();
  const [opening, setOpening] = useState<Opening | null>(() => {
    const made = fresh.get(id);
    return made ? { kind: 'draft', moved: 0, ...made } : null;
  });
  const otherNames = useOtherNames(id);
  const onOpened = useEffectEvent(props.onOpened);

  useEffect(() => {
    // Once only: on coming back here the stored draft is the newer one.
    if (fresh.delete(id)) return;
    let stale = false;
    void openStored(store, id).then((opened) => {
      if (!stale) setOpening(opened);
    });
    return () => {
      stale = true;
    };
  }, [store, id, fresh]);

  const draft = opening?.kind === 'draft' ? opening.draft : null;
  useEffect(() => {
    if (draft && page === null) navigate(addressOf(id, draft.step), { replace: true });
  }, [draft, id, page]);
  useEffect(() => {
    if (draft) onOpened();
  }, [draft]);
  const isLost = opening !== null && draft === null;
  useEffect(() => {
    // The tab that brings it back must not find it taken.
    if (isLost) hold.release();
  }, [isLost, hold]);

  if (opening === null) return null;
  if (opening.kind !== 'draft') return <LostDraft why={opening.kind} />;
  return page && <Wizard {...opening} page={page} otherNames={otherNames} hold={hold} />;
}

/** What other tabs wrote apart from it goes to its history. */
async function openStored(store: DraftStore, id: string): Promise<Opening> {
  // Its steps say how far they are from the start.
  const found = await besideRules(store.load(id));
  if (found.kind !== 'draft') return found;
  const { draft, hasOthers } = found;
  const moved = hasOthers ? await store.moveOthersToHistory(draft, Date.now()) : 0;
  return { kind: 'draft', draft, moved };
}

const NOBODY: readonly string[] = [];

/** What the other drafts here are called (A1). */
function useOtherNames(id: string): readonly string[] {
  const { store } = useAppActions();
  const [names, setNames] = useState(NOBODY);
  useEffect(() => {
    void Promise.all([store.list(id), lateDraftName.there]).then(([{ drafts }, draftName]) => {
      if (drafts.length > 0) setNames(drafts.map(({ values }) => draftName(values)));
    });
  }, [store, id]);
  return names;
}
