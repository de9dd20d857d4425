import { expect, test } from 'vitest';
import { compareAddress, readChoice } from '#workspace/compare-address.ts';
import { channelHub } from '#drafts/draft-channel.ts';
import { newDraft } from '#drafts/draft.ts';
import { memoryRecords } from '#drafts/draft-records.ts';
import { draftStore } from '#drafts/draft-store.ts';
import { memoryReviews, reviewStore } from '#drafts/review-store.ts';
import { sentRound } from '#handoff/rounds.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { readValues } from '#manifest/values/read-values.ts';
import { findSource, listSources } from './sources.ts';

const AT = Date.UTC(2026, 2, 3, 14, 30);

test('the address keeps the choice, and nothing that it could not have written', () => {
  const choice = { before: 'version:a1:17', after: 'round:reviewer:file-7F3A-91C2:2:7F3A-91C2' };
  const address = compareAddress(choice);
  expect(readChoice(address.slice(address.indexOf('?')))).toEqual(choice);
  expect(compareAddress({ before: null, after: null })).toBe('#/compare');
  expect(readChoice('before=draft:%3Cb%3E&after=drafts:a1')).toEqual({ before: null, after: null });
});

test('drafts, their versions and what was sent can be chosen, each read as it was', async () => {
  const groups = await listSources(await services(), [], Date.now());
  expect(groups.map(({ label }) => label)).toEqual([
    'LivePerson template',
    'Drafts',
    'Versions of Acme[U+202E] WhatsApp',
    'Sent for review',
  ]);
  const keys = groups.flatMap(({ sources }) => sources.map(({ key }) => key));
  expect(keys).toHaveLength(4);
  for (const key of keys) expect(findSource(groups, key)?.read().manifest).toBeTruthy();
  const sent = findSource(groups, 'round:author:a1:1');
  expect(sent?.read()).toMatchObject({ secrets: 'left-out' });
  expect(findSource(groups, 'round:author:a1:2')).toBeUndefined();
  expect(findSource(groups, 'draft:a')).toBeUndefined();
});

test('of many drafts, the versions of the last ten are there, and of the one that is asked for', async () => {
  const kept = await services();
  for (let count = 1; count <= 11; count += 1) {
    const draft = newDraft(() => AT + count, `b${count}`);
    await kept.store.save({ ...draft, writer: 'w', rev: 1 }, null);
  }
  const labels = async (ids: string[]) =>
    (await listSources(kept, ids, Date.now())).filter(({ label }) => label.startsWith('Versions'));
  expect(await labels([])).toEqual([]);
  expect(await labels(['a1'])).toHaveLength(1);
});

/** One draft with one version, sent once. */
async function services() {
  const channel = channelHub()();
  const store = draftStore(memoryRecords(), channel);
  const reviews = reviewStore(memoryReviews(), channel);
  const values = readValues({ ...READY_MANIFEST, client_name: 'Acme\u202e WhatsApp' });
  await store.save({ ...newDraft(() => AT, 'a1', values), writer: 'w', rev: 1 }, null);
  await store.takeSnapshot('a1', { at: AT, reason: 'share', step: 'review', values });
  const sent = { draftId: 'a1', manifest: READY_MANIFEST, message: '', source: 'link', at: AT };
  await reviews.update('author', 'a1', (record) => sentRound(record, sent));
  return { store, reviews };
}
