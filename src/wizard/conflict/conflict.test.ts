import fc from 'fast-check';
import { expect, test } from 'vitest';
import { autosaver } from '#drafts/autosaver.ts';
import { newDraft, type Draft } from '#drafts/draft.ts';
import { channelHub } from '#drafts/draft-channel.ts';
import { memoryRecords } from '#drafts/draft-records.ts';
import { draftStore, type DraftStore } from '#drafts/draft-store.ts';
import { times } from '#long-run.fixture.ts';
import { withName } from '#workspace/copy-draft.ts';
import { draftName } from '#workspace/draft-name.ts';
import type { WritingTab } from './drop-versions.ts';
import { findRival } from './find-rival.ts';
import { keepBoth, keepMine, takeTheirs, type Conflict } from './resolve-conflict.ts';

const CHOICES = { keepMine, takeTheirs, keepBoth };
type Choice = keyof typeof CHOICES | 'nothing';
type Way = 'name' | 'text';
const way = fc.constantFrom<Way>('name', 'text');
const choice = fc.constantFrom<Choice>('keepMine', 'takeTheirs', 'keepBoth', 'nothing');

const stored: Draft = { ...named('Acme'), writer: 'before', rev: 1 };

test('[T6] whatever two tabs choose in the same moment, no word is lost, and the draft opens', async () => {
  await fc.assert(
    fc.asyncProperty(choice, choice, way, fc.scheduler(), async (first, second, as, scheduler) => {
      const { tabs, store } = await openTwice(scheduler);
      const [here, there] = tabs;
      await writeAs(here, 'Here', as);
      await writeAs(there, 'There', as);
      const choices = [choose(here, first), choose(there, second)];
      await scheduler.waitFor(Promise.all(choices));

      // The history of a draft that is gone counts for nothing.
      const { drafts } = await store.list();
      const kept = await Promise.all(drafts.map(({ id }) => everythingOf(store, id)));
      const words = kept.flat().map((word) => word.replace(' copy', ''));
      expect(words).toEqual(expect.arrayContaining(['Here', 'There']));
    }),
    { numRuns: times(500) },
  );
});

test('a version that says the same, or what this one was made from, is nothing to choose', async () => {
  const { tabs, store } = await openTwice();
  const [here, there] = tabs;
  await writeAs(here, 'Here');
  await writeAs(there, 'Here');
  expect(await rivalOf(here)).toBeNull();
  await writeAs(there, 'Acme');
  expect(await rivalOf(here)).toBeNull();
  expect(await store.load(stored.id)).toMatchObject({ draft: { writer: 'here' }, rivals: [] });
  await writeAs(there, 'There');
  expect(await rivalOf(here)).toMatchObject({ writer: 'there' });
});

test('of two that say the same one stays, even where both tabs find the other needless at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { tabs, store } = await openTwice(scheduler);
      await Promise.all(tabs.map((tab) => writeAs(tab, 'Same')));
      await scheduler.waitFor(Promise.all(tabs.map(rivalOf)));
      expect(await everythingOf(store, stored.id)).toContain('Same');
    }),
  );
});

test('as long as this version is not stored itself, none that says the same is dropped', async () => {
  const { tabs, store } = await openTwice();
  const [here, there] = tabs;
  await writeAs(there, 'There');
  here.store.save = async () => ({ kind: 'not-saved', why: 'full' });
  await writeAs(here, 'There');
  expect(await rivalOf(here)).toBeNull();
  expect(await store.load(stored.id)).toMatchObject({ draft: { writer: 'there' } });
});

test('a version that cannot be read, or is gone, is nothing to choose', async () => {
  const records = memoryRecords();
  const { tabs } = await openTwice(undefined, records);
  const [here, there] = tabs;
  await writeAs(here, 'Here');
  await records.putVersion({ id: stored.id, writer: 'tomorrow', rev: 9 }, { version: 9 }, null);
  expect(await rivalOf(here)).toBeNull();
  await writeAs(there, 'There');
  await here.store.remove(stored.id);
  expect(await rivalOf(here)).toBeNull();
});

/** One draft in two tabs, without locks; what they do with the storage may be shuffled. */
async function openTwice(scheduler?: fc.Scheduler, records = memoryRecords()) {
  const hub = channelHub();
  const store = draftStore(records, hub());
  await store.save(stored, null);
  const tabs = ['here', 'there'].map((writer): WritingTab => {
    const { load, dropVersions, takeSnapshot, save, ...rest } = draftStore(records, hub());
    const shuffled = { load, dropVersions, takeSnapshot, save };
    if (scheduler) {
      shuffled.load = scheduler.scheduleFunction(load);
      shuffled.dropVersions = scheduler.scheduleFunction(dropVersions);
      shuffled.takeSnapshot = scheduler.scheduleFunction(takeSnapshot);
    }
    const own = { ...rest, ...shuffled };
    const onRivals = () => undefined;
    const clock = () => 1_000;
    const keepsPlace = () => false;
    return {
      saver: autosaver(stored, { store: own, clock, writer, keepsPlace, onRivals }),
      store: own,
    };
  });
  return { tabs: tabs as [WritingTab, WritingTab], store };
}

/** In the form, or as text that cannot be read. */
async function writeAs({ saver }: WritingTab, word: string, as: Way = 'name'): Promise<void> {
  if (as === 'text') saver.change({ text: { typed: word, base: '{}' } });
  else saver.change({ values: withName(saver.draft().values, word) });
  await saver.flush();
}

async function choose(tab: WritingTab, does: Choice): Promise<void> {
  const theirs = await rivalOf(tab);
  if (does === 'nothing' || !theirs) return;
  const conflict: Conflict = { mine: tab.saver.draft(), theirs };
  await CHOICES[does](tab, conflict);
}

function rivalOf(tab: WritingTab): Promise<Draft | null> {
  return findRival(tab, stored);
}

/** What its versions and its history say. */
async function everythingOf(store: DraftStore, id: string): Promise<string[]> {
  const opened = await store.load(id);
  const versions = opened.kind === 'draft' ? [opened.draft, ...opened.rivals] : [];
  return [...versions, ...(await store.snapshots(id))].flatMap(({ values, text }) =>
    [draftName(values), text?.typed ?? []].flat(),
  );
}

function named(name: string): Draft {
  const draft = newDraft(() => 0, 'a1');
  return { ...draft, values: withName(draft.values, name) };
}
