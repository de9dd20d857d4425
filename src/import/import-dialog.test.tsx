// @vitest-environment jsdom
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newDraft } from '#drafts/draft.ts';
import type { Note } from '#drafts/note.ts';
import { writeReviewFile } from '#handoff/review-file.ts';
import type { Review } from '#handoff/review.ts';
import { AppActionsContext, type AppActions } from '#workspace/app-actions.ts';
import { memoryActions } from '#workspace/memory-actions.fixture.ts';
import { ImportDialog } from './import-dialog.tsx';
import type { FileResult } from './read-files.ts';
import type { Imported } from '#workspace/reading.ts';

function opened(files?: readonly File[], more: { readAtOnce?: boolean } = {}) {
  const imported: Imported[] = [];
  const read: (readonly FileResult[])[] = [];
  const led: string[] = [];
  const closed = { times: 0 };
  const actions = memoryActions();
  const dialog = (
    <ImportDialog
      open
      {...(files && { initialFiles: files })}
      {...more}
      onClose={() => closed.times++}
      onImported={(result) => imported.push(result)}
      onOpened={({ address }) => led.push(address)}
      onFilesRead={async (results) => void read.push(results)}
    />
  );
  render(<AppActionsContext value={actions}>{dialog}</AppActionsContext>);
  return { imported, read, led, closed, actions, user: userEvent.setup() };
}

const file = () => screen.getByLabelText<HTMLInputElement>('Manifest file');
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Paste JSON' });
const press = (user: ReturnType<typeof userEvent.setup>, name: string) =>
  user.click(screen.getByRole('button', { name }));

test('a pasted manifest is handed over with its notes', async () => {
  const { imported, user } = opened();
  await user.click(box());
  await user.paste('{"client_name": "Acme", "client_id": "x"}');
  await press(user, 'Import');
  expect(imported).toMatchObject([
    {
      name: 'the pasted text',
      values: { 'app-info': { client_name: 'Acme' } },
      notes: [{ kind: 'removed', path: '/client_id' }],
    },
  ]);
});

test('a chosen file is imported, by its name, rather than the text', async () => {
  const { imported, user } = opened();
  await user.click(box());
  await user.paste('what I had typed');
  await user.upload(file(), new File(['{"client_name": "Acme"}'], 'acme.json'));
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByText(/^The text you pasted is kept/)).toBeVisible();
  await press(user, 'Import');
  await expect.poll(() => imported).toMatchObject([{ name: 'acme.json' }]);
});

test('there is no error before Import was pressed, then it says what to do', async () => {
  const { imported, user } = opened();
  expect(screen.queryByRole('alert')).toBeNull();
  await press(user, 'Import');
  expect(screen.getByRole('alert')).toHaveTextContent('Choose a file, or paste a manifest');
  expect(screen.getByRole('alert')).toHaveFocus();
  expect(imported).toEqual([]);
});

test('[M6] a problem says where it is, keeps the text, and leads to the place', async () => {
  const { user } = opened();
  await user.click(box());
  await user.paste('{\n  "scope": "a"\n  "x": "C:\\dir"\n}');
  await press(user, 'Import');
  expect(screen.getByRole('alert')).toHaveTextContent('Line 3, column 3: add a comma before');
  expect(box()).toHaveValue('{\n  "scope": "a"\n  "x": "C:\\dir"\n}');
  await press(user, 'Edit as text');
  expect(box()).toHaveFocus();
  expect(box().value.slice(box().selectionStart)).toMatch(/^"x"/);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('[M6] a repair is shown, and applied only when it is chosen', async () => {
  const { imported, user } = opened();
  await user.click(box());
  await user.paste('{\n  "client_name": "Acme",\n}');
  await press(user, 'Import');
  expect(await screen.findByText('Removed an extra comma on line 2.')).toBeVisible();
  const changes = screen.getByRole('group', { name: 'What the repair changes' });
  expect(within(changes).getByText('Removed:')).toBeInTheDocument();
  expect(imported).toEqual([]);
  await press(user, 'Use the repaired version');
  expect(imported).toMatchObject([
    { notes: [{ kind: 'repaired', sentence: 'Removed an extra comma on line 2.' }] },
  ]);
});

test('[M6] the text of a broken file can be fixed here', async () => {
  const { imported, user } = opened([new File(['{"client_name": "Acme"'], 'cut.json')]);
  await press(user, 'Import');
  expect(await screen.findByRole('alert')).toHaveTextContent('It may have been cut off');
  await press(user, 'Edit as text');
  expect(box()).toHaveValue('{"client_name": "Acme"');
  await user.type(box(), '}}', { initialSelectionStart: 22 });
  await user.keyboard('{Backspace}');
  await press(user, 'Import');
  expect(imported).toMatchObject([{ values: { 'app-info': { client_name: 'Acme' } } }]);
});

test('[M6] a broken file never replaces a text that was typed', async () => {
  const { user } = opened();
  await user.click(box());
  await user.paste('what I had typed');
  await user.upload(file(), new File(['{'], 'broken.json'));
  await press(user, 'Import');
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Edit as text' })).toBeNull();
  await press(user, 'Remove file');
  expect(box()).toHaveValue('what I had typed');
});

test('[M5] a list offers its manifests; one of them is imported', async () => {
  const { imported, user } = opened();
  await user.click(box());
  await user.paste('[{"client_name": "Acme"}, 42, {"client_name": "Beta"}]');
  await press(user, 'Import');
  expect(screen.getByRole('radio', { name: /^Entry 2/ })).toBeDisabled();
  expect(screen.queryByRole('alert')).toBeNull();
  await press(user, 'Import');
  expect(screen.getByRole('alert')).toHaveTextContent('Select a manifest to import.');
  await user.click(screen.getByRole('radio', { name: 'Beta' }));
  await press(user, 'Import');
  expect(imported).toMatchObject([
    { name: 'the pasted text (Beta)', values: { 'app-info': { client_name: 'Beta' } } },
  ]);
});

test('[M6] a manifest inside of something else is offered', async () => {
  const { imported, user } = opened();
  await user.click(box());
  await user.paste('{"status": 200, "data": {"client_name": "Acme"}}');
  await press(user, 'Import');
  expect(
    screen.getByText(/^The pasted text isn’t a manifest itself, but there is one in it\./),
  ).toBeVisible();
  expect(screen.getByRole('radio', { name: 'Acme in “data”' })).toBeChecked();
  await press(user, 'Import');
  expect(imported).toMatchObject([{ values: { 'app-info': { client_name: 'Acme' } } }]);
});

test('[M6] another product’s file says what it is, and nothing is imported', async () => {
  const { imported, user } = opened();
  await user.upload(file(), new File(['{"name": "x", "version": "1.0.0"}'], 'package.json'));
  await press(user, 'Import');
  expect(await screen.findByRole('alert')).toHaveTextContent('This looks like a package.json');
  expect(imported).toEqual([]);
});

test('[M5] Back returns to the text', async () => {
  const { user } = opened();
  await user.click(box());
  await user.paste('[{}]');
  await press(user, 'Import');
  await press(user, 'Back');
  expect(box()).toHaveValue('[{}]');
});

test('[M8] a large text is held beside the box, which keeps what it had', async () => {
  const { imported, user } = opened();
  await user.type(box(), 'mine');
  await user.paste(JSON.stringify({ client_name: 'Acme', x: 'y'.repeat(300_000) }));
  expect(file()).toHaveAccessibleDescription('Pasted text, 293 KB');
  expect(file()).toHaveFocus();
  await press(user, 'Remove file');
  expect(box()).toHaveValue('mine');
  await user.click(box());
  await user.paste(JSON.stringify({ client_name: 'Acme', x: 'y'.repeat(300_000) }));
  await press(user, 'Import');
  await expect.poll(() => imported).toMatchObject([{ name: 'Pasted text' }]);
});

/** A file whose bytes come when they are let go. */
function hold() {
  let letGo: (bytes: ArrayBuffer) => void = () => undefined;
  const promise = new Promise<ArrayBuffer>((resolve) => (letGo = resolve));
  const release = () => act(async () => letGo(new TextEncoder().encode('{}').buffer));
  return { promise, release };
}

const three = () => [
  new File(['{"client_name": "Acme"}'], 'acme.json'),
  new File(['[{}, {}]'], 'list.json'),
  new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47)], 'logo.json'),
];

test('of several files it is told what became of each, in their order', async () => {
  const { imported, read, user } = opened(three());
  expect(file()).toHaveAccessibleDescription(/^3 files, 35 bytes$/);
  const names = screen.getByRole('list', { name: 'Chosen files' });
  expect(names).toHaveTextContent('acme.jsonlist.jsonlogo.json');
  await press(user, 'Import');
  await expect
    .poll(() => read)
    .toMatchObject([
      [
        { kind: 'imported', name: 'acme.json', imported: { values: { 'app-info': {} } } },
        { kind: 'not-imported', name: 'list.json', fix: 'choice' },
        { kind: 'not-imported', name: 'logo.json', sentence: expect.stringContaining('an image') },
      ],
    ]);
  expect(imported).toEqual([]);
});

test('several files can be chosen, and taken away again', async () => {
  const { read, user } = opened();
  await user.upload(file(), three());
  expect(screen.queryByRole('textbox')).toBeNull();
  await press(user, 'Remove files');
  expect(box()).toHaveValue('');
  await press(user, 'Import');
  expect(screen.getByRole('alert')).toHaveTextContent('Choose a file');
  expect(read).toEqual([]);
});

test('files that were copied are pasted as files', async () => {
  const { imported, user } = opened();
  const files = [new File(['{"client_name": "Acme"}'], 'copied.json')];
  fireEvent.paste(box(), { clipboardData: { getData: () => '', files } });
  await press(user, 'Import');
  await expect.poll(() => imported).toMatchObject([{ name: 'copied.json' }]);
});

test('a whole folder is refused before any of it is read', async () => {
  const { read, user } = opened(Array.from({ length: 101 }, () => new File(['{}'], 'a.json')));
  await press(user, 'Import');
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'You chose 101 files. You can import up to 100 at once.',
  );
  expect(read).toEqual([]);
});

test('what is being read when the dialog is cancelled becomes nothing', async () => {
  const stuck = hold();
  const last = new File(['{}'], 'last.json');
  Object.defineProperty(last, 'arrayBuffer', { value: () => stuck.promise });
  const { read, user } = opened([...three(), last]);
  await press(user, 'Import');
  expect(await screen.findByText('Reading file 4 of 4…')).toBeVisible();
  await press(user, 'Cancel');
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  await stuck.release();
  expect(read).toEqual([]);
});

test('a text that was typed is still there after a file was imported beside it', async () => {
  const { imported, user } = opened();
  await user.type(box(), 'mine');
  await user.upload(file(), new File(['{"client_name": "Acme"}'], 'acme.json'));
  await press(user, 'Import');
  await expect.poll(() => imported).toHaveLength(1);
  expect(box()).toHaveValue('mine');
});

test('a file that was read before is read at once, and shows what is wrong with it', async () => {
  opened([new File(['{"client_name": "Acme",}'], 'broken.json')], { readAtOnce: true });
  expect(await screen.findByRole('alert')).toHaveTextContent('Couldn’t import this');
  expect(await screen.findByRole('button', { name: 'Use the repaired version' })).toBeVisible();
});

test('a click beside it closes it only while it holds nothing', async () => {
  const { closed, user } = opened();
  const beside = () => {
    const container = screen.getByRole('dialog').parentElement;
    if (!container) throw new Error('no backdrop');
    return user.click(container);
  };
  await beside();
  expect(closed.times).toBe(1);
  await user.type(box(), 'x');
  await beside();
  expect(closed.times).toBe(1);
});

const MANIFEST = { client_name: 'Acme' };
const NOTE: Note = {
  id: 'n1',
  asked: {
    rev: 1,
    path: '/client_name',
    text: 'Too short',
    suggestion: 'Acme Co',
  },
  reply: { rev: 0, text: '', state: 'open' },
};
const REVIEW: Review = {
  draftId: 'mine',
  round: 1,
  fingerprint: '1234-5678',
  decision: 'request-changes',
  comment: 'Nearly there',
  notes: [NOTE],
};

const keepMine = ({ store }: AppActions) =>
  store.save({ ...newDraft(() => 1, 'mine'), writer: 'me', rev: 1 }, null);

test('a review that comes as a file goes to its draft', async () => {
  const { led, actions, user } = opened();
  await keepMine(actions);
  await user.upload(file(), new File([`\ufeff${writeReviewFile(REVIEW)}`], 'acme.review.json'));
  await press(user, 'Import');
  await expect.poll(() => led).toEqual(['#/drafts/mine/review']);
  expect(await actions.reviews.load('author', 'mine')).toMatchObject({ notes: [NOTE] });
});

test('a review whose draft is not here is shown with all it says', async () => {
  const { led, user } = opened();
  await user.upload(file(), new File([writeReviewFile(REVIEW)], 'acme.review.json'));
  await press(user, 'Import');
  const words = await screen.findByRole('alert');
  expect(words).toHaveTextContent('The draft for this review isn’t in this browser');
  expect(words).toHaveTextContent('Nearly there');
  expect(words).toHaveTextContent('App name: Too short (suggested: Acme Co)');
  expect(words).toHaveFocus();
  expect(led).toEqual([]);
});

test('a damaged review file is refused in words', async () => {
  const { user } = opened();
  const text = writeReviewFile(REVIEW).replace('request-changes', 'burn');
  await user.upload(file(), new File([text], 'acme.review.json'));
  await press(user, 'Import');
  expect(await screen.findByRole('alert')).toHaveTextContent('This review is damaged');
});

test('among several files, reviews each say what became of them', async () => {
  const { read, actions, user } = opened();
  await keepMine(actions);
  const stray = writeReviewFile({ ...REVIEW, draftId: 'gone' });
  await user.upload(file(), [
    new File([JSON.stringify(MANIFEST)], 'acme.json'),
    new File([writeReviewFile(REVIEW)], 'acme.review.json'),
    new File([stray], 'stray.review.json'),
  ]);
  await press(user, 'Import');
  await expect.poll(() => read).toHaveLength(1);
  expect(read[0]).toMatchObject([
    { kind: 'imported' },
    { kind: 'opened', opened: { address: '#/drafts/mine/review' } },
    { kind: 'not-imported', name: 'stray.review.json', fix: 'review' },
  ]);
});
