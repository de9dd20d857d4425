// @vitest-environment jsdom
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { newReview } from '#drafts/review-record.ts';
import { fingerprintOf } from '#handoff/fingerprint.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { pathNamed, readyManifestWith } from '#manifest/values/ready-manifest.fixture.ts';
import { NotifyProvider } from '#ui/notify.tsx';
import { AppActionsContext } from '#workspace/app-actions.ts';
import { memoryActions } from '#workspace/memory-actions.fixture.ts';
import { openRoundOf } from '#workspace/open-round.ts';
import { useReview } from '#workspace/use-review.ts';
import { ReviewProblems } from './review-problems.tsx';
import { ReviewSections } from './review-sections.tsx';
import { rowPlacesOf } from './row-places.ts';

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});

const TOO_OFTEN = readyManifestWith(pathNamed('max_retries'), 9);
const NAME = 'ContentEvent › Max retries';

test('a problem leads to its row, which says what is wrong with it', async () => {
  const { user } = await openReview(TOO_OFTEN);
  await user.click(screen.getByRole('link', { name: NAME }));
  expect(document.activeElement).toHaveTextContent('https://hooks.acme.com/lp');
  expect(document.activeElement).toHaveTextContent(/Error: Max retries: Choose a whole number/);
});

test('a note begun at a problem says the problem’s sentence, stands at its row, and gives the focus back', async () => {
  const { user } = await openReview(TOO_OFTEN);
  const begin = screen.getByRole('button', { name: new RegExp(`^Add note about ${NAME}`) });
  await user.click(begin);
  const form = screen.getByRole('form', { name: `Note on ${NAME}` });
  const box = within(form).getByRole('textbox', { name: 'Note' });
  expect(box).toHaveFocus();
  expect(box).toHaveDisplayValue(/^Choose a whole number/);
  const suggested = within(form).getByRole('combobox', { name: 'Suggested value (optional)' });
  await user.selectOptions(suggested, '3');
  await user.click(within(form).getByRole('button', { name: 'Save note' }));
  expect(begin).toHaveFocus();
  const problems = screen.getByRole('region', { name: 'Problems' });
  expect(within(problems).getByText('1 note')).toBeVisible();
  const webhooks = screen.getByRole('region', { name: 'Webhooks' });
  const note = within(webhooks).getByRole('note', { name: `Note on ${NAME}` });
  expect(note).toHaveTextContent(/^ContentEvent › Max retriesChoose a whole number.*Suggested: 3/);
});

test('a problem that has no row takes its note where it stands', async () => {
  await openReview(readyManifestWith('/capabilities'));
  const problems = screen.getByRole('region', { name: 'Problems' });
  const [add] = within(problems).getAllByRole('button', { name: /^Add note to/ });
  if (!add) throw new Error('There is nothing to add a note to.');
  await userEvent.click(add);
  const box = within(problems).getByRole('textbox', { name: 'Note' });
  expect(box).toHaveFocus();
  expect(box).not.toHaveValue('');
  await userEvent.click(within(problems).getByRole('button', { name: 'Save note' }));
  expect(within(problems).getByRole('note')).toBeVisible();
});

/** What is wrong, and what there is to read. */
function Reviewed() {
  const { record, change } = useReview('reviewer', 'theirs');
  const openRound = record && openRoundOf(record);
  if (!record || !openRound) return null;
  const places = rowPlacesOf(openRound.manifest, openRound.values);
  return (
    <>
      <ReviewProblems {...{ record, openRound, places, change }} />
      <ReviewSections {...{ record, openRound, places, change }} />
    </>
  );
}

async function openReview(manifest: JsonObject) {
  const actions = memoryActions();
  const round = {
    number: 1,
    at: 1,
    message: '',
    fingerprint: fingerprintOf(manifest),
    manifest,
    secrets: 'included',
    sealed: '',
    source: 'a link',
  } as const;
  await actions.reviews.put({ ...newReview('reviewer', 'theirs', 1), rounds: [round] });
  await act(async () => {
    render(
      <NotifyProvider>
        <AppActionsContext value={actions}>
          <Reviewed />
        </AppActionsContext>
      </NotifyProvider>,
    );
  });
  return { user: userEvent.setup({ delay: null }) };
}
