import { beforeEach, expect, test, vi } from 'vitest';

// What was asked for is the module's own: each test has another one.
beforeEach(() => vi.resetModules());

const failure = new Error('offline');

test('nothing is fetched before it is asked for, and then everything, once', async () => {
  const { rightAfter, fetchRest } = await import('./right-after.ts');
  const load = vi.fn<() => Promise<string>>(async () => 'rules');
  const rules = rightAfter(load);
  expect(rules.now()).toBeUndefined();
  expect(load).not.toHaveBeenCalled();
  await Promise.all([fetchRest(), fetchRest()]);
  expect(load).toHaveBeenCalledOnce();
  expect(rules.now()).toBe('rules');
  expect(await rules.there).toBe('rules');
});

test('what comes later still is fetched as soon as it is named', async () => {
  const { rightAfter, fetchRest } = await import('./right-after.ts');
  await fetchRest();
  expect(await rightAfter(async () => 'notes').there).toBe('notes');
});

test('what does not arrive is said to be missing, and is fetched again alone', async () => {
  const { rightAfter, fetchRest, fetchRestAgain, restIsMissing } = await import('./right-after.ts');
  const load = vi.fn<() => Promise<string>>(async () => 'rules').mockRejectedValueOnce(failure);
  const other = vi.fn<() => Promise<string>>(async () => 'drafts');
  const rules = rightAfter(load);
  rightAfter(other);
  await fetchRest();
  expect(restIsMissing()).toBe(true);
  await fetchRestAgain();
  expect(restIsMissing()).toBe(false);
  expect(await rules.there).toBe('rules');
  expect(other).toHaveBeenCalledOnce();
});

test('where the server answers and the browser keeps to its failure, only a reload helps', async () => {
  vi.doMock('./load-again.ts', () => ({ isServerThere: async () => true }));
  const { rightAfter, fetchRest, fetchRestAgain, restIsMissing, onlyReloadHelps } =
    await import('./right-after.ts');
  rightAfter(() => Promise.reject(failure));
  await fetchRest();
  expect(onlyReloadHelps()).toBe(false);
  await fetchRestAgain();
  expect(restIsMissing()).toBe(true);
  expect(onlyReloadHelps()).toBe(true);
  vi.doUnmock('./load-again.ts');
});
