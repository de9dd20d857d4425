// @vitest-environment jsdom
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { newDraft } from '#drafts/draft.ts';
import { channelHub } from '#drafts/draft-channel.ts';
import { draftHold } from '#drafts/draft-hold.ts';
import { memoryRecords } from '#drafts/draft-records.ts';
import { keptTexts, memoryTexts } from '#drafts/kept-texts.ts';
import { memoryReviews, reviewStore } from '#drafts/review-store.ts';
import { draftStore } from '#drafts/draft-store.ts';
import type { SnapshotReason } from '#drafts/snapshot.ts';
import { newFormValues, type FormValues } from '#manifest/values/form-values.ts';
import { App } from '#app/app.tsx';
import { addressOf } from '#workspace/routes.ts';

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

type ChangeValues = (values: FormValues) => void;

function valuesWith(...edits: ChangeValues[]): FormValues {
  const values = newFormValues();
  edits.forEach((edit) => edit(values));
  return values;
}
const named =
  (name: string): ChangeValues =>
  (values) => {
    values['app-info'].client_name = name;
  };

const UNREAD = (typed: string) => ({ typed, base: '{}' });

/** The history of a draft that is at Webhooks now, and was each of `past` before. */
async function openHistory(
  now: ChangeValues,
  past: readonly (readonly [SnapshotReason, ChangeValues])[],
) {
  const channel = channelHub()();
  const records = memoryRecords();
  const store = draftStore(records, channel);
  const draft = { ...newDraft(Date.now, 'a1', valuesWith(now)), step: 'webhooks' as const };
  await store.save({ ...draft, writer: 'before', rev: 1 }, null);
  const start = Date.now() - past.length * 3_600_000;
  for (const [index, [reason, edit]] of past.entries()) {
    const at = start + index * 3_600_000;
    await store.takeSnapshot('a1', { at, reason, step: 'webhooks', values: valuesWith(edit) });
  }
  const open = async () => {
    location.hash = addressOf('a1', 'history');
    await act(async () => {
      const holdDraft = (id: string) => draftHold(id, { locks: undefined, channel });
      const reviews = reviewStore(memoryReviews(), channel);
      const texts = keptTexts(memoryTexts());
      render(<App services={{ store, reviews, texts, holdDraft }} />);
    });
    await screen.findByRole('heading', { name: 'History', level: 1 });
  };
  return { user: userEvent.setup(), store, records, open };
}

const versions = () => screen.findAllByRole('radio');
const version = (name: RegExp) => screen.findByRole('radio', { name });
/** What the chosen version would change. */
const changes = (name: RegExp) => within(screen.getByRole('region', { name }));
const storedName = async (store: Awaited<ReturnType<typeof openHistory>>['store']) => {
  const opened = await store.load('a1');
  return opened.kind === 'draft' && opened.draft.values['app-info'].client_name;
};

test('every version says when and why it was kept, and how far from now it is', async () => {
  const { open } = await openHistory(named('Acme'), [
    ['import', named('First')],
    ['left-step', named('Second')],
    ['fix-all', named('Third')],
    ['restore', named('Fourth')],
    ['download', named('Fifth')],
    ['conflict', named('Sixth')],
  ]);
  await open();
  const rows = (await versions()).map((radio) => radio.closest('label')?.textContent ?? '');
  expect(rows.map((row) => row.replace(/^\D+\d+:\d\d(?::\d\d)?(?:\s[AP]M)? /, ''))).toEqual([
    // What was left when the page was closed.
    'After editing Webhooks Same as now',
    'Written in another tab 1 difference',
    'Downloaded or copied 1 difference',
    'Before restoring a version 1 difference',
    'Before fixing all problems 1 difference',
    'After editing Webhooks 1 difference',
    'Imported 1 difference',
  ]);
});

test('a version is restored after a look at what that changes; the draft goes on at its step', async () => {
  const { user, store, open } = await openHistory(named('Acme'), [
    ['import', named('First')],
    ['left-step', named('Second')],
  ]);
  await open();
  await user.click(await version(/Imported/));
  const shown = changes(/Imported/);
  expect(shown.getByText('App name')).toBeVisible();
  expect(shown.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
    'NowAcme',
    'After restoringFirst',
  ]);

  await user.click(shown.getByRole('button', { name: 'Restore this version' }));
  expect(await screen.findByRole('heading', { name: 'Webhooks', level: 1 })).toBeVisible();
  const told = await screen.findByText(/^Restored the version from .*\d+:\d\d/);
  expect(told).toBe(screen.getByRole('status'));
  await waitFor(async () => expect(await storedName(store)).toBe('First'));

  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await storedName(store)).toBe('Acme'));
});

test('undoing a restore leaves alone what was typed since', async () => {
  const { user, store, open } = await openHistory(
    (values) => {
      named('Acme')(values);
      values.webhooks.base_endpoint = 'https://now.com';
    },
    [
      [
        'import',
        (values) => {
          named('First')(values);
          values.webhooks.base_endpoint = 'https://then.com';
        },
      ],
    ],
  );
  await open();
  await user.click(await version(/Imported/));
  await user.click(screen.getByRole('button', { name: 'Restore this version' }));
  const base = await screen.findByRole('textbox', { name: 'Base endpoint' });
  expect(base).toHaveValue('https://then.com');
  // At once: the toast stays for ten seconds only.
  await user.click(base);
  await user.paste('/typed');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(base).toHaveValue('https://then.com/typed');
  await waitFor(async () => expect(await storedName(store)).toBe('Acme'));
});

test('[T4] text that cannot be read is in the history before another text takes its place', async () => {
  const { user, store, open } = await openHistory(named('Acme'), []);
  const opened = await store.load('a1');
  if (opened.kind !== 'draft') throw new Error('It was stored.');
  const { draft } = opened;
  await store.save({ ...draft, text: UNREAD('{ now'), rev: 2 }, draft);
  const then = { at: 1_000, reason: 'conflict', step: 'webhooks', values: draft.values } as const;
  await store.takeSnapshot('a1', { ...then, text: UNREAD('{ then') });
  const storedText = async () => {
    const found = await store.load('a1');
    return found.kind === 'draft' && found.draft.text?.typed;
  };
  await open();
  await user.click(await version(/Written in another tab/));
  expect(screen.getByText(/JSON that couldn’t be read/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Restore this version' }));
  await screen.findByRole('heading', { name: 'Webhooks', level: 1 });
  await waitFor(async () => expect(await storedText()).toBe('{ then'));
  const kept = await store.snapshots('a1');
  expect(kept.map(({ text }) => text?.typed)).toContain('{ now');

  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await storedText()).toBe('{ now'));
});

test('what no manifest says is told apart, and restored too', async () => {
  const allOwn =
    (base: string): ChangeValues =>
    ({ webhooks }) => {
      webhooks.base_endpoint = base;
      for (const event of Object.values(webhooks.events)) event.endpoint = 'https://own.com';
      webhooks.events.ChatStateEvent.on = false;
      webhooks.events.ChatStateEvent.max_retries = base.length;
    };
  const { user, store, open } = await openHistory(allOwn('https://now.com'), [
    ['left-step', allOwn('https://then.com')],
  ]);
  await open();
  await user.click(await version(/2 differences/));
  const shown = changes(/After editing Webhooks/);
  expect(shown.getByText(/won’t change the manifest, only these draft settings/)).toBeVisible();
  expect(shown.getByText('Base endpoint')).toBeVisible();
  expect(shown.getByText('ChatStateEvent › Max retries')).toBeVisible();
  await user.click(shown.getByRole('button', { name: 'Restore this version' }));
  await waitFor(async () =>
    expect(await store.load('a1')).toMatchObject({
      draft: { values: valuesWith(allOwn('https://then.com')) },
    }),
  );
});

test('[W8] header values are not shown, only that they changed', async () => {
  const withHeader =
    (header_value: string): ChangeValues =>
    ({ webhooks }) => {
      const header = { header_name: 'X-Api-Key', header_value, rest: '' };
      webhooks.events.ContentEvent.headers = [header];
    };
  const { user, open } = await openHistory(withHeader('s3cret now'), [
    ['left-step', withHeader('s3cret then')],
  ]);
  await open();
  await user.click(await version(/1 difference/));
  expect(changes(/After editing Webhooks/).getByText(/Value changed/)).toBeVisible();
  expect(document.body).not.toHaveTextContent('s3cret');
});

test('a version that is as the draft is now has nothing to restore', async () => {
  const { open } = await openHistory(named('Acme'), []);
  await open();
  expect(await version(/After editing Webhooks Same as now/)).toBeChecked();
  expect(changes(/After editing Webhooks/).getByText(/Nothing to restore/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Restore this version' })).toBeNull();
});

test('the last version that differs is looked at first', async () => {
  const { open } = await openHistory(named('Acme'), [
    ['import', named('First')],
    ['download', named('Second')],
  ]);
  await open();
  expect(await version(/Downloaded/)).toBeChecked();
});

test('a version that cannot be read is not listed', async () => {
  const { records, open } = await openHistory(named('Acme'), [['import', named('First')]]);
  await records.updateHistory('a1', 50, () => ({ add: [{ schema: 'of tomorrow' }, null] }));
  await open();
  expect(await versions()).toHaveLength(2);
});

test('the history of another draft is not this one’s', async () => {
  const { store, open } = await openHistory(named('Acme'), [['import', named('First')]]);
  await store.save({ ...newDraft(Date.now, 'b2'), writer: 'before', rev: 1 }, null);
  const other = { at: 1, reason: 'download', step: 'review', values: newFormValues() } as const;
  await store.takeSnapshot('b2', other);
  await open();
  expect(await versions()).toHaveLength(2);
});

test('where there is no version it is said when there will be one', async () => {
  const { records, open } = await openHistory(named('Acme'), []);
  records.snapshots = async () => [];
  await open();
  expect(
    await screen.findByText(/No earlier versions yet.*whenever you leave a step/),
  ).toBeVisible();
});

test('looking at the history loses neither the step nor the field the draft was left at', async () => {
  const { user, store, open } = await openHistory(named('Acme'), []);
  const opened = await store.load('a1');
  if (opened.kind !== 'draft') throw new Error('The draft is not there.');
  const left = { ...opened.draft, field: 'webhooks.base_endpoint', rev: 2 } as const;
  await store.save(left, opened.draft);
  await open();
  await user.click(await screen.findByRole('link', { name: 'Back to the draft' }));
  expect(await screen.findByRole('heading', { name: 'Webhooks', level: 1 })).toHaveFocus();
  expect(await store.load('a1')).toMatchObject({
    draft: { step: 'webhooks', field: 'webhooks.base_endpoint' },
  });
});
