import { expect, test } from 'vitest';
import { buildManifest } from '#manifest/values/build-manifest.ts';
import { issuesOf } from './issues.ts';
import { newFormValues, type FormValues } from '#manifest/values/form-values.ts';
import { problemsOf } from './problems.ts';

const problemsIn = (values: FormValues) => problemsOf(issuesOf(buildManifest(values)), values);

test('[W2] What is wrong with the base endpoint is said once, by its name', () => {
  const values = newFormValues();
  values.webhooks.base_endpoint = 'http://acme.com';
  const problems = problemsIn(values).filter(({ rule }) => rule === 'W2');
  expect(problems).toMatchObject([{ label: 'Base endpoint', field: 'webhooks.base_endpoint' }]);
});

test('[W2] An event’s own endpoint is a problem of its own', () => {
  const values = newFormValues();
  values.webhooks.base_endpoint = 'http://acme.com';
  values.webhooks.events.ChatStateEvent.endpoint = 'http://acme.com';
  const labels = problemsIn(values).flatMap(({ rule, label }) => (rule === 'W2' ? [label] : []));
  expect(labels).toEqual(['Base endpoint', 'ChatStateEvent › Endpoint']);
});
