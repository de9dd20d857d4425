// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { NO_REPLY, type Note } from '#drafts/note.ts';
import { newReview } from '#drafts/review-record.ts';
import { DraftForm } from '#form/draft-form.tsx';
import { NotifyProvider } from '#ui/notify.tsx';
import { readValues } from '#manifest/values/read-values.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { AppActionsContext } from '#workspace/app-actions.ts';
import { memoryActions } from '#workspace/memory-actions.fixture.ts';
import { AuthorNotes } from './author-notes.tsx';
import { NotesCard } from './notes-card.tsx';

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});

async function opened(notes: readonly Note[]) {
  const actions = memoryActions();
  const review = { ...newReview('author', 'a1', 1), notes, decision: 'comment' } as const;
  await actions.reviews.put(review);
  const page = (
    <NotifyProvider>
      <AppActionsContext value={actions}>
        <DraftForm values={readValues(READY_MANIFEST)} tried={[]} otherNames={[]}>
          <AuthorNotes draftId="a1">
            <NotesCard onChangeField={() => {}} onShare={() => {}} />
          </AuthorNotes>
        </DraftForm>
      </AppActionsContext>
    </NotifyProvider>
  );
  const { unmount } = render(page);
  const shown = await screen.findAllByRole('note');
  return { actions, shown, unmount, again: () => render(page), user: userEvent.setup() };
}

function noteOf(index: number): Note {
  const asked = {
    rev: 1,
    path: '/client_name',
    text: `Note ${index}`,
    suggestion: `Acme ${index}`,
  };
  return { id: `n${1_000 + index}`, asked, reply: NO_REPLY };
}

test('of five hundred notes the first are drawn, and accepting one draws nothing else of them anew', async () => {
  const { shown, user } = await opened(Array.from({ length: 500 }, (_, index) => noteOf(index)));
  expect(shown).toHaveLength(30);
  expect(screen.getByText(/30 of 500 notes/)).toBeVisible();
  const [first, ...others] = shown;
  if (!first) throw new Error('No note.');
  const before = others.map(({ innerHTML }) => innerHTML);
  const changed = new Set<Node>();
  const watch = new MutationObserver((changes) => {
    for (const { target } of changes) changed.add(target);
  });
  for (const other of others)
    watch.observe(other, { subtree: true, childList: true, attributes: true, characterData: true });
  await user.click(within(first).getByRole('button', { name: /^Accept suggestion/ }));
  expect(await within(first).findByText('Suggestion accepted')).toBeVisible();
  expect(screen.getByText('499 open')).toBeVisible();
  expect([...changed]).toEqual([]);
  expect(others.map(({ innerHTML }) => innerHTML)).toEqual(before);
  await user.click(screen.getByRole('button', { name: 'Show 30 more' }));
  expect(screen.getAllByRole('note')).toHaveLength(60);
});

test('an answer is kept as it is typed, and one that is given up can be had back', async () => {
  const { user, unmount, again } = await opened([noteOf(1)]);
  await user.click(screen.getByRole('button', { name: 'Answer the note at App name' }));
  await user.type(screen.getByRole('textbox', { name: 'Your answer' }), 'In two cou');
  unmount();
  again();
  const box = await screen.findByRole('textbox', { name: 'Your answer' });
  expect(box).toHaveValue('In two cou');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('textbox')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(screen.getByRole('textbox', { name: 'Your answer' })).toHaveValue('In two cou');
});

test('an answer that is not saved is said not to be sent, and can be saved there', async () => {
  const { user, actions } = await opened([noteOf(1)]);
  await user.click(screen.getByRole('button', { name: 'Answer the note at App name' }));
  await user.type(screen.getByRole('textbox', { name: 'Your answer' }), 'In two countries');
  expect(screen.getByText(/^1 answer isn’t saved yet, and won’t be sent: App name/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save the answer' }));
  expect(screen.queryByText(/saved yet/)).toBeNull();
  expect(screen.getByRole('heading', { name: 'Notes from the review' })).toHaveFocus();
  expect(await screen.findByText(/In two countries/)).toBeVisible();
  expect(await actions.reviews.load('author', 'a1')).toMatchObject({
    notes: [{ reply: { text: 'In two countries' } }],
    open: {},
  });
});

test('a suggestion for a place that is not in the draft is not said to be accepted', async () => {
  const path = '/capabilities/webhooks/ms.MessagingEventNotification.ChatStateEvent/endpoint';
  const asked = { rev: 1, path, text: '', suggestion: 'https://own.acme.example/' };
  const { user } = await opened([{ id: 'n1', asked, reply: NO_REPLY }]);
  await user.click(screen.getByRole('button', { name: /^Accept suggestion/ }));
  expect(screen.getByText(/^Nothing was changed/)).toBeVisible();
  expect(screen.queryByText('Suggestion accepted')).toBeNull();
});
