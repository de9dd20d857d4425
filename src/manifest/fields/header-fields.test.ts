import { validateHeaderName, validateHeaderValue } from 'node:http';
import fc from 'fast-check';
import { test } from 'vitest';
import { times } from '#long-run.fixture.ts';
import { schemaOf } from './checks.ts';
import { HEADER_FIELDS } from './header-fields.ts';

const accepts = (attempt: () => void) => {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
};
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('a', '-', '\t', ' ', '\0', '\r', '\n', '\u007f', 'ÿ', 'Ā', ':', '"'),
  }),
);

test('[W6] A header name is right exactly when Node would send it', () => {
  const schema = schemaOf(HEADER_FIELDS.header_name);
  const agrees = (name: string) =>
    schema.safeParse(name).success === accepts(() => validateHeaderName(name));
  fc.assert(fc.property(anyText, agrees), { numRuns: times(2000) });
});

test('[W7] A header value is right exactly when Node would send it, but for spaces around it', () => {
  const schema = schemaOf(HEADER_FIELDS.header_value);
  const agrees = (value: string) => {
    const isTrimmed = value === value.replaceAll(/^[ \t]+|[ \t]+$/g, '');
    const isSent = accepts(() => validateHeaderValue('x', value));
    return schema.safeParse(value).success === (isTrimmed && isSent);
  };
  fc.assert(fc.property(anyText, agrees), { numRuns: times(2000) });
});
