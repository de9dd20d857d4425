// @vitest-environment jsdom
import { act, cleanup, renderHook, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NotifyProvider, useNotify } from './notify.tsx';

let notify: ReturnType<typeof useNotify>;
const undo = vi.fn<() => void>();

beforeEach(async () => {
  history.replaceState(null, '', '#/here');
  undo.mockReset();
  // The toast comes right after the first screen.
  const { result } = await act(async () => renderHook(useNotify, { wrapper: NotifyProvider }));
  notify = result.current;
  await screen.findByRole('status');
});
afterEach(() => {
  cleanup();
  document.querySelector('[aria-modal]')?.remove();
});

const status = () => screen.getByRole('status');

async function goTo(hash: string) {
  await act(async () => {
    const arrived = new Promise((resolve) => {
      addEventListener('hashchange', resolve, { once: true });
    });
    location.hash = hash;
    await arrived;
  });
}

async function openDialog() {
  const dialog = document.createElement('div');
  dialog.setAttribute('aria-modal', 'true');
  await act(async () => document.body.append(dialog));
  return async () => act(async () => dialog.remove());
}

test('what is told of one page is gone on the next, even where it can be undone', async () => {
  act(() => notify('Header 1 removed', undo));
  expect(status()).toHaveTextContent('Header 1 removed');
  await goTo('#/there');
  expect(status()).toBeEmptyDOMElement();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('what is told on the way to a page is read there', async () => {
  await act(async () => {
    location.hash = '#/there';
    notify('This is a copy');
    await new Promise((resolve) => {
      addEventListener('hashchange', resolve, { once: true });
    });
  });
  expect(status()).toHaveTextContent('This is a copy');
});

test('an Undo that is the only way back goes along to the next page, and works there', async () => {
  act(() => notify('Draft deleted', undo, 'everywhere'));
  await goTo('#/there');
  expect(status()).toHaveTextContent('Draft deleted');
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledOnce();
});

test('a dialog is covered by nothing: what was told before goes', async () => {
  act(() => notify('Use https: done', undo));
  const close = await openDialog();
  expect(status()).toBeEmptyDOMElement();
  await close();
  expect(status()).toBeEmptyDOMElement();
});

test('the only way back waits until the dialog is closed', async () => {
  act(() => notify('Draft deleted', undo, 'everywhere'));
  const close = await openDialog();
  expect(status()).toBeEmptyDOMElement();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  await close();
  expect(status()).toHaveTextContent('Draft deleted');
  expect(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
});

test('what is told over a dialog is shown once that is closed', async () => {
  const close = await openDialog();
  act(() => notify('Imported “Acme”', undo));
  expect(status()).toBeEmptyDOMElement();
  await close();
  expect(status()).toHaveTextContent('Imported “Acme”');
});

test('what comes next is offered under its own name', async () => {
  const writeEmail = vi.fn<() => void>();
  act(() => notify('acme.app-install.json downloaded', { label: 'Write email', act: writeEmail }));
  await userEvent.click(screen.getByRole('button', { name: 'Write email' }));
  expect(writeEmail).toHaveBeenCalledOnce();
  expect(status()).toBeEmptyDOMElement();
});
