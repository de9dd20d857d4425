// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { newDraft, type Draft } from '#drafts/draft.ts';
import { channelHub } from '#drafts/draft-channel.ts';
import { draftHold } from '#drafts/draft-hold.ts';
import { memoryRecords } from '#drafts/draft-records.ts';
import { draftStore } from '#drafts/draft-store.ts';
import { lockManager } from '#drafts/lock-manager.fixture.ts';
import { keptTexts, memoryTexts } from '#drafts/kept-texts.ts';
import { memoryReviews, reviewStore } from '#drafts/review-store.ts';
import { newFormValues } from '#manifest/values/form-values.ts';
import { App } from '#app/app.tsx';
import { withName } from '#workspace/copy-draft.ts';

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }));
  vi.stubGlobal('scrollTo', () => undefined);
  Element.prototype.scrollIntoView = () => undefined;
});

test('of several drafts that are deleted one after another, the last comes back', async () => {
  const { user, choose } = await openDrafts(['Acme', 'Globex', 'Initech']);
  await choose('Acme', 'Delete');
  await waitFor(() => expect(names()).toEqual(['Globex', 'Initech']));
  expect(link('Globex')).toHaveFocus();
  await choose('Initech', 'Delete');
  await waitFor(() => expect(names()).toEqual(['Globex']));
  expect(link('Globex')).toHaveFocus();
  await choose('Globex', 'Delete');
  expect(
    await screen.findByText('No drafts yet. Start a new manifest, or import one you already have.'),
  ).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Drafts' })).toHaveFocus();

  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(link('Globex')).toHaveFocus());
  expect(screen.getByRole('status')).toHaveTextContent('Undone.');
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('Ctrl+Z takes back what was done last, long after the toast is gone', async () => {
  const { user, choose } = await openDrafts(['Acme', 'Globex', 'Initech']);
  await choose('Acme', 'Delete');
  await waitFor(() => expect(names()).toEqual(['Globex', 'Initech']));
  await choose('Globex', 'Delete');
  await waitFor(() => expect(names()).toEqual(['Initech']));
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(link('Globex')).toHaveFocus());
  await user.keyboard('{Control>}z{/Control}');
  expect(names()).toEqual(['Globex', 'Initech']);
});

test('a copy has a name and a base endpoint of its own, and opens', async () => {
  const { user, choose, store } = await openDrafts(['Acme']);
  await choose('Acme', 'Duplicate');
  const dialog = within(await screen.findByRole('dialog', { name: 'Duplicate “Acme”' }));
  expect(dialog.getByRole('textbox', { name: 'App name' })).toHaveFocus();
  expect(dialog.getByRole('textbox', { name: 'App name' })).toHaveValue('Acme (copy)');
  await user.keyboard('Acme test');
  const base = dialog.getByRole('textbox', { name: 'Base endpoint' });
  expect(base).toHaveAccessibleDescription('5 events use it.');
  await user.type(base, 'test.acme.com');
  await user.click(dialog.getByRole('button', { name: 'Duplicate' }));
  expect(base).toHaveFocus();
  expect(base).toHaveAccessibleDescription('Error: Start with https:// 5 events use it.');
  await user.type(base, 'https://', { initialSelectionStart: 0, initialSelectionEnd: 0 });
  expect(base).toHaveAccessibleDescription('5 events use it.');
  await user.click(dialog.getByRole('button', { name: 'Duplicate' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'App info' })).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'App name' })).toHaveValue('Acme test');
  await user.click(screen.getByRole('link', { name: 'Drafts' }));
  await waitFor(() => expect(names()).toEqual(['Acme test', 'Acme']));
  const [copy] = (await store.list()).drafts;
  expect(copy?.values.webhooks.base_endpoint).toBe('https://test.acme.com');
});

test('what is only in this tab is not said to be saved', async () => {
  const { user, choose, records } = await openDrafts(['Acme']);
  records.putVersion = () => Promise.reject(new Error('blocked'));
  await choose('Acme', 'Duplicate');
  await user.click(await screen.findByRole('button', { name: 'Duplicate' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'App info' })).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Drafts' }));
  expect(
    await screen.findByRole('link', {
      // The space before the step comes from the style sheet, which is the journeys' business.
      name: /^Continue Acme \(copy\), ?App info, not saved on this device$/,
    }),
  ).toBeVisible();
  expect(link('Acme')).toHaveAccessibleName(/saved .*\b1970\b/);
});

test('a draft is renamed by Enter, whatever the rules say, and gets its old name back', async () => {
  const { user, choose } = await openDrafts(['Acme', 'Globex']);
  await choose('Globex', 'Rename');
  const box = await screen.findByRole('textbox', { name: 'App name' });
  expect(box).toHaveFocus();
  await user.clear(box);
  expect(await screen.findByText('Enter your app’s name')).toBeVisible();
  await user.keyboard('ACME {Enter}');
  await waitFor(() => expect(names()).toEqual(['ACME', 'Acme']));
  expect(screen.getByRole('status')).toHaveTextContent('Renamed to “ACME”');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(names()).toEqual(['Globex', 'Acme']));
});

test('a name that was typed and not taken can be gone on with', async () => {
  const { user, choose } = await openDrafts(['Acme']);
  await choose('Acme', 'Rename');
  await screen.findByRole('textbox', { name: 'App name' });
  await user.keyboard('Globex{Escape}');
  expect(screen.getByRole('status')).toHaveTextContent('“Acme” was not renamed');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('textbox', { name: 'App name' })).toHaveValue('Globex');
});

test('[T6] a draft that is open in another tab is not renamed here', async () => {
  const { user, choose, elsewhere } = await openDrafts(['Acme']);
  await choose('Acme', 'Rename');
  const box = await screen.findByRole('textbox', { name: 'App name' });
  await user.keyboard('Globex');
  const other = elsewhere('Acme');
  await waitFor(() => expect(other.state()).toBe('elsewhere'));
  act(other.take);
  expect(await screen.findByRole('alert')).toHaveTextContent('Rename it there');
  await user.type(box, '{Enter}');
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(names()).toEqual(['Acme']);

  await choose('Acme', 'Rename');
  expect(await screen.findByRole('alert')).toHaveTextContent('Rename it there');
  act(other.release);
  await user.type(await screen.findByRole('textbox', { name: 'App name' }), ' 2{Enter}');
  await waitFor(() => expect(names()).toEqual(['Acme 2']));
});

test('with many drafts there is a search, and a way back from it', async () => {
  const { user } = await openDrafts(Array.from({ length: 9 }, (_, index) => `App ${index + 1}`));
  const search = screen.getByRole('searchbox', { name: 'Search drafts' });
  const status = within(screen.getByRole('search')).getByRole('status');
  await user.type(search, 'app 3');
  expect(names()).toEqual(['App 3']);
  expect(status).toHaveTextContent('1 match');
  await user.type(search, '0');
  expect(status).toHaveTextContent('0 matches');
  await user.click(screen.getByRole('button', { name: 'Show all drafts' }));
  expect(names()).toHaveLength(9);
  expect(search).toHaveFocus();
  expect(search).toHaveValue('');
});

test('what cannot be deleted is said to be there still', async () => {
  const { user, records } = await openDrafts(['Acme']);
  records.clear = () => Promise.reject(new Error('blocked'));
  await user.click(screen.getByRole('button', { name: 'Delete all data' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete all data?' }));
  expect(dialog.getByText('1 draft and its history')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Delete all data' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('Nothing was deleted');
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  expect(names()).toEqual(['Acme']);
});

test('once everything is deleted, nothing of it can be brought back', async () => {
  const { user, choose, store } = await openDrafts(['Acme', 'Globex']);
  await choose('Acme', 'Delete');
  await waitFor(() => expect(names()).toEqual(['Globex']));
  await user.click(screen.getByRole('button', { name: 'Delete all data' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete all data?' }));
  await user.click(dialog.getByRole('button', { name: 'Delete all data' }));
  expect(await screen.findByText(/^Everything has been deleted/)).toHaveFocus();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  await user.keyboard('{Control>}z{/Control}');
  expect((await store.list()).drafts).toEqual([]);
});

function names(): string[] {
  const list = screen.queryByRole('list', { name: 'Drafts' });
  return [...(list?.querySelectorAll('li') ?? [])].map(
    (row) => row.querySelector('strong [translate=no]')?.textContent ?? '',
  );
}

function link(name: string): HTMLElement {
  return screen.getByRole('link', { name: new RegExp(`^(?:Continue )?${name},`) });
}

/** The list of drafts with these names, in this order. */
async function openDrafts(called: readonly string[]) {
  const tab = channelHub();
  const channel = tab();
  const locks = lockManager();
  const records = memoryRecords();
  const store = draftStore(records, channel);
  const drafts = called.map((name, index): Draft => {
    const values = withName(newFormValues(), name);
    return { ...newDraft(() => 1_000_000 - index, name, values), writer: 'before', rev: 1 };
  });
  for (const draft of drafts) await store.save(draft, null);
  location.hash = '#/drafts';
  const holdDraft = (id: string) => draftHold(id, { locks, channel });
  await act(async () => {
    const reviews = reviewStore(memoryReviews(), channel);
    const texts = keptTexts(memoryTexts());
    render(<App services={{ store, reviews, texts, holdDraft }} />);
  });
  await screen.findByRole('list', { name: 'Drafts' });
  const user = userEvent.setup();
  return {
    user,
    store,
    records,
    /** The claim of another tab. */
    elsewhere: (id: string) => draftHold(id, { locks, channel: tab() }),
    async choose(name: string, action: string) {
      await user.click(screen.getByRole('button', { name: `Actions for “${name}”` }));
      await user.click(await screen.findByRole('menuitem', { name: action }));
      await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    },
  };
}
