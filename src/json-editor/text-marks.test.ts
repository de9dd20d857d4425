import { expect, test } from 'vitest';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { issuesOf } from '#manifest/verdict/issues.ts';
import { newFormValues } from '#manifest/values/form-values.ts';
import { readManifest } from '#manifest/text/read-manifest.ts';
import { textPlaces } from '#manifest/text/text-places.ts';
import { WEBHOOK_EVENTS } from '#manifest/fields/webhook-events.ts';
import { writeManifest } from '#manifest/values/write-manifest.ts';
import { marksOf, issuesInText } from './text-marks.ts';

/** What is underlined in a text while the form holds a draft with an http address. */
function underlined(edit: (text: string) => string = (text) => text) {
  const values = newFormValues();
  values['app-info'].client_name = 'Acme';
  values.webhooks.base_endpoint = 'http://hooks.acme.com/lp';
  const text = edit(writeManifest(values));
  const read = readManifest(text);
  const problem = read.kind === 'problem' ? read : null;
  const state = { text, problem, notes: [] };
  const places = textPlaces(text);
  const manifest = buildManifest(values);
  const issues = issuesInText(issuesOf(manifest), state, places, manifest);
  const marks = marksOf(state, places, issues, () => undefined);
  return marks.map(({ from, to, ...mark }) => ({ ...mark, at: text.slice(from, to) }));
}

test('what is wrong with the base endpoint is underlined at every event that inherits it', () => {
  const marks = underlined();
  expect(marks.map(({ at }) => at)).toEqual(WEBHOOK_EVENTS.map(() => '"http://hooks.acme.com/lp"'));
  expect(marks[0]).toMatchObject({ severity: 'error', fix: { label: 'Use https' } });
});

test('in a text that cannot be read, only what is still there is underlined, and nothing is fixed', () => {
  const marks = underlined((text) => text.replace('"scope"', 'scope').replace('"endpoint"', '"e"'));
  expect(marks[0]).toMatchObject({ at: 'scope', severity: 'error' });
  expect(marks).toHaveLength(WEBHOOK_EVENTS.length);
  expect(marks.some(({ fix }) => fix)).toBe(false);
});

test('where a text that cannot be read has another value, nothing is said of the form’s', () => {
  const fixed = (text: string) => text.replace('"http:', '"https:');
  expect(underlined((text) => fixed(text).replace('"scope"', 'scope'))).toHaveLength(
    WEBHOOK_EVENTS.length,
  );
});

test('what is missing is told by its name: something else is underlined for it', () => {
  const manifest = { client_name: '', capabilities: { engagement: {} } };
  const text = JSON.stringify(manifest);
  const state = { text, problem: null, notes: [] };
  const marks = marksOf(state, textPlaces(text), issuesOf(manifest), () => undefined);
  const abouts = (severity: string) =>
    marks.filter((mark) => mark.severity === severity).map(({ about }) => about);
  expect(abouts('error')).toEqual([undefined, ...ENGAGEMENT_LABELS]);
});

const ENGAGEMENT_LABELS = [
  'Design engagement',
  'Design window',
  'Entry point',
  'Visitor behavior',
  'Target audience',
  'Goal',
  'Consumer identity',
  'Language selection',
];

test('an empty text has nothing to underline, and needs no place', () => {
  expect(() => underlined(() => '')).not.toThrow();
});
