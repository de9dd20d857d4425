import { expect, test } from 'vitest';
import { createListeners, createStore } from './create-store.ts';

test('whoever asked is told of every other value, until they ask no more', () => {
  const store = createStore(1);
  const told: string[] = [];
  const end = store.subscribe(() => told.push(`first ${store.get()}`));
  store.subscribe(() => told.push(`second ${store.get()}`));
  store.set(2);
  store.set(2);
  end();
  store.set(3);
  expect(told).toEqual(['first 2', 'second 2', 'second 3']);
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
