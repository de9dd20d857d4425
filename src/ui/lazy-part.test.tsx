// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { lazyPart, useOnceThere } from './lazy-part.tsx';

const Webhooks = () => <p>Webhooks</p>;

/** A page whose code comes when it is told to. */
function opened() {
  let arrive: (part: typeof Webhooks) => void = () => undefined;
  const promise = new Promise<typeof Webhooks>((resolve) => (arrive = resolve));
  const Part = lazyPart(() => promise);
  function Page({ step }: { step: 'App info' | 'Webhooks' }) {
    const shown = useOnceThere(step, step, step === 'Webhooks' ? [Part] : []);
    return shown === 'Webhooks' ? <Part /> : <p>App info</p>;
  }
  const { container, rerender } = render(<Page step="App info" />);
  return {
    container,
    go: () => rerender(<Page step="Webhooks" />),
    arrive: () => arrive(Webhooks),
  };
}

afterEach(() => vi.useRealTimers());

test('what was there stays until the code of what is asked for has come, and no placeholder shows', async () => {
  const { container, go, arrive } = opened();
  const seen = new Set<string>();
  const observer = new MutationObserver(() => seen.add(container.textContent));
  observer.observe(container, { childList: true, subtree: true, characterData: true });
  go();
  expect(screen.getByText('App info')).toBeVisible();
  arrive();
  expect(await screen.findByText('Webhooks')).toBeVisible();
  expect([...seen]).toEqual(['Webhooks']);
});

test('who waits for the network is told so by the empty page', async () => {
  vi.useFakeTimers();
  const { container, go } = opened();
  go();
  expect(screen.getByText('App info')).toBeVisible();
  await act(() => vi.runAllTimersAsync());
  expect(container).toHaveTextContent('');
});
