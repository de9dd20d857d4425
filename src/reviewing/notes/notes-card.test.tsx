// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { NO_REPLY, type Note } from '#drafts/note.ts';
import { newReview } from '#drafts/review-record.ts';
import { useFormSnapshot } from '#form/form-snapshot.ts';
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
            <AppName />
          </AuthorNotes>
        </DraftForm>
      </AppActionsContext>
    </NotifyProvider>
  );
  const { unmount } = render(page);
  const shown = await screen.findAllByRole('note');
  return { actions, shown, unmount, again: () => render(page), user: userEvent.setup() };
}

/** What the draft says. */
function AppName() {
  const name = useFormSnapshot(({ values }) => values['app-info'].client_name);
  return <output aria-label="App name">{JSON.stringify(name)}</output>;
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
  expect(await screen.findByText('Suggestion accepted')).toBeVisible();
  expect(screen.getByText('499 open')).toBeVisible();
  expect([...changed]).toEqual([]);
  expect(others.map(({ innerHTML }) => innerHTML)).toEqual(before);
  await user.click(screen.getByRole('button', { name: 'Show 30 more' }));
  expect(screen.getAllByRole('note')).toHaveLength(60);
});

test('a reply is kept as it is typed, and one that is given up can be had back', async () => {
  const { user, unmount, again } = await opened([noteOf(1)]);
  await user.click(screen.getByRole('button', { name: 'Reply to note on App name' }));
  await user.type(screen.getByRole('textbox', { name: 'Your reply' }), 'In two cou');
  unmount();
  again();
  const box = await screen.findByRole('textbox', { name: 'Your reply' });
  expect(box).toHaveValue('In two cou');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('textbox')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(screen.getByRole('textbox', { name: 'Your reply' })).toHaveValue('In two cou');
});

test('a reply that is not saved is said not to be sent, and can be saved there', async () => {
  const { user, actions } = await opened([noteOf(1)]);
  await user.click(screen.getByRole('button', { name: 'Reply to note on App name' }));
  await user.type(screen.getByRole('textbox', { name: 'Your reply' }), 'In two countries');
  expect(screen.getByText(/^1 reply isn’t saved yet, and won’t be sent: App name/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save 1 reply' }));
  expect(screen.queryByText(/saved yet/)).toBeNull();
  expect(
    screen.getByRole('heading', { name: 'Your account team sent feedback. 1 note.' }),
  ).toHaveFocus();
  expect(await screen.findByText(/In two countries/)).toBeVisible();
  expect(await actions.reviews.load('author', 'a1')).toMatchObject({
    notes: [{ reply: { text: 'In two countries' } }],
    open: {},
  });
});

test('a suggestion that was accepted is one line, and Undo there gives the field its text back', async () => {
  const { user, unmount, again } = await opened([noteOf(1)]);
  const appName = () => screen.getByRole('status', { name: 'App name' });
  await user.click(screen.getByRole('button', { name: 'Accept suggestion for App name' }));
  const show = screen.getByRole('button', { name: 'Show note on App name' });
  expect(show).toHaveFocus();
  expect(screen.getByRole('note')).toHaveTextContent('Suggestion accepted: Acme 1');
  expect(screen.queryByText('Note 1')).toBeNull();
  expect(appName()).toHaveTextContent('Acme 1');
  await user.click(show);
  expect(screen.getByText('Note 1')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Reopen: note on App name' }));
  expect(appName()).toHaveTextContent('Acme WhatsApp');
  expect(screen.getByText('1 open')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Accept suggestion for App name' }));
  await user.click(screen.getByRole('button', { name: 'Undo: note on App name' }));
  expect(appName()).toHaveTextContent('Acme WhatsApp');
  const accept = screen.getByRole('button', { name: 'Accept suggestion for App name' });
  expect(accept).toHaveFocus();
  await user.click(accept);
  unmount();
  again();
  expect(await screen.findByRole('note')).toHaveTextContent('Suggestion accepted: Acme 1');
});

test('a suggestion for a place that is not in the draft is not said to be accepted', async () => {
  const path = '/capabilities/webhooks/ms.MessagingEventNotification.ChatStateEvent/endpoint';
  const asked = { rev: 1, path, text: '', suggestion: 'https://own.acme.example/' };
  const { user } = await opened([{ id: 'n1', asked, reply: NO_REPLY }]);
  await user.click(screen.getByRole('button', { name: /^Accept suggestion/ }));
  expect(screen.getByText(/^Nothing was changed/)).toBeVisible();
  expect(screen.queryByText('Suggestion accepted')).toBeNull();
});
