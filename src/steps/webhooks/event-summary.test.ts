import { expect, test } from 'vitest';
import { MISSING, newEventValues, newHeaderValues } from '#manifest/values/form-values.ts';
import { summaryOf } from './event-summary.ts';

const on = { ...newEventValues(), on: true };
const headers = (length: number) => Array.from({ length }, newHeaderValues);
const shared = { base_endpoint: 'https://hooks.acme.example', headers: [] };

test('a summary says what opening the card would', () => {
  const event = { ...on, max_retries: 3 as const, headers: headers(1) };
  expect(summaryOf(event, shared)).toEqual(['base endpoint', '3 retries', '1 header']);
  const own = { ...on, endpoint: 'https://a.example', max_retries: 1, headers: headers(1000) };
  expect(summaryOf(own, shared)).toEqual(['own endpoint', '1 retry', '1,000 headers']);
  expect(summaryOf({ ...on, endpoint: '/content', max_retries: 0 }, shared)).toEqual([
    '/content',
    'no retries',
  ]);
});

test('headers for every event count among the event’s own', () => {
  const event = { ...on, headers: headers(1) };
  expect(summaryOf(event, { ...shared, headers: headers(2) })).toContain('3 headers');
});

test('nothing to go to yet, and nothing said of an event that is off', () => {
  expect(summaryOf(on, { ...shared, base_endpoint: '' })).toEqual(['no endpoint yet']);
  expect(summaryOf({ ...newEventValues(), headers: headers(2) }, shared)).toEqual(['Off']);
});

test('an endpoint missing in the file does not use the base endpoint', () => {
  expect(summaryOf({ ...on, endpoint: MISSING }, shared)).toEqual(['no endpoint']);
});
