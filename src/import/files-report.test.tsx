// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { FileRow } from './file-rows.ts';
import { FilesReport } from './files-report.tsx';
import { readAsManifest } from '#workspace/read-anything.ts';

function row(name: string, text: string): FileRow {
  const reading = readAsManifest({ name, text, notes: [] });
  if (reading.kind !== 'manifest') throw new Error('not read');
  return { kind: 'imported', imported: reading, name, id: `id-of-${name}` };
}

const FILE = new File(['[{}]'], 'list.json');
const ROWS: FileRow[] = [
  row('acme.json', '{"client_name": "Acme", "client_secret": "hunter2", "display_name": "x"}'),
  {
    kind: 'not-imported',
    id: '1',
    name: 'list.json',
    file: FILE,
    sentence: 'A list.',
    fix: 'choice',
  },
  row('pay\u202Elap.json', '{"client_name": ""}'),
  { kind: 'not-imported', id: '2', name: 'logo.json', file: FILE, sentence: 'An image.' },
];

function reported(rows: readonly FileRow[], notStored = '') {
  const done: string[] = [];
  render(
    <FilesReport
      files={{ rows, notStored }}
      focusRow={null}
      onClose={() => done.push('closed')}
      onFix={({ name }) => done.push(name)}
      onUndo={() => done.push('undone')}
      onShowDrafts={() => done.push('drafts')}
    />,
  );
  return { done, user: userEvent.setup() };
}

const items = () => within(screen.getByRole('list', { name: 'Files' })).getAllByRole('listitem');

test('what needs a hand comes first, then what was imported, each in its order', () => {
  reported(ROWS);
  expect(items().map((item) => item.textContent)).toEqual([
    expect.stringMatching(/^list\.jsonNot imported: A list\.Choose from the list$/),
    expect.stringMatching(/^logo\.jsonNot imported: An image\.$/),
    expect.stringMatching(/^acme\.jsonAcmeWarning: Removed “client_secret”.*Details$/),
    expect.stringMatching(/^pay.*lap\.jsonUntitled draftImported with 1 problemDetails$/),
  ]);
});

test('a link or a review leads to where it is kept', async () => {
  const opened = {
    address: '#/reviews/a1',
    said: 'It made no draft of yours.',
    label: 'Review it',
  };
  const { done, user } = reported([{ kind: 'opened', id: 'o', name: 'mail.txt', opened }]);
  expect(items()[0]).toHaveTextContent(/^mail\.txtIt made no draft of yours\./);
  const link = screen.getByRole('link', { name: 'Review it' });
  expect(link).toHaveAttribute('href', '#/reviews/a1');
  await user.click(link);
  expect(done).toEqual(['closed']);
});

test('a draft’s name leads to the draft, and a file’s button to the dialog for it', async () => {
  const { done, user } = reported(ROWS);
  const link = screen.getByRole('link', { name: 'Acme' });
  expect(link).toHaveAttribute('href', '#/drafts/id-of-acme.json/app-info');
  await user.click(link);
  await user.click(screen.getByRole('button', { name: 'Choose from the list: list.json' }));
  expect(done).toEqual(['closed', 'list.json']);
});

test('the details say what reading did and what is wrong, and go away again', async () => {
  const { user } = reported(ROWS);
  const toggle = screen.getByRole('button', { name: 'Details of acme.json' });
  await user.click(toggle);
  expect(screen.getByRole('region', { name: 'Removed' })).toHaveTextContent('client_secret');
  expect(screen.getByRole('region', { name: 'Kept unchanged' })).toHaveTextContent('display_name');
  await user.click(toggle);
  expect(screen.queryByRole('region', { name: 'Removed' })).toBeNull();
  expect(document.body).not.toHaveTextContent('hunter2');
});

test('[T3] it says when the drafts could not be stored, and why', () => {
  reported(ROWS, 'There is no room.');
  expect(screen.getByRole('alert')).toHaveTextContent(
    'These drafts aren’t saved on this device. There is no room.',
  );
});

test('where nothing was imported there is nothing to undo', async () => {
  const { done, user } = reported(ROWS.filter(({ kind }) => kind === 'not-imported'));
  expect(screen.queryByRole('button', { name: 'Undo import' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(done).toEqual(['closed']);
});
