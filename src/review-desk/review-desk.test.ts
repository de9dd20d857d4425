import { expect, test } from 'vitest';
import { newDraft } from '#drafts/draft.ts';
import { linkTo } from '#handoff/link-to.ts';
import { writeReviewFile } from '#handoff/review-file.ts';
import { encodeDraft, encodeReview } from '#handoff/share-link.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { memoryActions } from '#workspace/memory-actions.fixture.ts';
import { reviewDeskOf } from './review-desk.ts';

const named = (client_name: string) => ({ ...READY_MANIFEST, client_name });
const file = (name: string, content: unknown) =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name);

async function linkOf(manifest: JsonObject, more: { draftId?: string; round?: number } = {}) {
  const draft = { draftId: 'd1', round: 1, message: '', notes: [], manifest, ...more };
  return linkTo(await encodeDraft(draft), 'https://tool.example/');
}

function newOne() {
  const actions = memoryActions();
  const desk = reviewDeskOf(actions);
  const records = () => actions.reviews.list('reviewer');
  return { actions, desk, records };
}

test('[M6] a manifest inside of something else comes in, another product’s says what it is', async () => {
  const { desk, records } = newOne();
  await desk.addFiles([
    file('answer.json', { status: 200, data: named('Wrapped') }),
    file('package.json', { name: 'my-connector', version: '1.0.0' }),
  ]);
  const kept = await records();
  expect(kept.map(({ rounds }) => rounds[0]?.manifest['client_name'])).toEqual(['Wrapped']);
  expect(desk.state().refused).toMatchObject([
    { name: 'package.json', sentence: expect.stringContaining('This looks like a package.json') },
  ]);
});

test('files and links of every kind come in, each as a review or with the reason why not', async () => {
  const { desk, records } = newOne();
  const review = {
    draftId: 'd1',
    round: 1,
    fingerprint: '1234-5678',
    decision: 'approve',
    comment: '',
    notes: [],
  } as const;
  const mail = `Hello,\n${await linkOf(named('Linked'))}\n${await linkOf(named('Other'), { draftId: 'd2' })}`;
  await desk.addFiles([
    file('acme.json', named('Acme')),
    file('list.json', [named('First'), named('Second'), 3]),
    file('mail.eml', mail),
    file('cut.txt', mail.slice(0, -3)),
    file('comma.json', '{ "client_name": "A", }'),
    file('a.review.json', writeReviewFile(review)),
    file('b.txt', linkTo(await encodeReview(review), 'https://tool.example/')),
    file('logo.json', '\u0000'),
    file('empty.json', ''),
  ]);
  const kept = await records();
  expect(new Set(kept.map(({ rounds }) => rounds[0]?.manifest['client_name']))).toEqual(
    new Set(['Acme', 'First', 'Linked', 'Other', 'Second']),
  );
  expect(kept.find(({ id }) => id === 'd1')?.rounds[0]?.source).toBe('a link');
  expect(desk.state()).toMatchObject({
    reading: null,
    said: '5 drafts added. 1 draft was already on the desk. 7 files or links couldn’t be read. See below.',
    refused: [
      { name: expect.stringContaining('list.json ('), sentence: expect.any(String) },
      { name: 'Link 2 in cut.txt', sentence: expect.stringContaining('is incomplete') },
      { name: 'comma.json', repairable: expect.any(Blob) },
      { name: 'a.review.json', sentence: expect.stringContaining('a finished review') },
      { name: 'Link in b.txt', sentence: expect.stringContaining('a finished review') },
      { name: 'logo.json', sentence: expect.stringContaining('isn’t in a text format') },
      { name: 'empty.json', sentence: expect.stringContaining('empty') },
    ],
  });
});

test('[T7] what comes in changes no draft of one’s own', async () => {
  const { actions, desk, records } = newOne();
  await actions.store.save({ ...newDraft(() => 1, 'd1'), writer: 'me', rev: 1 }, null);
  const before = await actions.store.list();
  await desk.addText(await linkOf(named('Acme')));
  await desk.addFiles([file('acme.json', named('Acme'))]);
  expect(await records()).toHaveLength(1);
  expect(await actions.store.list()).toEqual(before);
  expect(await actions.reviews.list('author')).toEqual([]);
});

test('a pasted mail brings all its links, and the next round of a draft joins the first', async () => {
  const { desk, records } = newOne();
  expect(await desk.addText(`> ${await linkOf(named('Acme'))}\n`)).toBe(true);
  await desk.addText(await linkOf(named('Acme 2'), { round: 2 }));
  expect(await records()).toMatchObject([{ id: 'd1', rounds: [{ number: 1 }, { number: 2 }] }]);
});

test('what is on the desk already is not said to be added', async () => {
  const { desk } = newOne();
  const said = () => desk.state().said;
  const secret = [{ header_name: 'X-Key', header_value: 's3cret' }];
  const endpoint = 'https://hooks.acme.com/lp';
  const webhooks = { 'cqm.ExConversationChangeNotification': { endpoint, headers: secret } };
  const withHeader = { ...named('Acme'), capabilities: { webhooks } };
  await desk.addText(await linkOf(withHeader));
  expect(said()).toBe('1 draft added.');
  await desk.addText(await linkOf(withHeader));
  expect(said()).toBe('1 draft was already on the desk.');
  await desk.addFiles([file('acme.json', withHeader)]);
  expect(said()).toBe('1 draft updated.');
  await desk.addText(await linkOf(named('Acme 2'), { round: 2 }));
  expect(said()).toBe('1 draft updated.');
  await desk.addFiles([
    file('acme.json', withHeader),
    file('beta.json', named('Beta')),
    file('beta again.json', named('Beta')),
    file('empty.json', ''),
  ]);
  expect(said()).toBe(
    '1 draft added. 2 drafts were already on the desk. 1 file or link couldn’t be read. See below.',
  );
});

test('a pasted text that holds nothing says so and is given back', async () => {
  const { desk, records } = newOne();
  expect(await desk.addText('See you on Monday')).toBe(false);
  expect(await desk.addText('')).toBe(false);
  expect(desk.state()).toMatchObject({
    refused: [],
    said: expect.stringMatching(/^Nothing added/),
  });
  expect(await records()).toEqual([]);
});

test('what was refused stays until it is dismissed, and the same again is told once', async () => {
  const { actions, desk } = newOne();
  await desk.addFiles([file('empty.json', ''), file('zip.json', 'PK\u0003\u0004')]);
  await desk.addFiles([file('empty.json', '')]);
  const { refused } = reviewDeskOf(actions).state();
  expect(refused.map(({ name }) => name)).toEqual(['zip.json', 'empty.json']);
  desk.dismiss([refused[0]?.id ?? '']);
  expect(desk.state().refused.map(({ name }) => name)).toEqual(['empty.json']);
});

test('a hundred files with ten broken ones come in, in turn with what is pasted meanwhile', async () => {
  const { desk, records } = newOne();
  const files = Array.from({ length: 100 }, (_, index) =>
    file(`${index}.json`, index % 10 === 0 ? '{' : named(`App ${index}`)),
  );
  const taken = desk.addFiles(files);
  await desk.addText(await linkOf(named('Pasted')));
  await taken;
  expect(await records()).toHaveLength(91);
  expect(desk.state().refused).toHaveLength(10);
});

test('the desk is read once for a whole batch of files, however many there are', async () => {
  const actions = memoryActions();
  let reads = 0;
  const list: typeof actions.reviews.list = (side) => {
    reads += 1;
    return actions.reviews.list(side);
  };
  const desk = reviewDeskOf({ ...actions, reviews: { ...actions.reviews, list } });
  await desk.addText(await linkOf(named('App 7')));
  reads = 0;
  await desk.addFiles(
    Array.from({ length: 40 }, (_, index) => file(`${index}.json`, named(`App ${index}`))),
  );
  expect(reads).toBe(1);
  // The file that says what the link said is that draft.
  expect(await actions.reviews.list('reviewer')).toHaveLength(40);
  expect(await actions.reviews.load('reviewer', 'd1')).not.toBeNull();
});

test('two files of a batch that say the same are one row', async () => {
  const { desk, records } = newOne();
  await desk.addFiles([file('a.json', named('Acme')), file('b.json', named('Acme'))]);
  expect(await records()).toHaveLength(1);
});

test('what is nearly JSON comes in as its repair says it, and its row says so', async () => {
  const { desk, records } = newOne();
  const almost = JSON.stringify(named('Almost')).replace('{', '{ // mine\n');
  await desk.addFiles([file('almost.json', almost)]);
  const [refused] = desk.state().refused;
  expect(await refused?.repairable?.text()).toBe(almost);
  if (!refused) throw new Error('not refused');
  await desk.addRepaired(refused, JSON.stringify(named('Almost')));
  expect(desk.state()).toMatchObject({ refused: [], said: '1 draft added.' });
  expect(await records()).toMatchObject([{ rounds: [{ source: 'almost.json, repaired' }] }]);
});

test('a text that is nearly JSON stays in its box and can be repaired below', async () => {
  const { desk } = newOne();
  expect(await desk.addText(`${JSON.stringify(named('Almost')).slice(0, -1)},}`)).toBe(false);
  expect(desk.state()).toMatchObject({
    said: expect.stringContaining('It can be repaired'),
    refused: [{ name: 'the pasted text', repairable: expect.any(Blob) }],
  });
});
