import { useEffect, useLayoutEffect, useState } from 'react';
import type { Autosaver } from '#drafts/autosaver.ts';
import { isUntouched, unreadText } from '#drafts/draft.ts';
import type { DraftStore } from '#drafts/draft-store.ts';
import type { Snapshot, SnapshotReason } from '#drafts/snapshot.ts';
import { useDraftForm } from '#form/draft-form.tsx';
import type { StepId } from '#manifest/values/form-values.ts';
import { useAppActions } from './app-actions.ts';
import type { DraftPage } from './routes.ts';

/** The history of the open draft. */
export interface DraftHistory {
  /** Keeps the draft as it is now; what is worth keeping is the store's to say. */
  take(reason: SnapshotReason): void;
  /** The newest first, what was just taken among them. */
  list(): Promise<readonly Snapshot[]>;
}

interface Shown {
  page: DraftPage;
  /** The step on screen, or the one it was before the page. */
  step: StepId;
  /** The draft has just been made of a file. */
  imported: boolean;
}

/** Takes snapshots of the draft as its author goes along, never while they type. */
export function useDraftHistory(saver: Autosaver, { page, step, imported }: Shown): DraftHistory {
  const { store } = useAppActions();
  const { values } = useDraftForm();
  const [opened] = useState(saver.draft);
  const [snapshots] = useState(() => snapshotsOf(store, saver));

  // Before the page inside asks for the list.
  useLayoutEffect(() => {
    const { savedAt: at, step: lastStep } = opened;
    const kept = { at, step: lastStep, values: opened.values, ...unreadText(opened) };
    if (imported) snapshots.keep({ ...kept, reason: 'import' });
    // A page that is closed has no time for it: what it left is kept now.
    else if (opened.rev > 0) snapshots.keep({ ...kept, reason: 'left-step' });
  }, [snapshots, opened, imported]);

  useEffect(() => {
    // There nothing is written.
    if (page === 'history') return undefined;
    return () => {
      const text = unreadText(saver.draft());
      snapshots.keep({ at: Date.now(), reason: 'left-step', step, values: values(), ...text });
    };
  }, [snapshots, saver, page, step, values]);

  const [api] = useState<DraftHistory>(() => ({
    take(reason) {
      const draft = saver.draft();
      const { step: there } = draft;
      const now = { at: Date.now(), reason, step: there, values: values() };
      snapshots.keep({ ...now, ...unreadText(draft) });
    },
    list: snapshots.list,
  }));
  return api;
}

/** What is worked out to be kept comes behind the picture of the step that was gone to. */
const BEHIND_THE_STEP_MS = 250;

function snapshotsOf(store: DraftStore, saver: Autosaver) {
  const { id } = saver.draft();
  // One after the other: each is compared with the one before.
  let last: Promise<unknown> = Promise.resolve();
  return {
    keep(snapshot: Snapshot) {
      const isStep = snapshot.reason === 'left-step';
      if (isStep && isUntouched(snapshot)) return;
      if (isStep)
        last = last.then(() => new Promise((done) => setTimeout(done, BEHIND_THE_STEP_MS)));
      // A draft has to be stored to have a history.
      last = last.then(saver.flush).then(() => store.takeSnapshot(id, snapshot));
    },
    list: () => last.then(() => store.snapshots(id)),
  };
}
