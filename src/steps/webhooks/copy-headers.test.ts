import { expect, test } from 'vitest';
import {
  newFormValues,
  textOf,
  type HeaderValues,
  type TextValue,
} from '#manifest/values/form-values.ts';
import { describeChanges, planCopy } from './copy-headers.ts';
import { mergeHeaders } from './merge-headers.ts';

const row = (header_name: TextValue, header_value: TextValue = ''): HeaderValues => ({
  header_name,
  header_value,
  rest: '',
});
const lines = (rows: readonly HeaderValues[]) =>
  rows.map(({ header_name, header_value }) => `${textOf(header_name)}: ${textOf(header_value)}`);

test('a header that is there in other case keeps its name and takes the new value', () => {
  const { headers, changes } = mergeHeaders(
    [row('x-api-key', 'old'), row('X-Same', '1')],
    [row('X-Api-Key', 'new'), row('X-Same', '1'), row('X-New', '2')],
  );
  expect(lines(headers)).toEqual(['x-api-key: new', 'X-Same: 1', 'X-New: 2']);
  expect(changes.map(({ change }) => change)).toEqual(['replaced', 'unchanged', 'added']);
});

test('headers of the same name go one to one, and a second time nothing changes', () => {
  const incoming = [row('X-A', '1'), row('X-A', '2'), row('X-A', '3')];
  const once = mergeHeaders([row('X-A', '1'), row('X-A', '0')], incoming);
  expect(lines(once.headers)).toEqual(['X-A: 1', 'X-A: 2', 'X-A: 3']);
  const twice = mergeHeaders(once.headers, incoming);
  expect(twice.headers).toEqual(once.headers);
  expect(twice.changes.every(({ change }) => change === 'unchanged')).toBe(true);
});

test('rows nothing was typed into are filled first', () => {
  const { headers } = mergeHeaders([row(''), row('X-A', '1'), row('')], [row('X-B'), row('X-C')]);
  expect(lines(headers)).toEqual(['X-B: ', 'X-A: 1', 'X-C: ']);
});

test('what else stands in a header stays there', () => {
  const found = { ...row('X-A', { kept: '5' }), rest: '{"note":1}' };
  expect(mergeHeaders([found], [row('X-A', '6')]).headers).toEqual([
    { ...row('X-A', '6'), rest: '{"note":1}' },
  ]);
});

test('the copy reaches every other event, on or off, and leaves rows without a name', () => {
  const { events } = newFormValues().webhooks;
  events.ContentEvent.headers = [row('X-Api-Key', 'abc'), row('', 'typed')];
  events.RichContentEvent.headers = [row('X-Api-Key', 'old'), row('X-Own', '1')];
  events.ChatStateEvent = {
    ...events.ChatStateEvent,
    on: false,
    headers: [row('X-Api-Key', 'abc')],
  };
  const plan = planCopy('ContentEvent', events);
  expect(plan.nameless).toBe(1);
  expect(plan.events.map(({ event, on, changed }) => [event, on, changed])).toEqual([
    ['RichContentEvent', true, true],
    ['AcceptStatusEvent', true, true],
    ['ChatStateEvent', false, false],
    ['ExConversationChangeNotification', true, true],
  ]);
  expect(plan.events.map(describeChanges)).toEqual([
    '1 replaced',
    '1 added',
    '1 unchanged',
    '1 added',
  ]);
  expect(lines(plan.events[0]?.headers ?? [])).toEqual(['X-Api-Key: abc', 'X-Own: 1']);
  expect(lines(events.RichContentEvent.headers)).toEqual(['X-Api-Key: old', 'X-Own: 1']);
});
