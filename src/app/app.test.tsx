// @vitest-environment jsdom
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { newDraft } from '#drafts/draft.ts';
import { channelHub } from '#drafts/draft-channel.ts';
import { draftHold } from '#drafts/draft-hold.ts';
import { memoryRecords } from '#drafts/draft-records.ts';
import { draftStore, type DraftStore } from '#drafts/draft-store.ts';
import { keptTexts, memoryTexts } from '#drafts/kept-texts.ts';
import { memoryReviews, reviewStore } from '#drafts/review-store.ts';
import { App } from './app.tsx';

// A busy machine is no failure.
configure({ asyncUtilTimeout: 20_000 });

beforeEach(() => {
  // A wide window; jsdom has none.
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('min-width'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }));
  vi.stubGlobal('scrollTo', () => undefined);
  Element.prototype.scrollIntoView = () => undefined;
});

test('Continue with nothing filled in says what is missing, and goes on once it is there', async () => {
  const { user } = await openApp(address('app-info'));
  await user.click(await screen.findByRole('button', { name: 'Continue' }));
  // react-hook-form judges asynchronously.
  const summary = await screen.findByRole('alert', { name: 'There is a problem' });
  await waitFor(() => expect(document.activeElement).toBe(summary));
  expect(document.title).toMatch(/^Error: App info/);

  await user.click(within(summary).getByRole('link', { name: /^Enter your app’s name/ }));
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'App name' })),
  );
  await user.keyboard('Acme WhatsApp');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(document.title).toMatch(/^App info/);
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByRole('heading', { name: 'Webhooks', level: 1 })).toBe(
    document.activeElement,
  );
});

test('what is typed is stored, and the steps say how far they are', async () => {
  const { user, store } = await openApp(address('app-info'));
  await user.type(await screen.findByRole('textbox', { name: 'App name' }), 'Acme');
  await waitFor(async () =>
    expect(await store.load('a1')).toMatchObject({
      draft: { field: 'app-info.client_name', values: { 'app-info': { client_name: 'Acme' } } },
    }),
  );
  // jsdom knows no media queries: to it the list is closed, as in a narrow window.
  const nav = within(screen.getByRole('navigation', { name: 'Steps' }));
  const steps = nav.getAllByRole('link', { hidden: true });
  expect(steps.map((step) => step.textContent)).toEqual([
    'App infoin progress',
    'Webhooksnot started',
    'Engagementnot started',
    'Reviewnot started',
  ]);
  expect(steps[0]?.getAttribute('aria-current')).toBe('step');
});

test('drafts are listed at the start; a deleted one comes back with Undo', async () => {
  const { user } = await openApp('#/elsewhere');
  await user.click(await screen.findByRole('link', { name: 'Go to drafts' }));
  const entry = /^Continue Acme, Webhooks, saved/;
  expect(await screen.findByRole('link', { name: entry })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Actions for “Acme”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  expect(await screen.findByText(/^No drafts yet\./)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('link', { name: entry })).toBeTruthy();
});

test('an address of a draft that is not here says so', async () => {
  await openApp('#/drafts/gone/webhooks');
  expect(
    await screen.findByRole('heading', { name: 'This draft isn’t here', level: 1 }),
  ).toBeTruthy();
});

function address(step: string) {
  return `#/drafts/a1/${step}`;
}

/** With one draft: on App info it is still empty, elsewhere it is called Acme. */
async function openApp(
  hash: string,
): Promise<{ user: ReturnType<typeof userEvent.setup>; store: DraftStore }> {
  const channel = channelHub()();
  const store = draftStore(memoryRecords(), channel);
  const draft = newDraft(Date.now, 'a1');
  if (hash !== address('app-info')) {
    draft.step = 'webhooks';
    draft.values['app-info'].client_name = 'Acme';
  }
  await store.save({ ...draft, writer: 'before', rev: 1 }, null);
  if (location.hash !== hash) {
    const isTold = new Promise((resolve) =>
      addEventListener('hashchange', resolve, { once: true }),
    );
    location.hash = hash;
    // It begins where it is opened, not where the test before it ended.
    await isTold;
  }
  await act(async () => {
    render(
      <App
        services={{
          store,
          reviews: reviewStore(memoryReviews(), channel),
          texts: keptTexts(memoryTexts()),
          holdDraft: (id) => draftHold(id, { locks: undefined, channel }),
        }}
      />,
    );
  });
  return { user: userEvent.setup(), store };
}
