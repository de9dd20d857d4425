import fc from 'fast-check';
import { expect, test } from 'vitest';
import { times } from '#long-run.fixture.ts';
import { anyManifest, readyManifest } from '#manifest/values/any-manifest.fixture.ts';
import { isJson, sameJson, type Json, type JsonObject } from '#manifest/json/json.ts';
import { notJson } from './not-json.ts';
import { repairJson } from './repair-json.ts';

const manifest = fc.oneof(anyManifest, readyManifest);

/** As a person or a program writes it. */
const layout = fc.constantFrom<string | number>('', 2, '\t', 4);
const written = fc
  .tuple(manifest, layout)
  .map(([meant, indent]) => ({ meant, text: JSON.stringify(meant, null, indent) }));

const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{}:,]|[^\s[\]{}:,"]+/g;

interface Edge {
  /** The quote, bracket, comma or colon that may be lost here. */
  lost: number | undefined;
  /** Where something may be typed that gets into no text. */
  typed: number;
}

/** Where one key press changes what is a text, a value or a bracket: at the ends of tokens. */
function edgesOf(text: string): Edge[] {
  return [...text.matchAll(TOKEN)].flatMap(({ index, 0: token }) => {
    const end = index + token.length;
    if (/^[[\]{}:,]/.test(token)) return [{ lost: index, typed: index }];
    const isText = token.startsWith('"');
    return [
      { lost: isText ? index : undefined, typed: index },
      { lost: isText ? end - 1 : undefined, typed: end },
    ];
  });
}

interface Slip {
  at: number;
  /** Nothing: what stands there is lost. */
  typed: string;
}

const slip: fc.Arbitrary<Slip> = fc.record({
  at: fc.nat(),
  typed: fc.constantFrom(
    '',
    '',
    '',
    '"',
    ',',
    ':',
    '{',
    '}',
    '[',
    ']',
    "'",
    '“',
    '\\',
    '.',
    ';',
    '>',
  ),
});

function slipped(text: string, { at, typed }: Slip): string {
  const edges = edgesOf(text);
  const edge = edges[at % edges.length];
  if (!edge) return text;
  if (typed !== '') return text.slice(0, edge.typed) + typed + text.slice(edge.typed);
  const { lost } = edge;
  return lost === undefined ? text : text.slice(0, lost) + text.slice(lost + 1);
}

/** Undefined: nothing is offered. */
function offered(text: string): Json | undefined {
  const repair = repairJson(text);
  return repair && (JSON.parse(repair.text) as Json);
}

function isRight(broken: string, meant: Json): boolean {
  const found = isJson(broken) ? undefined : offered(broken);
  const isSame = found === undefined || sameJson(found, JSON.parse(JSON.stringify(meant)) as Json);
  if (!isSame) throw new Error(`${broken}\nwas repaired to\n${JSON.stringify(found)}`);
  return true;
}

test('[M6] after a slip of the finger, a repair that is offered is what was meant', () => {
  const property = fc.property(written, slip, ({ meant, text }, one) =>
    isRight(slipped(text, one), meant),
  );
  fc.assert(property, { numRuns: times(1500) });
});

const comma: fc.Arbitrary<Slip> = fc.record({
  at: fc.nat(),
  typed: fc.constantFrom('', ',', '"', ':', ';', '.'),
});

test('[M6] … and after several that concern no bracket', () => {
  const property = fc.property(
    written,
    fc.array(comma, { minLength: 2, maxLength: 3 }),
    ({ meant, text }, slips) => {
      const brackets = (found: string) => found.replaceAll(/"(?:[^"\\]|\\.)*"|[^[\]{}]/g, '');
      const broken = slips.reduce(slipped, text);
      return brackets(broken) !== brackets(text) || isRight(broken, meant);
    },
  );
  fc.assert(property, { numRuns: times(1000) });
});

const MARKS: readonly [open: string, close: string, family: RegExp][] = [
  ['„', '“', /[“”„‟❝❞〝〞〟″＂]/],
  ['“', '”', /[“”„‟❝❞〝〞〟″＂]/],
  ['”', '”', /[“”„‟❝❞〝〞〟″＂]/],
  ['«', '»', /[«»‹›]/],
  ['« ', ' »', /[«»‹›]/],
  ['»', '«', /[«»‹›]/],
  ['「', '」', /[「」『』]/],
  ["'", "'", /'/],
  ['‘', '’', /['‘’‚‛❛❜]/],
];

/** Texts of what could be taken for the end of a text, a comment or a bracket. */
const TRICKY = `"'„“”’‘«»「」 ,:/#\\{}[]>.…\`-1a\u00a0\u200b\n`.split('');
const tricky = fc.string({
  unit: fc.constantFrom(...TRICKY),
  maxLength: 12,
});
const trickyManifest = fc
  .tuple(tricky, tricky, fc.array(tricky, { maxLength: 3 }))
  .map(([name, key, list]): JsonObject => ({ client_name: name, [`x${key}`]: { list, n: 1 } }));

test('[M6] quotes of any language are changed without a change to any text', () => {
  const property = fc.property(
    trickyManifest,
    fc.constantFrom(...MARKS),
    layout,
    (meant, [open, close, family], indent) => {
      const text = JSON.stringify(meant, null, indent);
      fc.pre(!family.test(text));
      return isRight(
        text.replaceAll(/"((?:[^"\\]|\\.)*)"/g, (_found, inside: string) => open + inside + close),
        meant,
      );
    },
  );
  fc.assert(property, { numRuns: times(800) });
});

/** What is put around a manifest on its way. */
const WRAPS: readonly ((text: string) => string)[] = [
  (text) => `Hi,\n\nhere it is:\n${text}\n\nBye`,
  (text) => `\`\`\`JSON\n${text}\n\`\`\``,
  (text) => text.replaceAll(/^/gm, '> '),
  (text) =>
    text
      .split('\n')
      .map((line, index) => `${index + 1}  ${line}`)
      .join('\n'),
  (text) => JSON.stringify(text),
  // Nobody can see it where there is no quote.
  (text) => (text.includes('"') ? JSON.stringify(text).slice(1, -1) : text),
  (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'),
  (text) => `"${text.replaceAll('"', '""')}"`,
  (text) => `${text}\n${text}`,
  (text) => text.slice(1),
  (text) => text.slice(0, -1),
  (text) => `2026-11-27 INFO [main] ${text}`,
];

test('[M6] a manifest is found in whatever is put around it, or nothing is offered', () => {
  const property = fc.property(
    fc.oneof(manifest, trickyManifest),
    layout,
    fc.array(fc.constantFrom(...WRAPS), { minLength: 1, maxLength: 3 }),
    (meant, indent, wraps) =>
      isRight(
        wraps.reduce((text, wrap) => wrap(text), JSON.stringify(meant, null, indent)),
        meant,
      ),
  );
  fc.assert(property, { numRuns: times(1000) });
});

/** What nobody can have meant as a part of a manifest. */
const FOREIGN =
  /^(?:[,>+]|\/\/[^]*|\/\*[^]*|\.{3}|…|`{3}.*|[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]|[^\S\n]|[\p{Cc}])$/u;

test('[M6] who does what the sentence says never loses what was meant', () => {
  const property = fc.property(
    written,
    fc.array(slip, { minLength: 1, maxLength: 3 }),
    ({ meant, text }, slips) => {
      const broken = slips.reduce(slipped, text);
      fc.pre(!isJson(broken));
      const { sentence, offset = 0, length = 0 } = notJson(broken);
      expect(sentence).not.toMatch(/[Rr]emove (?:what|everything|all)|delete/);
      if (!/\bremove\b/.test(sentence)) return true;
      const lost = broken.slice(offset, offset + length);
      const hadIt = textsOf(meant).filter((each) => each.length > 3 && lost.includes(each));
      if (!FOREIGN.test(lost) || hadIt.length > 0)
        throw new Error(`${broken}\n${sentence}\n${lost}`);
      return true;
    },
  );
  fc.assert(property, { numRuns: times(1500) });
});

function textsOf(value: Json): string[] {
  if (typeof value === 'string') return [JSON.stringify(value).slice(1, -1)];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [key, ...textsOf(inside)]);
}
