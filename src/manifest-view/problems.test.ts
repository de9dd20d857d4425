import { expect, test } from 'vitest';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { issuesOf } from '#manifest/verdict/issues.ts';
import { newFormValues, newHeaderValues, type FormValues } from '#manifest/values/form-values.ts';
import { problemsOf } from '#manifest/verdict/problems.ts';
import { fixCertain, isCertain } from '#steps/review/fix-certain.ts';
import { countOf, saysItsField, worstFirst } from './problems.ts';

const openIn = (values: FormValues) =>
  worstFirst(problemsOf(issuesOf(buildManifest(values)), values));

function valuesWith(edit: (values: FormValues) => void): FormValues {
  const values = newFormValues();
  values['app-info'].client_name = 'Acme';
  values.webhooks.base_endpoint = 'https://hooks.acme.com';
  edit(values);
  return values;
}

test('errors come before warnings, and are counted', () => {
  const values = valuesWith(({ 'app-info': info, engagement }) => {
    info.logo_uri = 'http://acme.com/logo.png';
    engagement.goal = [];
  });
  const problems = openIn(values);
  expect(problems.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  expect(countOf(problems, 'error')).toBe('1 error');
  expect(countOf([...problems, ...problems], 'warning')).toBe('2 warnings');
  expect(countOf(problems, 'tip')).toBe('');
});

test.each([
  ['App name', 'Enter the app’s name', true],
  ['Goal', 'Choose at least one goal', true],
  ['Description', 'Use at most 256 characters', false],
  ['RichContentEvent › Endpoint', 'Enter the endpoint', false],
])('at %s, “%s” says which field is meant: %s', (label, sentence, isSaid) => {
  const issue = { rule: 'A1', severity: 'error', path: '/client_name', sentence } as const;
  expect(saysItsField({ ...issue, label, field: undefined })).toBe(isSaid);
});

test('all certain problems are fixed at once, and nothing else is touched', () => {
  const values = valuesWith(({ webhooks, engagement, 'app-info': info }) => {
    info.description = 'As it was';
    webhooks.base_endpoint = 'http://hooks.acme.com';
    const { ContentEvent } = webhooks.events;
    ContentEvent.endpoint = 'http://content.acme.com';
    ContentEvent.headers = ['one ', 'two '].map((header_value, index) => ({
      ...newHeaderValues(),
      header_name: `X-${index}`,
      header_value,
    }));
    engagement.goal = ['url', 'url', 'lead', 'lead'];
    engagement.design_window = true;
  });
  expect(openIn(values).filter(isCertain).length).toBeGreaterThan(4);

  const fixed = fixCertain(values);
  expect(openIn(fixed)).toEqual([]);
  expect(fixed.webhooks.base_endpoint).toBe('https://hooks.acme.com');
  const { ContentEvent, RichContentEvent } = fixed.webhooks.events;
  expect(ContentEvent.endpoint).toBe('https://content.acme.com');
  expect(RichContentEvent.endpoint).toBe('');
  expect(ContentEvent.headers.map((header) => header.header_value)).toEqual(['one', 'two']);
  expect(fixed.engagement.goal).toEqual(['url', 'lead']);
  expect(fixed['app-info'].description).toBe('As it was');
});
