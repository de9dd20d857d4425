import fc from 'fast-check';
import { expect, test } from 'vitest';
import { times } from '#long-run.fixture.ts';
import { textOf } from '#manifest/values/form-values.ts';
import { isSameVersion, newDraft, type Draft } from './draft.ts';
import { channelHub } from './draft-channel.ts';
import { memoryRecords } from './draft-records.ts';
import { draftStore, type DraftStore } from './draft-store.ts';

/** What a tab can do with the draft, without a lock to keep it from the others. */
type Act = 'open' | 'write' | 'keep mine';
const act = fc.constantFrom<Act>('open', 'write', 'write', 'keep mine');
const acts = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), act), { maxLength: 30 });

test('[T6] however three tabs write one draft, every word is in a stored version, or was given up by name', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (run) => {
      const store = draftStore(memoryRecords(), channelHub()());
      const first = said({ ...newDraft(() => 0, 'a1'), writer: 'first', rev: 1 }, 'start');
      await store.save(first, null);
      const tabs = [0, 1, 2].map((number) => ({ number, openings: 0, base: first, draft: first }));
      const written = new Set(['start']);
      const givenUp = new Set<string>();
      for (const [index, [number, does]] of run.entries()) {
        const tab = tabs[number];
        if (!tab) continue;
        if (does === 'open') {
          const { draft } = await versionsOf(store);
          Object.assign(tab, { openings: tab.openings + 1, base: draft, draft });
        } else if (does === 'write') {
          const word = `w${index}`;
          const writer = `tab ${number}, opening ${tab.openings}`;
          tab.draft = said({ ...tab.draft, writer, rev: tab.draft.rev + 1 }, word);
          await store.save({ ...tab.draft, savedAt: index }, tab.base);
          written.add(word);
        } else {
          const { all } = await versionsOf(store);
          if (!all.some((version) => isSameVersion(version, tab.draft))) continue;
          const others = all.filter((version) => !isSameVersion(version, tab.draft));
          const mine = words(tab.draft);
          for (const word of others.flatMap(words)) if (!mine.includes(word)) givenUp.add(word);
          await store.dropVersions(others);
        }
      }
      const kept = new Set((await versionsOf(store)).all.flatMap(words));
      expect([...written].filter((word) => !kept.has(word) && !givenUp.has(word))).toEqual([]);
    }),
    { numRuns: times(500) },
  );
});

async function versionsOf(store: DraftStore): Promise<{ draft: Draft; all: Draft[] }> {
  const opened = await store.load('a1');
  if (opened.kind !== 'draft') throw new Error('The draft is gone.');
  return { draft: opened.draft, all: [opened.draft, ...opened.rivals] };
}

function said(draft: Draft, word: string): Draft {
  const info = draft.values['app-info'];
  const description = `${textOf(info.description)} ${word}`;
  return { ...draft, values: { ...draft.values, 'app-info': { ...info, description } } };
}

function words(draft: Draft): string[] {
  return textOf(draft.values['app-info'].description).trim().split(' ');
}
