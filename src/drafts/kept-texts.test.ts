import { expect, test } from 'vitest';
import { keptTexts, memoryTexts, type TextRecords } from './kept-texts.ts';

test('what was typed is there for whoever opens the box next, and gone once it is emptied', async () => {
  const records = memoryTexts();
  await keptTexts(records).keep(['import'], '{ "client_name": ');
  await keptTexts(records).keep(['message', 'a1'], 'Please look.');
  const texts = keptTexts(records);
  expect(await texts.load(['import'])).toBe('{ "client_name": ');
  expect(await texts.load(['message', 'a1'])).toBe('Please look.');
  expect(await texts.load(['message', 'a2'])).toBe('');
  await texts.keep(['import'], '');
  expect(await records.get(['import'])).toBeUndefined();
  expect(await texts.load(['message', 'a1'])).toBe('Please look.');
});

test('[T3] what could not be stored stays in this page, and is stored with the next key that can be', async () => {
  const inner = memoryTexts();
  const records = { ...inner };
  const texts = keptTexts(records);
  records.put = () => Promise.reject(new Error('The device is full.'));
  await texts.keep(['import'], 'typed');
  expect(await inner.get(['import'])).toBeUndefined();
  expect(await texts.load(['import'])).toBe('typed');
  records.put = inner.put;
  await texts.keep(['import'], 'typed on');
  expect(await keptTexts(inner).load(['import'])).toBe('typed on');
});

test('[M4] text with a client secret is stored without it, or not at all: it stays in this page', async () => {
  const records = memoryTexts();
  const texts = keptTexts(records);
  await texts.keep(['import'], '{ "client_secret": "hush", ');
  await texts.keep(['desk'], '{ "client_secret": "hush", "scope": "a" }');
  await texts.keep(['message', 'a1'], 'Where is the client secret?');
  expect(await texts.load(['import'])).toBe('{ "client_secret": "hush", ');
  expect(await records.get(['import'])).toBeUndefined();
  expect(await records.get(['desk'])).toBe('{\n  "scope": "a"\n}');
  expect(await records.get(['message', 'a1'])).toBe('Where is the client secret?');
});

test('with all data deleted, nothing is left in the page either', async () => {
  const texts = keptTexts(blocked());
  await texts.keep(['import'], 'typed');
  texts.forget();
  expect(await texts.load(['import'])).toBe('');
});

test('[T4] what somebody else put there is no text', async () => {
  const texts = keptTexts({ ...memoryTexts(), get: async () => ({ text: 'no' }) });
  expect(await texts.load(['import'])).toBe('');
});

function blocked(): TextRecords {
  const refuse = () => Promise.reject(new Error('Site data is off.'));
  return { get: refuse, put: refuse, remove: refuse };
}
