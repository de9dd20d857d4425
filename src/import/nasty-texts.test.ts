import { cpuUsage } from 'node:process';
import { describe, expect, test } from 'vitest';
import { linksIn } from '#handoff/payload.ts';
import { isLongRun } from '#long-run.fixture.ts';
import { duplicateNotes } from '#manifest/text/duplicate-keys.ts';
import { followText } from '#manifest/text/follow-text.ts';
import { formatText } from '#manifest/text/format-text.ts';
import { inexactNumberNotes } from '#manifest/text/inexact-numbers.ts';
import { depthOf, MAX_DEPTH } from '#manifest/json/input-bounds.ts';
import { isObject, type Json } from '#manifest/json/json.ts';
import { locateSyntaxError } from '#manifest/text/locate-syntax-error.ts';
import { mergeManifests } from '#manifest/values/merge-manifests.ts';
import { movedKeyNotes } from '#manifest/text/moved-keys.ts';
import { notJson } from '#manifest/text/not-json.ts';
import { readManifest } from '#manifest/text/read-manifest.ts';
import { repairJson } from '#manifest/text/repair-json.ts';
import { hideSecrets, secretRanges } from '#manifest/text/secret-ranges.ts';
import { textPlaces } from '#manifest/text/text-places.ts';
import { storablePart } from '#manifest/text/storable-text.ts';
import { lineExcerpt } from '#manifest-view/line-excerpt.ts';
import { payloadsIn } from '#workspace/read-link.ts';

/** One text over and over, up to a length. */
const over = (part: string) => (length: number) =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);
const between = (start: string, part: string, end: string) => (length: number) =>
  start + over(part)(length - (length % part.length)) + end;

const NASTY: Record<string, (length: number) => string> = {
  quotes: over('"'),
  apostrophes: over("'"),
  backslashes: over('\\'),
  'backslashes in a text': between('"', '\\', '"'),
  'escaped quotes': between('{', '\\"', '}'),
  'doubled quotes': between('"{', '""a""', '}"'),
  spaces: over(' '),
  'spaces in a text': between('{"description": "x', ' ', 'x\n'),
  'an export and spaces': between('export default', ' ', ''),
  'a name and spaces': between('const a', ' ', '= x'),
  'a name and dots': between('const a: ', 'a.', ''),
  braces: over('{'),
  'closing braces': over('}'),
  'wrong brackets': over('[}'),
  'quotes and line ends': over('"\n'),
  'comment beginnings': over('/*'),
  slashes: over('//'),
  backticks: over('`'),
  'code blocks': over('```\n{\n'),
  'curly quotes': over('“„'),
  'guillemets in a list': between('[', '«a»,', '1]'),
  'a secret’s key': over('client_secret '),
  'a secret’s key and value': over('"client_secret": "a", '),
  'a secret’s key and a list': over('"client_secret":[\n'),
  'a secret’s key and a comment': over('client_secret/*'),
  'header values': over('"header_value":{'),
  keys: between('{', '"a":\n', '}'),
  'equal keys': between('{"client_name":1,', '"a":1.0,', '"b":1}'),
  'empty objects': between('{"client_name":1,"x":[', '{},', '{}]}'),
  'wrapped manifests': between('{"data":[', '{"client_name":"a"},', '{}]}'),
  commas: over(','),
  dots: over('...'),
  'quote marks': over('>\n'),
  numbers: over('1\n'),
  entities: over('&quot;'),
  'line ends': over('\r\n'),
  'words in brackets': between('', '[a] ', '{"client_name": 1}'),
  links: over('https://a.example/#/open/v1.AAAAAAAAA '),
};

/** What is only ever given JSON of a manifest's depth. */
const ofJson = (read: (text: string, json: Json) => unknown) => (text: string) => {
  if (depthOf(text) > MAX_DEPTH) return;
  try {
    read(text, JSON.parse(text) as Json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
};

const READERS: Record<string, (text: string) => unknown> = {
  readManifest,
  notJson,
  repairJson,
  locateSyntaxError,
  textPlaces: (text) => {
    const places = textPlaces(text);
    return [places.markOf('/a/b'), places.pathAt(text.length >> 1)];
  },
  duplicateNotes: ofJson(duplicateNotes),
  inexactNumberNotes: ofJson(inexactNumberNotes),
  movedKeyNotes: ofJson(movedKeyNotes),
  formatText: ofJson(formatText),
  followText: ofJson((text, json) => isObject(json) && followText(text, { ...json, z: 1 })),
  mergeManifests: ofJson(
    (_text, json) =>
      isObject(json) && mergeManifests(json, { ...json, y: 1 }, { ...structuredClone(json), z: 1 }),
  ),
  storablePart,
  secretRanges,
  hideSecrets,
  linksIn,
  payloadsIn,
  lineExcerpt: (text) => lineExcerpt(text, 1, 5),
};

/** Of this process alone: how busy the machine is does not matter. In milliseconds. */
function costOf(read: (text: string) => unknown, text: string): number {
  const start = cpuUsage();
  read(text);
  const { user, system } = cpuUsage(start);
  return (user + system) / 1000;
}

function leastCost(read: (text: string) => unknown, text: string): number {
  return Math.min(...[1, 2, 3].map(() => costOf(read, text)));
}

/** What reading is likeliest to stumble over. */
const AT_LARGE = [
  'quotes',
  'apostrophes',
  'backslashes in a text',
  'spaces in a text',
  'braces',
  'quotes and line ends',
  'slashes',
  'a secret’s key and value',
];

const KIB = 1024;
const LARGE = (isLongRun ? 1024 : 256) * KIB;
/** What is quadratic takes a second for the smaller one already. */
const SOME = (isLongRun ? 64 : 32) * KIB;
/** As good as nothing, with or without a collection of garbage in it. */
const LITTLE = 50;
/** Four times the text takes four times as long; sixteen times where it is quadratic. */
const MAX_GROWTH = 10;

describe.each(Object.entries(READERS))('[M8] %s', (_name, read) => {
  test('takes little longer for each letter more, whatever they are', () => {
    const slow: string[] = [];
    for (const [kind, make] of Object.entries(NASTY)) {
      if (costOf(read, make(SOME)) <= LITTLE) continue;
      const [some, all] = [leastCost(read, make(SOME / 4)), leastCost(read, make(SOME))];
      if (all > LITTLE && all > some * MAX_GROWTH) slow.push(`${kind}: ${some}, then ${all} ms`);
    }
    expect(slow).toEqual([]);
  });

  test('reads a lot of it', () => {
    const costs = AT_LARGE.map((kind) => costOf(read, NASTY[kind]?.(LARGE) ?? ''));
    expect(Math.max(...costs)).toBeLessThan(25_000);
  });
});
