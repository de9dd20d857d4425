import { expect, test, vi } from 'vitest';
import { createListeners, createStore } from './create-store.ts';

test('whoever asked is told of every other value, until they ask no more', () => {
  const store = createStore(1);
  const [first, second] = [vi.fn(() => store.get()), vi.fn()];
  const end = store.subscribe(first);
  store.subscribe(second);
  store.set(2);
  expect(first).toHaveReturnedWith(2);
  store.set(2);
  end();
  store.set(3);
  expect([first, second].map(({ mock }) => mock.calls.length)).toEqual([1, 2]);
  expect(store.get()).toBe(3);
});

test('a listener that ends itself while it is told keeps no other from being told', () => {
  const { tell, subscribe } = createListeners<string>();
  const told: string[] = [];
  const end = subscribe((news) => {
    told.push(`first ${news}`);
    end();
  });
  subscribe((news) => told.push(`second ${news}`));
  tell('a');
  tell('b');
  expect(told).toEqual(['first a', 'second a', 'second b']);
});
