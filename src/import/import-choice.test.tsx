// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { AppActionsContext } from '#workspace/app-actions.ts';
import { memoryActions } from '#workspace/memory-actions.fixture.ts';
import type { Imported } from '#workspace/reading.ts';
import { ImportDialog } from './import-dialog.tsx';

function opened(actions = memoryActions()) {
  const imported: Imported[] = [];
  const led: string[] = [];
  const desk: (string | readonly File[])[] = [];
  const { unmount } = render(
    <AppActionsContext value={actions}>
      <ImportDialog
        open
        onClose={() => undefined}
        onImported={(result) => imported.push(result)}
        onOpened={({ address }) => led.push(address)}
        onFilesRead={async () => undefined}
        onReviewAll={(input) => desk.push(input)}
      />
    </AppActionsContext>,
  );
  const user = userEvent.setup();
  const choose = (...files: File[]) => user.upload(screen.getByLabelText('Manifest file'), files);
  const press = () => user.click(screen.getByRole('button', { name: 'Import' }));
  return { imported, led, desk, actions, unmount, user, choose, press };
}

const own = () => screen.getByRole('radio', { name: 'Edit it as my own draft' });
const review = () => screen.getByRole('radio', { name: 'Review it (read-only)' });

const acme = (name = 'acme.json') => new File([JSON.stringify(READY_MANIFEST)], name);
test('a file is one’s own draft unless it is to be reviewed; then no draft is made', async () => {
  const { imported, led, actions, user, choose, press } = opened();
  expect(own()).toBeChecked();
  await choose(acme());
  await user.click(review());
  await press();
  await expect.poll(() => led).toEqual([expect.stringMatching(/^#\/reviews\/file-/)]);
  expect(imported).toEqual([]);
  const [record] = await actions.reviews.list('reviewer');
  expect(record?.rounds[0]).toMatchObject({ source: 'acme.json', secrets: 'included' });
  expect((await actions.store.list()).drafts).toEqual([]);
});

test('the last choice is offered again', async () => {
  const first = opened();
  await first.user.click(review());
  first.unmount();
  opened(first.actions);
  await expect.poll(() => (review() as HTMLInputElement).checked).toBe(true);
});

test('several files to review go to the desk, all of them', async () => {
  const { desk, user, choose, press } = opened();
  await choose(acme(), acme('other.json'));
  await user.click(review());
  await press();
  expect(desk).toMatchObject([[{ name: 'acme.json' }, { name: 'other.json' }]]);
});

test('what is nearly JSON is repaired, when it was seen, and then reviewed', async () => {
  const { led, actions, user, choose, press } = opened();
  await choose(new File(['{"client_name": "Acme",}'], 'almost.json'));
  await user.click(review());
  await press();
  await user.click(await screen.findByRole('button', { name: 'Use the repaired version' }));
  await expect.poll(() => led).toHaveLength(1);
  expect(await actions.reviews.list('reviewer')).toHaveLength(1);
});

test('what is pasted beside the box is put into it', async () => {
  const { user, imported, press } = opened();
  screen.getByRole('dialog').focus();
  await user.paste('{"client_name": "Acme"}');
  expect(screen.getByRole('textbox', { name: 'Paste JSON' })).toHaveFocus();
  await press();
  expect(imported).toHaveLength(1);
});
