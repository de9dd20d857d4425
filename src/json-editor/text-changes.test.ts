import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween, movedOffset, type TextChange } from './text-changes.ts';

const anyText = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '"', '{'), maxLength: 30 });

function apply(text: string, changes: readonly TextChange[]): string {
  return changes.reduceRight(
    (made, { from, to, insert }) => made.slice(0, from) + insert + made.slice(to),
    text,
  );
}

test('the changes make one text of the other, and stand in order', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const changes = changesBetween(before, after);
      expect(apply(before, changes)).toBe(after);
      changes.slice(1).forEach((change, index) => {
        expect(change.from).toBeGreaterThan(changes[index]?.to ?? 0);
      });
    }),
  );
});

test('formatting touches white space alone', () => {
  const json = fc.jsonValue();
  fc.assert(
    fc.property(json, (value) => {
      const before = JSON.stringify(value);
      const after = JSON.stringify(value, null, 2);
      for (const { from, to, insert } of changesBetween(before, after)) {
        expect(before.slice(from, to) + insert).toMatch(/^\s*$/);
      }
    }),
  );
});

test('what is typed between two equal parts is one change', () => {
  expect(changesBetween('{"a": 1}', '{"a": 12}')).toEqual([{ from: 7, to: 7, insert: '2' }]);
  expect(changesBetween('same', 'same')).toEqual([]);
});

test('a place stays at what it stood at', () => {
  const before = '{"a":[1,2],"b":3}';
  const after = '{\n  "a": [\n    1,\n    2\n  ],\n  "b": 3\n}';
  const changes = changesBetween(before, after);
  for (const part of ['"a"', '2', '"b"', '3'])
    expect(movedOffset(before.indexOf(part), changes)).toBe(after.indexOf(part));
  expect(movedOffset(3, [{ from: 1, to: 5, insert: 'x' }])).toBe(2);
  expect(movedOffset(1, [{ from: 1, to: 5, insert: 'x' }])).toBe(1);
});
