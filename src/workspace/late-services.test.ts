import { expect, test, vi } from 'vitest';
import { newDraft } from '#drafts/draft.ts';
import { channelHub } from '#drafts/draft-channel.ts';
import { draftHold } from '#drafts/draft-hold.ts';
import { memoryRecords } from '#drafts/draft-records.ts';
import { draftStore } from '#drafts/draft-store.ts';
import { keptTexts, memoryTexts } from '#drafts/kept-texts.ts';
import { memoryReviews, reviewStore } from '#drafts/review-store.ts';
import type { DraftServices } from './app-actions.ts';
import { lateServices } from './late-services.ts';

const draft = { ...newDraft(Date.now, 'a1'), writer: 'w', rev: 1 };

test('what is asked before the services are there waits, and is done in the order of the asking', async () => {
  const { services, arrive } = late();
  const removed = services.store.save(draft, null).then(() => services.store.remove('a1'));
  const texts = [services.texts.keep(['import'], 'one'), services.texts.keep(['import'], 'two')];
  const listed = services.store.list();
  arrive();
  expect((await listed).drafts).toEqual([expect.objectContaining({ id: 'a1' })]);
  expect(await removed).not.toBeNull();
  await Promise.all(texts);
  expect(await services.texts.load(['import'])).toBe('two');
});

test('[T2] once they are there, a write has begun when the call returns', async () => {
  const { services, real, arrive } = late();
  arrive();
  await services.store.list();
  const save = vi.spyOn(real.store, 'save');
  void services.store.save(draft, null);
  expect(save).toHaveBeenCalledWith(draft, null);
});

test('whoever listens before they are there hears of every change after it, until it ends', async () => {
  const { services, real, arrive } = late();
  const [listener, ended] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const end = services.store.subscribe(listener);
  services.store.subscribe(ended)();
  arrive();
  await services.store.save(draft, null);
  expect(listener).toHaveBeenCalledWith({ kind: 'written', id: 'a1', elsewhere: false });
  expect(ended).not.toHaveBeenCalled();
  end();
  await real.store.remove('a1');
  expect(listener).toHaveBeenCalledTimes(1);
});

test('nothing is unsaved as long as nothing was refused', async () => {
  const { services } = late();
  expect(services.store.hasUnsaved()).toBe(false);
  expect(services.reviews.hasUnsaved()).toBe(false);
  expect(services.reviews.whyNotSaved()).toBeNull();
});

test('a draft is claimed when somebody listens, not while it is drawn, and let go of as it would be', async () => {
  const { services, real, arrive } = late();
  const claim = vi.spyOn(real, 'holdDraft');
  const drawnOnly = services.holdDraft('a2');
  const hold = services.holdDraft('a1');
  const listener = vi.fn<() => void>();
  hold.subscribe(listener);
  const write = vi.fn<() => Promise<void>>(async () => undefined);
  hold.beforeYield(write);
  expect(hold.state()).toBe('asking');
  arrive();
  await vi.waitFor(() => expect(hold.state()).toBe('mine'));
  expect(listener).toHaveBeenCalled();
  expect(drawnOnly.state()).toBe('asking');
  expect(claim.mock.calls).toEqual([['a1']]);
  const release = vi.spyOn(claim.mock.results[0]?.value, 'release');
  hold.release();
  expect(release).toHaveBeenCalled();
});

test('a claim that is given up before it could be made is let go of at once', async () => {
  const { services, real, arrive } = late();
  const release = vi.fn<() => void>();
  vi.spyOn(real, 'holdDraft').mockImplementation((id) => ({ ...claimOf(id), release }));
  const hold = services.holdDraft('a1');
  hold.subscribe(() => undefined);
  hold.release();
  arrive();
  await vi.waitFor(() => expect(release).toHaveBeenCalledOnce());
});

const claimOf = (id: string) => draftHold(id, { locks: undefined, channel: channelHub()() });

/** Services in memory, and what makes them arrive. */
function late() {
  const channel = channelHub()();
  const real: DraftServices = {
    store: draftStore(memoryRecords(), channel),
    reviews: reviewStore(memoryReviews(), channel),
    texts: keptTexts(memoryTexts()),
    holdDraft: claimOf,
  };
  let arrive = () => undefined as void;
  const there = new Promise<DraftServices>((resolve) => (arrive = () => resolve(real)));
  return { services: lateServices({ now: () => undefined, there }), real, arrive: () => arrive() };
}
