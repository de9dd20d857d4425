// @vitest-environment jsdom
import { act, render } from '@testing-library/react';
import { Suspense, use } from 'react';
import { expect, test, vi } from 'vitest';
import { newDraft } from '#drafts/draft.ts';
import type { DraftHold } from '#drafts/draft-hold.ts';
import { DraftForm } from '#form/draft-form.tsx';
import { AppActionsContext } from './app-actions.ts';
import { memoryActions } from './memory-actions.fixture.ts';
import { useAutosave } from './use-autosave.ts';

const HOLD: DraftHold = {
  state: () => 'mine',
  isGuarded: () => true,
  subscribe: () => () => undefined,
  take: () => undefined,
  beforeYield: () => undefined,
  release: () => undefined,
};

test('[T6] a draft that is drawn twice at its start is not one that two tabs write', async () => {
  const draft = newDraft(Date.now, 'a1');
  const actions = memoryActions();
  const save = vi.spyOn(actions.store, 'save');
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  const Saved = () => {
    useAutosave(draft, HOLD, () => undefined);
    // React throws away what was drawn before something came to wait, state and all.
    use(promise);
    return null;
  };
  await act(async () => {
    render(
      <AppActionsContext value={actions}>
        <DraftForm values={draft.values} tried={[]} otherNames={[]}>
          <Suspense>
            <Saved />
          </Suspense>
        </DraftForm>
      </AppActionsContext>,
    );
  });
  await act(async () => resolve());
  await vi.waitFor(() => expect(save).toHaveBeenCalled());
  await vi.waitFor(async () => expect((await actions.store.list()).drafts).toHaveLength(1));
  expect(save).toHaveBeenCalledOnce();
});
