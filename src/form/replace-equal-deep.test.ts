import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replaceEqualDeep } from './replace-equal-deep.ts';

const json = fc.jsonValue();

describe('sharing structure', () => {
  test('gives a value equal to the next one', () => {
    fc.assert(
      fc.property(json, json, (previous, next) => {
        expect(replaceEqualDeep(previous, next)).toStrictEqual(next);
      }),
    );
  });

  test('gives the previous value itself when nothing differs', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(replaceEqualDeep(value, structuredClone(value))).toBe(value);
      }),
    );
  });

  test('keeps the identity of every part that did not change', () => {
    fc.assert(
      fc.property(fc.array(json), json, fc.nat(), (items, other, at) => {
        const previous = { left: items, right: { other } };
        const index = at % (items.length + 1);
        const changed = structuredClone(items);
        changed[index] = 'changed';
        const next = replaceEqualDeep(previous, {
          left: changed,
          right: structuredClone(previous.right),
        });
        expect(next.right).toBe(previous.right);
        const others = <T>(list: T[]) => list.filter((_item, i) => i !== index);
        expect(others(next.left).every((item, i) => Object.is(item, others(items)[i]))).toBe(true);
      }),
    );
  });

  test('touches neither value', () => {
    fc.assert(
      fc.property(json, json, (previous, next) => {
        const before = structuredClone([previous, next]);
        replaceEqualDeep(previous, next);
        expect([previous, next]).toStrictEqual(before);
      }),
    );
  });

  test('takes a member named __proto__ as data', () => {
    const next = JSON.parse('{"__proto__": {"a": 1}, "b": 2}') as object;
    const shared = replaceEqualDeep({ b: 1 }, next);
    expect(Object.getPrototypeOf(shared)).toBe(Object.prototype);
    expect(Object.keys(shared)).toStrictEqual(['__proto__', 'b']);
  });

  test('tells 0 from -0', () => {
    expect(replaceEqualDeep([0], [-0])).toStrictEqual([-0]);
  });
});
