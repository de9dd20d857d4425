import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { times } from '#long-run.fixture.ts';
import { fileNameOf } from './file-name.ts';

const nameOf = (client_name: string) => fileNameOf({ client_name }, true);

test('the file is called after the app, and says whether it is ready', () => {
  expect(fileNameOf({ client_name: 'Acme WhatsApp' }, true)).toBe('acme-whatsapp.app-install.json');
  expect(fileNameOf({ client_name: 'Acme WhatsApp' }, false)).toBe('acme-whatsapp.draft.json');
});

test.each([
  ['Müller & Söhne', 'müller-söhne'],
  ['日本語アプリ', '日本語アプリ'],
  ['ＡＣＭＥ ２', 'acme-2'],
  ['../../etc/passwd', 'etc-passwd'],
  ['C:\\evil?.exe', 'c-evil-exe'],
  ['pay\u202Elap\u200B', 'paylap'],
  ['Trailing dots...', 'trailing-dots'],
  ['CON', 'app-con'],
  ['lpt1', 'app-lpt1'],
  ['', 'app'],
  ['  \u0000 ', 'app'],
  ['👋', 'app'],
])('%j makes %s', (name, slug) => {
  expect(nameOf(name)).toBe(`${slug}.app-install.json`);
});

test('a manifest without a name makes app', () => {
  expect(fileNameOf({}, false)).toBe('app.draft.json');
  expect(fileNameOf({ client_name: 42 }, false)).toBe('app.draft.json');
});

test('any name makes a file name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200, size: 'max' }), (name) => {
      const file = nameOf(name);
      expect(file).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.app-install\.json$/u);
      expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(255);
    }),
    { numRuns: times(100) },
  );
});
