import { useEffect, useState } from 'react';
import type { Draft } from '#drafts/draft.ts';
import type { StepId } from '#manifest/form-values.ts';
import { useAppActions } from './app-actions.ts';
import { draftName } from './draft-name.ts';
import type { Imported } from './import/use-import.ts';
import { LostPage } from './lost-page.tsx';
import { addressOf } from './routes.ts';
import type { FreshDrafts } from './use-drafts.ts';
import { Wizard } from './wizard.tsx';
import { goInstead } from './use-route.ts';

interface DraftScreenProps {
  id: string;
  /** The address may leave it out: the draft knows where its author was. */
  step: StepId | null;
  fresh: FreshDrafts;
}

type Opening =
  | { kind: 'draft'; draft: Draft; imported?: Imported | undefined }
  | { kind: 'missing' }
  | { kind: 'unread' }
  | { kind: 'set-aside' };

/** Opens the draft of this address. */
export function DraftScreen({ id, step, fresh }: DraftScreenProps) {
  const { store } = useAppActions();
  const [opening, setOpening] = useState<Opening | null>(() => {
    const made = fresh.get(id);
    return made ? { kind: 'draft', ...made } : null;
  });
  const otherNames = useOtherNames(id);

  useEffect(() => {
    // Once only: on coming back here the stored draft is the newer one.
    if (fresh.delete(id)) return;
    let stale = false;
    void store.load(id).then((opened) => {
      if (!stale) setOpening(opened);
    });
    return () => {
      stale = true;
    };
  }, [store, id, fresh]);

  const { draft = null, imported } = opening?.kind === 'draft' ? opening : {};
  useEffect(() => {
    if (draft && step === null) goInstead(addressOf(id, draft.step));
  }, [draft, id, step]);

  if (draft) {
    return step && <Wizard draft={draft} step={step} otherNames={otherNames} imported={imported} />;
  }
  if (opening?.kind === 'missing') {
    return (
      <LostPage
        title="This draft is not here"
        sentence="It may have been deleted, or it was made in another browser: drafts stay where they were written."
      />
    );
  }
  if (opening?.kind === 'unread') {
    return (
      <LostPage
        title="This draft could not be read"
        sentence="This browser does not let the page read the drafts it keeps. Reload the page to try again."
      />
    );
  }
  if (opening?.kind === 'set-aside') {
    return (
      <LostPage
        title="This draft cannot be opened"
        sentence="It is damaged, or a newer version of this app wrote it. It is left as it is: the start lets you download it."
      />
    );
  }
  return null;
}

const NOBODY: readonly string[] = [];

/** What the other drafts here are called (A1). */
function useOtherNames(id: string): readonly string[] {
  const { store } = useAppActions();
  const [names, setNames] = useState(NOBODY);
  useEffect(() => {
    void store.list().then(({ drafts }) => {
      const others = drafts.filter((draft) => draft.id !== id);
      if (others.length > 0) setNames(others.map(({ values }) => draftName(values)));
    });
  }, [store, id]);
  return names;
}
