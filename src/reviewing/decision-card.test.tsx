// @vitest-environment jsdom
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { newReview, type ReviewRecord } from '#drafts/review-record.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { NotifyProvider } from '#ui/notify.tsx';
import { AppActionsContext } from '#workspace/app-actions.ts';
import { memoryActions } from '#workspace/memory-actions.fixture.ts';
import { openRoundOf } from '#workspace/open-round.ts';
import { useReview } from '#workspace/use-review.ts';
import { DecisionCard } from './decision-card.tsx';
import { PlaceNotes } from './place-notes.tsx';
import { notesWhere } from './row-places.ts';

/** What was saved as a file. */
const files: Blob[] = [];

beforeEach(() => {
  files.length = 0;
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  URL.createObjectURL = (file: Blob) => `blob:${files.push(file)}`;
  HTMLAnchorElement.prototype.click = () => undefined;
});

test('a note is written, edited, removed and brought back', async () => {
  const { user, kept } = await openReview();
  await user.click(button('Add note to App name'));
  const form = screen.getByRole('form', { name: 'Note on App name' });
  await user.type(within(form).getByRole('textbox', { name: 'Note' }), 'Which country?');
  await user.click(button('Save note'));
  expect(noteAt('App name')).toHaveTextContent('Which country?');
  expect(button('Add note to App name')).toHaveFocus();

  await user.click(button('Edit note on App name'));
  const suggested = screen.getByRole('textbox', { name: /^Suggested value/ });
  expect(suggested).toHaveValue('Acme WhatsApp');
  await user.clear(suggested);
  await user.type(suggested, 'Acme Spain');
  await user.click(button('Save note'));
  expect(noteAt('App name')).toHaveTextContent('Acme Spain');

  await user.click(button('Remove note on App name'));
  expect(screen.queryByRole('note', { name: 'Note on App name' })).toBeNull();
  expect(button('Add note to App name')).toHaveFocus();
  await user.click(button('Undo'));
  expect(noteAt('App name')).toHaveTextContent('Acme Spain');
  expect((await kept()).notes).toHaveLength(1);
});

test('a note with nothing in it is not saved, and says what is missing', async () => {
  const { user } = await openReview();
  await user.click(button('Add note to App name'));
  await user.click(button('Save note'));
  expect(screen.getByRole('alert')).toHaveTextContent('Write a note or suggest a different value.');
  expect(screen.getByRole('textbox', { name: 'Note' })).toHaveFocus();
  await user.click(button('Cancel'));
  expect(button('Add note to App name')).toHaveFocus();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('what was typed in a note and given up can be had back', async () => {
  const { user } = await openReview();
  await user.click(button('Add note to App name'));
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'Which coun');
  await user.click(button('Cancel'));
  await user.click(button('Undo'));
  expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('Which coun');
});

test.each(['Copy review link', 'Write email', 'Download review'])(
  'without a decision %s sends nothing, and leads to where it is made',
  async (way) => {
    const { user } = await openReview();
    await user.click(button(way));
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Choose Approve, Request changes or Comment first.',
    );
    expect(screen.getByRole('radio', { name: /^Approve/ })).toHaveFocus();
    expect(files).toEqual([]);
  },
);

test.each(['Copy review link', 'Write email', 'Download review'])(
  'a note that is not saved is not left out in silence by %s',
  async (way) => {
    const { user } = await openReview();
    await user.click(button('Add note to App name'));
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'Which country?');
    await user.click(screen.getByRole('radio', { name: /^Comment/ }));
    await user.click(button(way));
    const question = screen.getByRole('group', { name: '1 note isn’t saved yet: App name.' });
    expect(within(question).getByRole('button', { name: 'Save and send' })).toHaveFocus();
    expect(files).toEqual([]);
  },
);

test('a review goes out without a note that is not saved, or with it, as its reviewer says', async () => {
  const { user } = await openReview();
  await user.click(button('Add note to App name'));
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'Which country?');
  await user.click(screen.getByRole('radio', { name: /^Comment/ }));
  await user.click(button('Download review'));
  await user.click(button('Send without it'));
  expect(await lastFile()).toMatchObject({ decision: 'comment', notes: [] });
  expect(button('Download review')).toHaveFocus();
  expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('Which country?');

  await user.click(button('Download review'));
  await user.click(button('Save and send'));
  expect(await lastFile()).toMatchObject({ notes: [{ asked: { text: 'Which country?' } }] });
  expect(noteAt('App name')).toHaveTextContent('Which country?');
});

test('approving with errors asks for a reason, requesting changes for something to change', async () => {
  const { user } = await openReview({ ...READY_MANIFEST, client_name: '' });
  await user.click(screen.getByRole('radio', { name: /^Request changes/ }));
  await user.click(button('Download review'));
  expect(screen.getByRole('alert')).toHaveTextContent('Add a note or a message');
  expect(screen.getByRole('textbox', { name: /^Message/ })).toHaveFocus();

  await user.click(screen.getByRole('radio', { name: /^Approve/ }));
  expect(screen.queryByRole('alert')).toBeNull();
  await user.click(button('Download review'));
  expect(screen.getByRole('alert')).toHaveTextContent('Enter a reason');
  const reason = screen.getByRole('textbox', { name: /^This manifest still has 1 error/ });
  expect(reason).toHaveFocus();
  expect(files).toEqual([]);
  await user.type(reason, 'A pilot.');
  await user.click(button('Download review'));
  expect(await lastFile()).toMatchObject({ decision: 'approve', reason: 'A pilot.' });
});

test.each(['Copy review link', 'Write email'])(
  'where the browser cannot make a link, %s says so and what to do instead',
  async (way) => {
    vi.stubGlobal('CompressionStream', undefined);
    const { user } = await openReview();
    await user.click(screen.getByRole('radio', { name: /^Approve/ }));
    await user.click(button(way));
    expect(await screen.findByText(/^Your browser couldn’t create the link/)).toHaveTextContent(
      'Download the review instead',
    );
    await user.click(button('Download review'));
    expect(await lastFile()).toMatchObject({ decision: 'approve' });
  },
);

/** The notes at the app's name, and what the reviewer decides: the whole page says much more. */
function Reviewed() {
  const { record, change } = useReview('reviewer', 'theirs');
  const openRound = record && openRoundOf(record);
  if (!record || !openRound) return null;
  const { manifest } = openRound;
  return (
    <>
      <PlaceNotes
        path="/client_name"
        there={notesWhere(record, (path) => path === '/client_name')}
        open={record.open}
        change={change}
        manifest={manifest}
      />
      <DecisionCard record={record} openRound={openRound} onChange={change} />
    </>
  );
}

async function openReview(manifest: JsonObject = READY_MANIFEST) {
  const actions = memoryActions();
  const record: ReviewRecord = {
    ...newReview('reviewer', 'theirs', 1),
    rounds: [
      {
        number: 1,
        at: 1,
        message: 'Please have a look.',
        fingerprint: fingerprintOf(manifest),
        manifest,
        secrets: 'included',
        sealed: '',
        source: 'a link',
      },
    ],
  };
  await actions.reviews.put(record);
  await act(async () => {
    render(
      <NotifyProvider>
        <AppActionsContext value={actions}>
          <Reviewed />
        </AppActionsContext>
      </NotifyProvider>,
    );
  });
  const kept = async () => {
    const now = await actions.reviews.load('reviewer', 'theirs');
    if (!now) throw new Error('It is gone.');
    return now;
  };
  return { user: userEvent.setup({ delay: null }), kept };
}

function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

function noteAt(field: string): HTMLElement {
  return screen.getByRole('note', { name: `Note on ${field}` });
}

/** What is in the file that was saved last. */
async function lastFile(): Promise<unknown> {
  const file = files.at(-1);
  if (!file) throw new Error('Nothing was saved.');
  return JSON.parse(await file.text());
}
