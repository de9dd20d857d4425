import { expect, test } from 'vitest';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { issuesOf } from '#manifest/verdict/issues.ts';
import { newFormValues } from '#manifest/values/form-values.ts';
import { stepState } from './step-state.ts';

const values = newFormValues();
const issues = issuesOf(buildManifest(values));
const untouched = { issues, values, tried: false, visited: false, current: false };

test('a step nobody has seen is not started, whatever is missing in it', () => {
  expect(stepState('app-info', untouched)).toBe('not started');
});

test('the step on screen is in progress, and shows no problem before the person acted', () => {
  expect(stepState('app-info', { ...untouched, visited: true, current: true })).toBe('in progress');
});

test('a step that was left with something missing is in progress until it is tried', () => {
  expect(stepState('webhooks', { ...untouched, visited: true })).toBe('in progress');
  expect(stepState('webhooks', { ...untouched, visited: true, tried: true })).toBe('1 problem');
});

test('a step in which nothing is missing is done once it was left', () => {
  expect(stepState('engagement', { ...untouched, visited: true })).toBe('done');
});

test('Review is ready to send when nothing is wrong, and not done before it was sent', () => {
  const facts = { ...untouched, issues: [], visited: true, tried: true };
  expect(stepState('review', { ...facts, current: true })).toBe('ready to send');
  expect(stepState('review', { ...facts, tried: false })).toBe('ready to send');
});

test('Review counts the fields with problems of all steps', () => {
  expect(stepState('review', { ...untouched, tried: true })).toBe('2 problems');
});
