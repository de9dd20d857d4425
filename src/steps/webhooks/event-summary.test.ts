import { expect, test } from 'vitest';
import { MISSING, newEventValues, newHeaderValues } from '#manifest/values/form-values.ts';
import { summaryOf } from './event-summary.ts';

const on = { ...newEventValues(), on: true };
const headers = (length: number) => Array.from({ length }, newHeaderValues);
const base = 'https://hooks.acme.example';

test('a summary says what opening the card would', () => {
  expect(summaryOf({ event: { ...on, headers: headers(1) }, base })).toEqual([
    'on',
    'inherits',
    '1 header',
  ]);
  const own = { ...on, endpoint: 'https://a.example', headers: headers(1000) };
  expect(summaryOf({ event: own, base })).toEqual(['on', 'own endpoint', '1,000 headers']);
});

test('nothing to inherit yet, and nothing asked of an event that is off', () => {
  expect(summaryOf({ event: on, base: '' })).toEqual(['on', 'no endpoint yet']);
  expect(summaryOf({ event: newEventValues(), base: '' })).toEqual(['off']);
});

test('an endpoint missing in the file does not inherit', () => {
  expect(summaryOf({ event: { ...on, endpoint: MISSING }, base })).toEqual(['on', 'no endpoint']);
});
