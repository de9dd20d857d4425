// @vitest-environment jsdom
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { NotifyProvider } from '#ui/notify.tsx';
import { withArrival } from '#handoff/rounds.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { AppActionsContext } from '#workspace/app-actions.ts';
import { memoryActions } from '#workspace/memory-actions.fixture.ts';
import { ReviewDeskScreen } from './review-desk-screen.tsx';

function opened(isWide = true) {
  vi.stubGlobal('matchMedia', () => ({
    matches: isWide,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }));
  vi.stubGlobal('scrollTo', () => undefined);
  const actions = memoryActions();
  const page = (
    <NotifyProvider>
      <AppActionsContext value={actions}>
        <ReviewDeskScreen />
      </AppActionsContext>
    </NotifyProvider>
  );
  const { unmount } = render(page);
  const user = userEvent.setup();
  const choose = (...files: File[]) => user.upload(screen.getByLabelText('Manifest files'), files);
  return { actions, user, choose, unmount, again: () => render(page) };
}

const named = (client_name: string, name = `${client_name}.json`) =>
  new File([JSON.stringify({ ...READY_MANIFEST, client_name })], name);
const apps = () =>
  within(screen.getByRole('table'))
    .getAllByRole('link')
    .map(({ textContent }) => textContent);

test('chosen files become rows that lead to their reviews; a broken one says why', async () => {
  const { choose, user } = opened();
  expect(await screen.findByText(/^No manifests yet/)).toBeVisible();
  await choose(named('Acme'), new File([''], 'empty.json'), named('Beta'));
  const link = await screen.findByRole('link', { name: 'Acme' });
  expect(link).toHaveAttribute('href', expect.stringMatching(/^#\/reviews\/file-/));
  expect(screen.getByRole('row', { name: /empty\.json/ })).toHaveTextContent('Couldn’t be read');
  await user.click(screen.getByRole('button', { name: 'Dismiss empty.json' }));
  expect(screen.queryByRole('row', { name: /empty\.json/ })).toBeNull();
});

test('a column’s button sorts by it, and the other way when it is pressed again', async () => {
  const { choose, user } = opened();
  await choose(named('Beta'), named('Acme'), named('Gamma'));
  await screen.findByRole('link', { name: 'Gamma' });
  const header = () => screen.getByRole('columnheader', { name: /^App/ });
  expect(header()).not.toHaveAttribute('aria-sort');
  await user.click(within(header()).getByRole('button'));
  expect(header()).toHaveAttribute('aria-sort', 'ascending');
  expect(apps()).toEqual(['Acme', 'Beta', 'Gamma']);
  await user.click(within(header()).getByRole('button'));
  expect(header()).toHaveAttribute('aria-sort', 'descending');
  expect(apps()).toEqual(['Gamma', 'Beta', 'Acme']);
});

test('the filter keeps what has its words, and is still there after a look at a review', async () => {
  const { choose, user, unmount, again } = opened();
  await choose(named('Beta'), named('Gamma'));
  await screen.findByRole('link', { name: 'Gamma' });
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'gamm');
  await expect.poll(apps).toEqual(['Gamma']);
  expect(screen.getByText('1 of 2 shown')).toBeVisible();
  unmount();
  again();
  expect(await screen.findByRole('searchbox', { name: 'Search' })).toHaveValue('gamm');
});

test('a review that is removed comes back whole with Undo, and the focus goes to the next row', async () => {
  const { actions, choose, user } = opened();
  await choose(named('Beta'), named('Acme'));
  await screen.findByRole('link', { name: 'Acme' });
  const [{ id } = { id: '' }] = await actions.reviews.list('reviewer');
  const before = await actions.reviews.update('reviewer', id, (now) => {
    if (!now) throw new Error('not kept');
    return { ...now, comment: 'Almost' };
  });
  const name = before?.rounds[0]?.source.replace('.json', '') ?? '';
  await user.click(screen.getByRole('button', { name: `Remove “${name}”` }));
  await expect.poll(() => screen.queryByRole('link', { name })).toBeNull();
  expect(document.activeElement).toHaveTextContent(name === 'Acme' ? 'Beta' : 'Acme');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByRole('link', { name });
  expect(await actions.reviews.load('reviewer', id)).toEqual(before);
});

test('a text without a link stays in its box and says what is missing', async () => {
  const { user } = opened();
  const box = screen.getByRole('textbox', { name: 'Paste links' });
  await user.type(box, 'See you on Monday');
  await user.click(screen.getByRole('button', { name: 'Add to desk' }));
  expect(await screen.findByText(/^Nothing added/)).toBeVisible();
  expect(box).toHaveValue('See you on Monday');
});

test('a text that was pasted and not added yet is there when the desk is opened again', async () => {
  const { user, unmount, again } = opened();
  await user.type(screen.getByRole('textbox', { name: 'Paste links' }), 'Dear Ann, see');
  unmount();
  again();
  await expect
    .poll(() => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Paste links' }).value)
    .toBe('Dear Ann, see');
});

test('without room for columns there are cards with the same words', async () => {
  const { choose, user } = opened(false);
  await choose(named('Beta'), named('Acme'), new File([''], 'empty.json'));
  await screen.findByRole('link', { name: 'Acme' });
  expect(screen.queryByRole('table')).toBeNull();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'App');
  const cards = within(screen.getByRole('list', { name: 'Manifests to review' })).getAllByRole(
    'listitem',
  );
  expect(cards.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^empty\.json/),
    expect.stringMatching(/^Acme.*Ready/),
    expect.stringMatching(/^Beta.*Ready/),
  ]);
});

test('a review that another tab changes is shown as it is now', async () => {
  const { actions, choose } = opened();
  await choose(named('Acme'));
  await screen.findByRole('link', { name: 'Acme' });
  const [record] = await actions.reviews.list('reviewer');
  if (!record) throw new Error('not kept');
  await act(() =>
    actions.reviews.update('reviewer', record.id, (now) => ({
      ...(now ?? record),
      decision: 'approve',
    })),
  );
  expect(await screen.findByRole('cell', { name: 'Approved' })).toBeVisible();
});

test('of hundreds of rows the first are drawn, and more when they are asked for', async () => {
  const { actions, user } = opened();
  const at = (index: number) => ({ id: `file-${index}`, source: 'a.json', at: index });
  await act(async () => {
    for (let index = 0; index < 115; index += 1) {
      const manifest = { ...READY_MANIFEST, client_name: `App ${index}` };
      const shared = { kind: 'draft', draftId: '', round: 1, manifest, message: '' } as const;
      const rest = { fingerprint: `${index}`, secrets: 'none', sealed: '', notes: [] } as const;
      await actions.reviews.update('reviewer', `file-${index}`, (now) =>
        withArrival(now, { ...shared, ...rest }, at(index)),
      );
    }
  });
  await screen.findByRole('link', { name: 'App 114' });
  expect(apps()).toHaveLength(100);
  expect(screen.getByText('100 of 115 rows shown')).toBeVisible();
  // What is not drawn is found all the same.
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'app 3');
  await expect.poll(apps).toContain('App 3');
  await user.clear(screen.getByRole('searchbox', { name: 'Search' }));
  await user.click(await screen.findByRole('button', { name: 'Show 15 more' }));
  expect(screen.getByRole('link', { name: 'App 14' })).toHaveFocus();
  expect(apps()).toHaveLength(115);
  expect(screen.queryByText(/rows shown/)).toBeNull();
});

const approve = (actions: ReturnType<typeof opened>['actions'], name: string) =>
  act(async () => {
    for (const record of await actions.reviews.list('reviewer')) {
      const approved = { ...record, decision: 'approve' } as const;
      if (record.rounds[0]?.manifest['client_name'] === name)
        await actions.reviews.update('reviewer', record.id, () => approved);
    }
  });

test('only what is approved is downloaded at once; for the rest one is asked', async () => {
  vi.stubGlobal('URL', {
    ...URL,
    createObjectURL: () => 'blob:a',
    revokeObjectURL: () => undefined,
  });
  const { actions, choose, user } = opened();
  await choose(named('Acme'), named('Beta'));
  const download = await screen.findByRole('button', { name: 'Download approved' });
  expect(download).toHaveAttribute('aria-disabled', 'true');
  expect(download).toHaveAccessibleDescription(/^Nothing is approved yet/);
  await user.click(download);
  expect(screen.queryByText(/downloaded/)).toBeNull();
  expect(screen.getAllByRole('cell', { name: 'To review' })).toHaveLength(2);

  await approve(actions, 'Beta');
  expect(await screen.findByRole('button', { name: 'Download approved (1)' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Download all without errors (2)' }));
  const question = within(await screen.findByRole('dialog', { name: '1 file isn’t approved' }));
  expect(question.getByRole('listitem')).toHaveTextContent('Acme (to review)');
  await user.click(question.getByRole('button', { name: 'Go back' }));
  expect(screen.queryByText(/downloaded/)).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Download approved (1)' }));
  expect(await screen.findByText('1 file downloaded.')).toBeVisible();
});

test('files with a placeholder in them are not downloaded as final unasked', async () => {
  const { actions, choose, user } = opened();
  await choose(named('App name'));
  await screen.findByRole('link', { name: 'App name' });
  await approve(actions, 'App name');
  await user.click(await screen.findByRole('button', { name: 'Download approved (1)' }));
  const question = within(await screen.findByRole('dialog', { name: 'A placeholder is left' }));
  expect(question.getByRole('listitem')).toHaveTextContent('App name: “App name”');
  await user.click(question.getByRole('button', { name: 'Go back' }));
  expect(screen.queryByText(/downloaded/)).toBeNull();
});

test('a file that is nearly JSON is repaired here and reviewed, once its repair was seen', async () => {
  const { choose, user } = opened();
  const almost = JSON.stringify({ ...READY_MANIFEST, client_name: 'Almost' }, null, 2);
  await choose(new File([almost.replace(/\n}$/, ',\n}')], 'almost.json'));
  await user.click(await screen.findByRole('button', { name: 'Repair almost.json' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Repair “almost.json”' }));
  expect(dialog.getByText(/Here’s what would change/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Add the repaired draft' }));
  expect(await screen.findByRole('link', { name: 'Almost' })).toBeVisible();
  expect(screen.queryByRole('row', { name: /Couldn’t be read/ })).toBeNull();
  expect(screen.getByRole('cell', { name: 'almost.json, repaired' })).toBeVisible();
  expect(document.activeElement).not.toBe(document.body);
});

test('of many files that could not be read a few are shown, until all are asked for', async () => {
  const { choose, user } = opened();
  await choose(named('Acme'), ...[1, 2, 3, 4, 5].map((each) => new File([''], `${each}.json`)));
  await screen.findByRole('link', { name: 'Acme' });
  const unreadable = () => screen.getAllByRole('row', { name: /Couldn’t be read/ });
  expect(unreadable()).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Show all 5' }));
  expect(unreadable()).toHaveLength(5);
  expect(screen.getByRole('button', { name: 'Show fewer' })).toHaveFocus();
});

test('Download approved says why there is nothing to download', async () => {
  const { choose, user } = opened();
  await choose(named('Acme'));
  await screen.findByRole('link', { name: 'Acme' });
  await user.click(screen.getByRole('button', { name: 'Download approved' }));
  expect(await screen.findByRole('status')).toHaveTextContent(
    'Nothing to download. Nothing is approved yet. Open a manifest and choose Approve',
  );
});

test('a corrected file becomes the next round where its reader says so, and can be taken back', async () => {
  const { actions, choose, user } = opened();
  const corrected = { ...READY_MANIFEST, client_name: 'Acme', description: 'Corrected' };
  await choose(named('Acme', 'acme.json'));
  await screen.findByRole('link', { name: 'Acme' });
  await choose(new File([JSON.stringify(corrected)], 'v2.json'));
  const ask = within(await screen.findByRole('list', { name: 'Possible new versions' }));
  expect(ask.getByRole('listitem')).toHaveTextContent(
    /^v2\.json looks like a new version of “Acme”, received today/,
  );
  expect(ask.getByRole('link', { name: 'Compare' })).toHaveAttribute(
    'href',
    expect.stringMatching(/^#\/compare\?before=round:reviewer:.*&after=round:reviewer:/),
  );
  expect(apps()).toEqual(['Acme', 'Acme']);
  await user.click(ask.getByRole('button', { name: 'Make it round 2' }));
  await expect.poll(apps).toEqual(['Acme']);
  expect(screen.getByRole('row', { name: /Acme/ })).toHaveTextContent('v2.json, round 2');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await expect.poll(apps).toEqual(['Acme', 'Acme']);
  await user.click(await screen.findByRole('button', { name: 'Keep both' }));
  await expect.poll(() => screen.queryByRole('list', { name: 'Possible new versions' })).toBeNull();
  expect(await actions.reviews.list('reviewer')).toHaveLength(2);
});
