// @vitest-environment jsdom
import { act, renderHook, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { channelHub } from '#drafts/draft-channel.ts';
import { memoryRecords } from '#drafts/draft-records.ts';
import { draftStore, type DraftStore } from '#drafts/draft-store.ts';
import { AppActionsContext } from '#workspace/app-actions.ts';
import { memoryActions } from '#workspace/memory-actions.fixture.ts';
import { NotifyProvider } from '#ui/notify.tsx';
import { importedRows } from './file-rows.ts';
import type { FileResult } from './read-files.ts';
import { readAsManifest } from '#workspace/read-anything.ts';
import { useImportedDrafts } from './use-imported-drafts.ts';

beforeEach(() => {
  location.hash = '#/';
});

function read(name: string): FileResult {
  const text = JSON.stringify({ client_name: name });
  const reading = readAsManifest({ name, text, notes: [] });
  if (reading.kind !== 'manifest') throw new Error('not read');
  return { kind: 'imported', imported: reading, name };
}

const REFUSED: FileResult = {
  kind: 'not-imported',
  name: 'logo.json',
  file: new File([], 'logo.json'),
  sentence: 'An image.',
};

/** Imports files into a store that is as it should be, but for what the test changes in it. */
async function imported(results: readonly FileResult[], change: Partial<DraftStore> = {}) {
  const store = { ...draftStore(memoryRecords(), channelHub()()), ...change };
  const actions = { ...memoryActions(), store };
  const { result } = renderHook(useImportedDrafts, {
    wrapper: ({ children }) => (
      <AppActionsContext value={actions}>
        <NotifyProvider>{children}</NotifyProvider>
      </AppActionsContext>
    ),
  });
  const added = await result.current.addImported(results);
  const made = importedRows(added.rows).map(({ id, name }) => ({ id, name }));
  return { store, added, made, undo: () => act(() => result.current.undoImport(made)) };
}

async function names(store: DraftStore) {
  const { drafts } = await store.list();
  return drafts.map(({ values }) => values['app-info'].client_name);
}

test('what could be read is stored, checked at once, and listed in the order of the files', async () => {
  const { store, added } = await imported([read('First'), REFUSED, read('Second')]);
  expect(await names(store)).toEqual(['First', 'Second']);
  expect(added).toMatchObject({
    notStored: '',
    rows: [{ name: 'First' }, { name: 'logo.json' }, { name: 'Second' }],
  });
  const { drafts } = await store.list();
  expect(drafts[0]?.tried).toHaveLength(4);
  expect(drafts[0]?.id).toBe(added.rows[0]?.id);
});

test('[T3] drafts that storage does not take are told, and are there all the same', async () => {
  const records = { ...memoryRecords(), putVersion: () => Promise.reject(new Error('off')) };
  const refusing = draftStore(records, channelHub()());
  const { store, added } = await imported([read('First')], refusing);
  expect(added.notStored).toContain('blocks saving on this page');
  expect(await names(store)).toEqual(['First']);
});

test('undo removes what was made, and what was made alone', async () => {
  const { store, undo } = await imported([read('First'), read('Second')]);
  await store.save({ ...(await anyDraft(store)), id: 'mine', writer: 'me', rev: 1 }, null);
  await undo();
  expect(screen.getByRole('status')).toHaveTextContent('Import undone. 2 drafts removed');
  const { drafts } = await store.list();
  expect(drafts.map(({ id }) => id)).toEqual(['mine']);
});

test('where storage does not answer, it says what is still there', async () => {
  const { undo } = await imported([read('First')], { remove: async () => null });
  await undo();
  expect(screen.getByRole('status')).toHaveTextContent(
    'Couldn’t remove “First”. The browser’s storage isn’t responding',
  );
});

async function anyDraft(store: DraftStore) {
  const [draft] = (await store.list()).drafts;
  if (!draft) throw new Error('no draft');
  return draft;
}
