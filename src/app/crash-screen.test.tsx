// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { newDraft, type Draft } from '#drafts/draft.ts';
import { channelHub } from '#drafts/draft-channel.ts';
import { memoryRecords } from '#drafts/draft-records.ts';
import { draftStore, type DraftStore } from '#drafts/draft-store.ts';
import { newFormValues } from '#manifest/values/form-values.ts';
import { withName } from '#workspace/copy-draft.ts';
import { CrashScreen } from './crash-screen.tsx';

test('[T9] where the page broke, every draft and every record is handed out', async () => {
  const { store, records } = emptyStore();
  for (const name of ['Acme', 'Globex']) await store.save(called(name), null);
  await records.putVersion({ id: 'b9', writer: '', rev: 0 }, 'noise', null);
  const files = crash(store);

  const user = userEvent.setup();
  for (const button of await screen.findAllByRole('button', { name: /^Download/ }))
    await user.click(button);
  expect(files()).toEqual(['acme.draft.json', 'globex.draft.json', 'b9.record.json']);
  const drafts = within(screen.getByRole('region', { name: 'Your drafts' }));
  expect(drafts.getAllByText(/^saved 1 January 2000 \d\d:\d\d$/)).toHaveLength(2);
  expect(screen.getByRole('button', { name: 'Reload the page' })).toBeVisible();
});

test('[T9] a draft that is itself what broke comes out as it is stored', async () => {
  const { store } = emptyStore();
  const broken = called('Acme');
  Reflect.set(broken, 'values', null);
  const files = crash({ ...store, list: async () => ({ ...NOTHING, drafts: [broken] }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Download “Acme-id”' }));
  expect(files()).toEqual(['Acme-id.record.json']);
});

test('[T9] drafts that cannot be read are said to be there still', async () => {
  const { store } = emptyStore();
  crash({ ...store, list: () => Promise.reject(new Error('blocked')) });
  expect(await screen.findByText(/couldn’t read the drafts/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Reload the page' })).toBeVisible();
});

const NOTHING = { drafts: [], setAside: [], isIncomplete: false };

function emptyStore() {
  const records = memoryRecords();
  return { records, store: draftStore(records, channelHub()()) };
}

function called(name: string): Draft {
  const at = new Date(2000, 0, 1, 14, 32).getTime();
  const values = withName(newFormValues(), name);
  return { ...newDraft(() => at, `${name}-id`, values), writer: 'before', rev: 1 };
}

/** Breaks the page; gives out which files were downloaded since. */
function crash(store: DraftStore): () => string[] {
  const files: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    files.push(this.download);
  });
  URL.createObjectURL = () => 'blob:';
  URL.revokeObjectURL = () => undefined;
  // React tells the console of what was caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Broken = () => {
    throw new Error('A bug.');
  };
  render(
    <CrashScreen store={store}>
      <Broken />
    </CrashScreen>,
  );
  return () => files;
}
