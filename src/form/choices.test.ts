import { describe, expect, test } from 'vitest';
import { choicesOf } from '#manifest/fields/engagement-values.ts';
import { chosenOf, toggled, withChosen } from './choices.ts';

const goals = choicesOf('goal');

describe('choosing in a list', () => {
  test('writes the choices in the order of the table, unknown ones after them', () => {
    expect(toggled(['lead', 'visits', 'purchase_total'], goals, 'url')).toStrictEqual([
      'url',
      'purchase_total',
      'lead',
      'visits',
    ]);
  });

  test('takes a choice out, a known one and an unknown one alike', () => {
    expect(toggled(['url', 'visits'], goals, 'url')).toStrictEqual(['visits']);
    expect(toggled(['url', 'visits'], goals, 'visits')).toStrictEqual(['url']);
  });

  test('writes a choice that stood there twice once', () => {
    expect(toggled(['url', 'url', 'visits', 'visits'], goals, 'lead')).toStrictEqual([
      'url',
      'lead',
      'visits',
    ]);
  });

  test('starts from nothing where the file had no list', () => {
    expect(toggled({ kept: '7' }, goals, 'lead')).toStrictEqual(['lead']);
    expect(chosenOf({ kept: '7' }, goals).chosen.size).toBe(0);
  });

  test('keeps unknown values when all or none are chosen at once', () => {
    expect(withChosen(['visits'], goals, [])).toStrictEqual(['visits']);
    expect(withChosen(['visits'], goals, ['url'])).toStrictEqual(['url', 'visits']);
  });
});
