import fc from 'fast-check';
import { expect, test } from 'vitest';
import { times } from '#long-run.fixture.ts';
import { textOf } from '#manifest/values/form-values.ts';
import { autosaver } from './autosaver.ts';
import { newDraft, type Draft } from './draft.ts';
import { channelHub } from './draft-channel.ts';
import { memoryRecords } from './draft-records.ts';
import { draftStore, type DraftStore } from './draft-store.ts';

/** What a tab can do with the draft, without a lock to keep it from the others. */
type Act = 'open' | 'write' | 'write and end';
const act = fc.constantFrom<Act>('open', 'write', 'write', 'write and end');
const acts = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), act), { maxLength: 30 });

const first = said({ ...newDraft(() => 0, 'a1'), writer: 'first', rev: 1 }, 'start');

test('[T6] however three tabs write one draft, every word is in it or in its history', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (run) => {
      const store = draftStore(memoryRecords(), channelHub()());
      await store.save(first, null);
      const tabs = [0, 1, 2].map((number) => ({ number, openings: 0, base: first, draft: first }));
      const written = ['start'];
      const outOfSight: string[] = [];
      for (const [index, [number, does]] of run.entries()) {
        const tab = tabs[number];
        if (!tab) continue;
        if (does === 'open') {
          const found = await store.load('a1');
          if (found.kind !== 'draft') throw new Error('The draft is gone.');
          await store.moveOthersToHistory(found.draft, index);
          const { draft } = found;
          Object.assign(tab, { openings: tab.openings + 1, base: draft, draft });
        } else {
          const word = `w${index}`;
          const writer = `tab ${number}, opening ${tab.openings}`;
          tab.draft = said({ ...tab.draft, writer, rev: tab.draft.rev + 1 }, word);
          const draft = { ...tab.draft, savedAt: index };
          const result = await store.save(draft, tab.base);
          if (result.kind !== 'saved') throw new Error('It was not saved.');
          // A page that ends has no time for it.
          if (does === 'write') await store.moveOthersToHistory(draft, index);
          written.push(word);
          // What is in sight goes on.
          const inSight = await wordsInSight(store);
          if (does === 'write' && !inSight.includes(word)) outOfSight.push(word);
        }
      }
      expect(outOfSight).toEqual([]);
      expect(await everyWord(store)).toEqual(expect.arrayContaining(written));
    }),
    { numRuns: times(500) },
  );
});

type Way = 'name' | 'text';
const word = fc.record({ tab: fc.nat(1), as: fc.constantFrom<Way>('name', 'text') });

test('[T6] whatever two tabs write in the same moment, no word is lost, and the draft opens', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(word, { minLength: 2, maxLength: 8 }),
      fc.scheduler(),
      async (words, scheduler) => {
        const records = memoryRecords();
        const hub = channelHub();
        const store = draftStore(records, hub());
        await store.save(first, null);
        const tabs = [0, 1].map((number) => {
          const own = draftStore(records, hub());
          const shuffled = {
            ...own,
            save: scheduler.scheduleFunction(own.save),
            moveOthersToHistory: scheduler.scheduleFunction(own.moveOthersToHistory),
          };
          const saver = autosaver(first, {
            store: shuffled,
            clock: () => 1_000,
            writer: `tab ${number}`,
            isGuarded: () => false,
            onMovedToHistory: () => undefined,
          });
          saver.begin();
          return saver;
        });
        const writing = words.map(async ({ tab, as }, index) => {
          const saver = tabs[tab];
          if (!saver) return;
          // Both stay in what the tab goes on to write.
          const draft = saver.draft();
          const typed = `${draft.text?.typed ?? ''} w${index}`;
          if (as === 'text') saver.change({ text: { typed, base: '{}' } });
          else saver.change({ values: said(draft, `w${index}`).values });
          await saver.flush();
        });
        await scheduler.waitFor(Promise.all(writing));
        expect((await store.load('a1')).kind).toBe('draft');
        const written = words.map((_word, index) => `w${index}`);
        expect(await everyWord(store)).toEqual(expect.arrayContaining(written));
        await Promise.all(tabs.map((saver) => saver.close()));
      },
    ),
    { numRuns: times(500) },
  );
});

async function wordsInSight(store: DraftStore): Promise<string[]> {
  const opened = await store.load('a1');
  return opened.kind === 'draft' ? wordsOf(opened.draft) : [];
}

/** Once it was opened again: what its one version and its history say. */
async function everyWord(store: DraftStore): Promise<string[]> {
  const opened = await store.load('a1');
  if (opened.kind !== 'draft') throw new Error('The draft is gone.');
  await store.moveOthersToHistory(opened.draft, 0);
  expect(await store.load('a1')).toEqual({ ...opened, hasOthers: false });
  return [opened.draft, ...(await store.snapshots('a1'))].flatMap(wordsOf);
}

function said(draft: Draft, next: string): Draft {
  const info = draft.values['app-info'];
  const description = `${textOf(info.description)} ${next}`;
  return { ...draft, values: { ...draft.values, 'app-info': { ...info, description } } };
}

function wordsOf({ values, text }: Pick<Draft, 'values'> & Partial<Draft>): string[] {
  return `${textOf(values['app-info'].description)} ${text?.typed ?? ''}`.trim().split(/ +/);
}
