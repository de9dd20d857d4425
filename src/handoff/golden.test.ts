import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeLink, type DecodedLink } from './share-link.ts';

interface Golden {
  what: string;
  payload: string;
  opened: DecodedLink;
}

/** What links of every version said when they were made: some are on their way, or lie in a mail. */
const FOLDER = new URL('golden/', import.meta.url);
const GOLDENS = readdirSync(FOLDER).flatMap((file) => {
  const goldens = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Golden[];
  return goldens.map((golden) => [golden.what, file, golden] as const);
});

test.each(GOLDENS)('[S5] %s in %s opens as it did', async (_what, _file, { payload, opened }) => {
  // JSON files know no -0.
  expect(JSON.parse(JSON.stringify(await decodeLink(payload)))).toEqual(opened);
});
