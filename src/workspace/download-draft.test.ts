import { expect, test } from 'vitest';
import { READY_MANIFEST, pathNamed } from '#manifest/values/ready-manifest.fixture.ts';
import { applyEdits } from '#manifest/verdict/fixes.ts';
import { downloadNameOf } from './download-draft.ts';

test('[A1] [W3] A draft that is downloaded is called final only with no placeholder left in it', () => {
  expect(downloadNameOf(READY_MANIFEST, true)).toMatch(/\.app-install\.json$/);
  expect(downloadNameOf(READY_MANIFEST, false)).toMatch(/\.draft\.json$/);
  for (const [name, value] of [
    ['client_name', 'App name'],
    ['endpoint', 'https://acme.com/{account}'],
  ] as const) {
    const left = applyEdits(READY_MANIFEST, [{ op: 'set', path: pathNamed(name), value }]);
    expect(downloadNameOf(left, true)).toMatch(/\.draft\.json$/);
  }
});
