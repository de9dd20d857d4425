// @vitest-environment jsdom
import { webcrypto } from 'node:crypto';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { DraftForm } from '#form/draft-form.tsx';
import type { JsonObject } from '#manifest/json/json.ts';
import {
  pathNamed,
  READY_MANIFEST,
  readyManifestWith,
} from '#manifest/values/ready-manifest.fixture.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { NotifyProvider } from '#ui/notify.tsx';
import { AppActionsContext } from '#workspace/app-actions.ts';
import { memoryActions } from '#workspace/memory-actions.fixture.ts';
import { ShareDialog } from './share-dialog.tsx';

/** What was saved as a file. */
const files: Blob[] = [];

beforeEach(() => {
  files.length = 0;
  vi.stubGlobal('crypto', webcrypto);
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  URL.createObjectURL = (file: Blob) => `blob:${files.push(file)}`;
  HTMLAnchorElement.prototype.click = () => undefined;
});

test('[S6] who leaves header values out is told that the file is needed, and gets it here', async () => {
  const { user, rounds } = openShare();
  const leaveOut = screen.getByRole('radio', { name: 'Leave out (recommended)' });
  expect(leaveOut).toBeChecked();
  expect(leaveOut).toHaveAccessibleDescription(
    'Your account team will also need the file to install the app.',
  );
  await user.click(button('Download file'));
  expect(screen.getByText('acme-whatsapp.app-install.json downloaded')).toBeVisible();
  expect(JSON.parse((await files[0]?.text()) ?? '')).toEqual(READY_MANIFEST);
  await vi.waitFor(async () => expect(await rounds()).toMatchObject([{ source: 'a file' }]));
});

test('a manifest without header values has none to be left out', () => {
  openShare(readyManifestWith(pathNamed('headers'), []));
  expect(screen.queryByRole('radio')).toBeNull();
});

test('[S6] a passphrase that is missing or too short is asked for, and nothing goes out', async () => {
  const { user, rounds } = openShare();
  await user.click(screen.getByRole('radio', { name: 'Include, protected by a passphrase' }));
  const passphrase = screen.getByLabelText('Passphrase');
  expect(screen.getByRole('textbox', { name: 'Share link' })).toHaveValue('');
  await user.click(button('Copy link'));
  expect(passphrase).toHaveFocus();
  expect(passphrase).toHaveAccessibleDescription(/^Error: Use at least 12 characters/);

  await user.type(passphrase, 'too short');
  await user.click(button('Copy link'));
  expect(passphrase).toHaveFocus();
  expect(passphrase).toHaveAccessibleDescription(/^Error: Use at least 12 characters/);
  await user.click(button('Show'));
  expect(passphrase).toHaveAttribute('type', 'text');
  expect(await rounds()).toEqual([]);
});

test('[S6] a passphrase is suggested in words that can be read out', async () => {
  const { user } = openShare();
  await user.click(screen.getByRole('radio', { name: 'Include, protected by a passphrase' }));
  await user.click(button('Suggest one'));
  const passphrase = screen.getByLabelText<HTMLInputElement>('Passphrase');
  expect(passphrase).toHaveAttribute('type', 'text');
  expect(passphrase.value).toMatch(/^[a-z]+( [a-z]+){3}$/);
  expect(passphrase).toBeValid();
});

test('[T11] where nothing can be encrypted, header values can only be left out, and it says why', () => {
  vi.stubGlobal('crypto', { getRandomValues: webcrypto.getRandomValues.bind(webcrypto) });
  openShare();
  const include = screen.getByRole('radio', { name: 'Include, protected by a passphrase' });
  expect(include).toBeDisabled();
  expect(include).toHaveAccessibleDescription(/needs a secure \(https\) page/);
});

test('the message is kept with the draft until it went out', async () => {
  const { user, unmount, again, actions } = openShare();
  await user.type(message(), 'Please look at the endpoints.');
  unmount();
  again();
  await vi.waitFor(() => expect(message()).toHaveValue('Please look at the endpoints.'));
  expect(await actions.texts.load(['message', 'a1'])).toBe('Please look at the endpoints.');
});

function openShare(manifest: JsonObject = READY_MANIFEST) {
  const actions = memoryActions();
  const page = (
    <NotifyProvider>
      <AppActionsContext value={actions}>
        <DraftForm values={readValues(manifest)} tried={[]} otherNames={[]}>
          <ShareDialog
            draftId="a1"
            isBehind={false}
            onSent={() => undefined}
            onClose={() => undefined}
          />
        </DraftForm>
      </AppActionsContext>
    </NotifyProvider>
  );
  const { unmount } = render(page);
  const rounds = async () => (await actions.reviews.load('author', 'a1'))?.rounds ?? [];
  const user = userEvent.setup({ delay: null });
  return { actions, user, rounds, unmount, again: () => render(page) };
}

function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

function message(): HTMLElement {
  return screen.getByRole('textbox', { name: 'Message to your reviewer (optional)' });
}
