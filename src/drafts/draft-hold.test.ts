import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { channelHub, type DraftChannel } from './draft-channel.ts';
import { draftHold, type DraftHold } from './draft-hold.ts';
import { lockManager } from './lock-manager.fixture.ts';
import { pendingReleases } from './pending-releases.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Longer than any tab waits for another. */
const LONG_MS = 10_000;
const moment = () => vi.advanceTimersByTimeAsync(20);

test('[T6] the tab that opens a draft first writes it, the next gets it when that one is closed', async () => {
  const { open } = browser();
  const first = await open();
  const second = await open();
  expect(states(first, second)).toEqual(['mine', 'elsewhere']);
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(states(first, second)).toEqual(['mine', 'elsewhere']);
  first.release();
  await moment();
  expect(second.state()).toBe('mine');
});

test('different drafts have nothing to do with each other', async () => {
  const { open } = browser();
  const [first, other] = [await open('a1'), await open('a2')];
  expect(states(first, other)).toEqual(['mine', 'mine']);
  const second = await open('a1');
  second.take();
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(states(first, second, other)).toEqual(['elsewhere', 'mine', 'mine']);
});

test('[T6] a tab that is asked for the draft takes no more words, writes what it has, and lets go', async () => {
  const { open } = browser();
  const first = await open();
  const second = await open();
  const steps: string[] = [];
  first.subscribe(() => steps.push(`first: ${first.state()}`));
  second.subscribe(() => steps.push(`second: ${second.state()}`));
  first.beforeYield(async () => {
    await wait(500);
    steps.push('written');
  });
  second.take();
  await vi.advanceTimersByTimeAsync(500);
  await moment();
  expect(steps).toEqual(['first: elsewhere', 'written', 'second: mine']);
});

test('a draft goes to and fro between two tabs', async () => {
  const { open } = browser();
  const first = await open();
  const second = await open();
  for (const [taker, other] of [
    [second, first],
    [first, second],
    [second, first],
  ] as const) {
    taker.take();
    await moment();
    expect(states(taker, other)).toEqual(['mine', 'elsewhere']);
  }
  // Nobody is robbed for having been asked once.
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(states(first, second)).toEqual(['elsewhere', 'mine']);
});

test('[T6] a tab that does not answer loses the draft, and hears of it when it wakes up', async () => {
  const { open, tab } = browser();
  const frozen = await open('a1', deaf(tab()));
  const second = await open();
  second.take();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(second.state()).toBe('elsewhere');
  // Pressed again, out of impatience.
  second.take();
  await vi.advanceTimersByTimeAsync(500);
  await moment();
  expect(states(frozen, second)).toEqual(['elsewhere', 'mine']);
  second.release();
  await moment();
  expect(frozen.state()).toBe('mine');
});

test('a tab whose writing takes too long loses the draft too, and is next in turn', async () => {
  const { open } = browser();
  const first = await open();
  const second = await open();
  first.beforeYield(() => wait(5_000));
  second.take();
  await vi.advanceTimersByTimeAsync(1_500);
  await moment();
  expect(states(first, second)).toEqual(['elsewhere', 'mine']);
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(states(first, second)).toEqual(['elsewhere', 'mine']);
  second.release();
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(first.state()).toBe('mine');
});

test('of two tabs that wait, the one that asks gets the draft', async () => {
  const { open } = browser();
  const tabs = [await open(), await open(), await open()] as const;
  const seen: string[] = [];
  tabs[1].subscribe(() => seen.push(tabs[1].state()));
  tabs[2].take();
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(states(...tabs)).toEqual(['elsewhere', 'elsewhere', 'mine']);
  expect(seen).toEqual([]);
});

test('a tab that is closed while it waits, or while it asks, stands in nobody’s way', async () => {
  const { open, claim } = browser();
  claim().release();
  const first = await open();
  const waits = await open();
  const next = await open();
  expect(first.state()).toBe('mine');
  waits.take();
  waits.release();
  first.release();
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(next.state()).toBe('mine');
});

test('[T6] a tab that leaves the draft writes what is left before the next one opens it', async () => {
  const { open } = browser();
  const first = await open();
  const second = await open();
  const steps: string[] = [];
  second.subscribe(() => steps.push(second.state()));
  first.beforeYield(async () => {
    await wait(100);
    steps.push('written');
  });
  first.release();
  await vi.advanceTimersByTimeAsync(100);
  await moment();
  expect(steps).toEqual(['written', 'mine']);
});

test('a tab that leaves a draft and comes straight back never finds it taken', async () => {
  const { open, claim, tab } = browser();
  const own = tab();
  const first = await open('a1', own);
  first.beforeYield(() => wait(500));
  first.release();
  // And off again, and back.
  claim('a1', own).release();
  const again = claim('a1', own);
  const seen: string[] = [];
  again.subscribe(() => seen.push(again.state()));
  await vi.advanceTimersByTimeAsync(LONG_MS);
  expect(seen).toEqual(['mine']);
  again.release();
  await moment();
  expect((await open()).state()).toBe('mine');
});

test('[T11] without locks, or where they are refused, every tab may write, and knows that others may', async () => {
  const channel = channelHub()();
  const none = draftHold('a1', { locks: undefined, channel });
  expect([none.state(), none.isGuarded()]).toEqual(['mine', false]);

  const refusal = new DOMException('Not in this place.', 'SecurityError');
  const locks: LockManager = {
    query: () => Promise.reject(refusal),
    request: () => Promise.reject(refusal),
  };
  const refused = draftHold('a1', { locks, channel });
  expect(refused.state()).toBe('asking');
  await moment();
  expect([refused.state(), refused.isGuarded()]).toEqual(['mine', false]);
});

/** One browser: what its tabs share. */
function browser() {
  const locks = lockManager();
  const hub = channelHub();
  const tab = () => ({ channel: hub(), releases: pendingReleases() });
  const claim = (id = 'a1', own = tab()) => draftHold(id, { locks, ...own });
  const open = async (...draft: Parameters<typeof claim>) => {
    const hold = claim(...draft);
    await moment();
    return hold;
  };
  return { claim, open, tab };
}

/** It hears nothing: it is frozen, or too busy. */
function deaf<Tab extends { channel: DraftChannel }>(tab: Tab): Tab {
  return { ...tab, channel: { ...tab.channel, subscribe: () => () => undefined } };
}

function states(...holds: DraftHold[]) {
  return holds.map((hold) => hold.state());
}

function wait(ms: number) {
  return new Promise<void>((resolve) => setTimeout(resolve, ms));
}
