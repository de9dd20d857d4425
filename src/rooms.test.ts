import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom: a file imports from its own room and from rooms on lower floors, types and
 * lazy imports included. Rooms on one floor stand side by side and do not know each other. The
 * packages are those a room may use; every room with React may use React and MUI.
 */
const UI = ['react', 'react-dom', '@mui/material', '@emotion'];
const FLOORS: readonly Record<string, readonly string[]>[] = [
  { 'manifest/json': ['jsonc-parser'] },
  { 'manifest/fields': ['zod', 'punycode'] },
  { 'manifest/values': ['zod'] },
  { 'manifest/verdict': [] },
  { 'manifest/text': ['jsonc-parser'] },
  { drafts: ['idb', 'zod'] },
  { handoff: [], ui: UI },
  { form: [...UI, 'react-hook-form', '@hookform', 'zod'], 'manifest-view': [...UI, 'diff'] },
  { workspace: [...UI, 'postal-mime'] },
  { page: UI, steps: [...UI, 'react-hook-form'] },
  {
    'drafts-page': UI,
    import: UI,
    history: UI,
    compare: UI,
    'json-editor': [...UI, '@codemirror', '@lezer'],
    'review-desk': UI,
    reviewing: UI,
  },
  { wizard: UI },
  { app: UI },
  { 'main.tsx': UI },
];

/** No room grows into a hall. */
const MAX_SHARE = 0.16;

const floorOf = new Map(
  FLOORS.flatMap((rooms, floor) => Object.keys(rooms).map((room) => [room, floor] as const)),
);
const packagesOf = new Map(FLOORS.flatMap((rooms) => Object.entries(rooms)));

const SOURCES = new URL('.', import.meta.url);
const files = new Map(
  readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|fixture|d)\.tsx?$|^unit-setup/.test(file))
    .map((file) => [file, readFileSync(new URL(file, SOURCES), 'utf8')]),
);
const imports = [...files].flatMap(([from, code]) =>
  [...code.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)'([^']+)'/g)].map(([, name = '']) => ({
    from,
    name,
    to: fileOf(name, from),
  })),
);

/** The file of the house that is meant; null for a package. */
function fileOf(name: string, from: string): string | null {
  if (name.startsWith('#')) return name.slice(1);
  return name.startsWith('.') ? posix.join(posix.dirname(from), name) : null;
}

/** `manifest/fields` of `manifest/fields/checks.ts`, `steps` of `steps/webhooks/reveal.tsx`. */
function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return floorOf.has(`${first}/${second}`) ? `${first}/${second}` : first;
}

describe('the rooms', () => {
  it('are all on a floor', () => {
    expect([...files.keys()].filter((file) => !floorOf.has(roomOf(file)))).toEqual([]);
  });

  it('import from the floors below only', () => {
    const upward = imports.filter(({ from, to }) => {
      if (to === null || roomOf(to) === roomOf(from)) return false;
      return (floorOf.get(roomOf(to)) ?? Infinity) >= (floorOf.get(roomOf(from)) ?? 0);
    });
    expect(upward.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('write # where a room is left, and ./ inside it', () => {
    const odd = imports.filter(
      ({ from, name, to }) => to !== null && (roomOf(to) === roomOf(from)) === name.startsWith('#'),
    );
    expect(odd.map(({ from, name }) => `${from} imports ${name}`)).toEqual([]);
  });

  it('use the packages that are theirs', () => {
    const foreign = imports.filter(
      ({ from, name, to }) =>
        to === null &&
        !packagesOf.get(roomOf(from))?.some((mine) => name === mine || name.startsWith(`${mine}/`)),
    );
    expect(foreign.map(({ from, name }) => `${from} imports ${name}`)).toEqual([]);
  });

  it('hold no circle of files', () => {
    // What imports nothing that is left goes, until only circles are left.
    const left = new Map([...files.keys()].map((file) => [file, new Set<string>()]));
    for (const { from, to } of imports) if (to !== null) left.get(from)?.add(to);
    for (let before = -1; before !== left.size;) {
      before = left.size;
      for (const [file, needs] of left) {
        if (![...needs].some((need) => left.has(need))) left.delete(file);
      }
    }
    expect([...left.keys()]).toEqual([]);
  });

  it('are none of them a hall', () => {
    const lines = new Map<string, number>();
    for (const [file, code] of files) {
      lines.set(roomOf(file), (lines.get(roomOf(file)) ?? 0) + code.split('\n').length);
    }
    const all = [...lines.values()].reduce((sum, count) => sum + count);
    expect([...lines].filter(([, count]) => count > all * MAX_SHARE)).toEqual([]);
  });
});
