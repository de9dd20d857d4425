import { expect, test } from 'vitest';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { issuesOf } from '#manifest/verdict/issues.ts';
import { newFormValues } from '#manifest/values/form-values.ts';
import { problemsOf } from '#manifest/verdict/problems.ts';
import { stepState } from './step-state.ts';

const values = newFormValues();
const problems = problemsOf(issuesOf(buildManifest(values)), values);
const untouched = { problems, isJudged: true, tried: false, visited: false, current: false };

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

test('nothing is done before the rules are there', () => {
  const unjudged = { ...untouched, problems: [], isJudged: false, visited: true };
  expect(stepState('engagement', unjudged)).toBe('in progress');
  expect(stepState('review', { ...unjudged, tried: true })).toBe('in progress');
});

test('Review is ready to send when nothing is wrong, and not done before it was sent', () => {
  const facts = { ...untouched, problems: [], visited: true, tried: true };
  expect(stepState('review', { ...facts, current: true })).toBe('ready to send');
  expect(stepState('review', { ...facts, tried: false })).toBe('ready to send');
});

test('Review counts the fields with problems of all steps', () => {
  expect(stepState('review', { ...untouched, tried: true })).toBe('2 problems');
});
