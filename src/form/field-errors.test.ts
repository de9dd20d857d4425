import { expect, test } from 'vitest';
import { countErrors, sentencesOf } from './field-errors.ts';

const error = (...sentences: string[]) => ({
  type: 'custom',
  message: sentences[0],
  types: { custom: sentences.length > 1 ? sentences : sentences[0] },
});

test('A field’s error says everything that is wrong with it', () => {
  expect(sentencesOf(error('One'))).toEqual(['One']);
  expect(sentencesOf(error('One', 'Two'))).toEqual(['One', 'Two']);
  expect(sentencesOf(undefined)).toEqual([]);
});

test('What a list of rows has itself is told apart from what its rows have', () => {
  const rows = Object.assign([{ header_name: error('Of the row') }], {
    root: error('Of the list'),
  });
  expect(sentencesOf(rows)).toEqual(['Of the list']);
  expect(sentencesOf([{ header_name: error('Of the row') }])).toEqual([]);
});

test('Errors are counted where the field was touched, or all of them', () => {
  const errors = {
    endpoint: error('One'),
    headers: [{ header_name: error('Two', 'Three') }, { header_value: error('Four') }],
  };
  expect(countErrors(errors, undefined)).toBe(0);
  expect(countErrors(errors, { endpoint: true })).toBe(1);
  expect(countErrors(errors, { headers: [{ header_name: true }] })).toBe(2);
  expect(countErrors(errors, true)).toBe(4);
});
