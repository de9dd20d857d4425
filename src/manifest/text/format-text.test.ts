import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyManifest } from '#manifest/values/any-manifest.fixture.ts';
import { formatText } from './format-text.ts';
import type { Json } from '#manifest/json/json.ts';
import { formatJson } from '#manifest/values/write-manifest.ts';

test('a formatted text is laid out as the wizard writes one', () => {
  fc.assert(
    fc.property(anyManifest, fc.constantFrom(0, 1, 4, '\t'), (manifest, indent) => {
      const text = JSON.stringify(manifest, null, indent);
      const json = JSON.parse(text) as Json;
      expect(formatText(text)).toBe(`${formatJson(json)}\n`);
    }),
  );
});

test('formatting changes no number, no key that stands twice and no order', () => {
  expect(formatText('\ufeff {"b":1.0,"a":12345678901234567890,"b":[ ],"c":{}}')).toBe(
    '{\n  "b": 1.0,\n  "a": 12345678901234567890,\n  "b": [],\n  "c": {}\n}\n',
  );
});

test('a formatted text is left as it is', () => {
  const once = formatText('{"a":[1,[2,3],{"b":null}]}');
  expect(formatText(once)).toBe(once);
});
