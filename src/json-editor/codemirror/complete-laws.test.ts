import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLongRun, times } from '#long-run.fixture.ts';
import { duplicateNotes } from '#manifest/text/duplicate-keys.ts';
import { isObject, type Json, type JsonObject } from '#manifest/json/json.ts';
import { READY_MANIFEST } from '#manifest/values/ready-manifest.fixture.ts';
import { INSTALLING_EXAMPLE } from '#manifest/values/seed-manifests.fixture.ts';
import { formatJson } from '#manifest/values/write-manifest.ts';
import { offered, stateOf, applyCompletion } from './marked-text.fixture.ts';

/** The quote and the brackets that are open where the text ends, closed. */
function closersOf(text: string): string {
  const open: string[] = [];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[{}[\]]/g)) {
    if (token === '{') open.unshift('}');
    else if (token === '[') open.unshift(']');
    else if (token === '}' || token === ']') open.shift();
    else if (!/^"(?:[^"\\]|\\.)*"$/.test(token)) open.unshift('"');
  }
  return open.join('');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

// How much a line is indented makes no difference. A word is met at one of its letters all the same.
const TYPINGS = [formatJson(INSTALLING_EXAMPLE), JSON.stringify(READY_MANIFEST)]
  .flatMap((text) => Array.from(text, (_, end) => text.slice(0, end)))
  .filter((typed) => !typed.endsWith('  '))
  .filter((_, index) => isLongRun || index % 10 === 0);

test('Wherever a manifest’s typing has come to, what is taken makes it whole', () => {
  const worse: string[] = [];
  let count = 0;
  for (const typed of TYPINGS) {
    // Brackets and quotes close themselves while one types, or they do not.
    for (const after of [closersOf(typed), '']) {
      const state = stateOf(`${typed}|${after}`);
      const options = offered(state);
      // The first, the last and one between, another one each time.
      const some = [options[0], options.at(-1), options[typed.length % (options.length || 1)]];
      for (const option of new Set(some)) {
        if (!option) continue;
        count += 1;
        const made = applyCompletion(state, option).doc.toString();
        if (!isJson(made + closersOf(made))) worse.push(`${typed}|${after} → ${made}`);
      }
    }
  }
  expect(worse).toEqual([]);
  expect(count).toBeGreaterThan(times(1_000, 10));
});

test('Whatever is taken wherever it is offered, the text stays JSON and no key is there twice', () => {
  const steps = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 20, maxLength: 60 });
  fc.assert(
    fc.property(steps, fc.constantFrom('{}', '{\n}', '{ "capabilities": {} }'), (list, begin) => {
      let state = stateOf(`|${begin}`);
      for (const [where, which] of list) {
        const anchor = where % (state.doc.length + 1);
        const at = state.update({ selection: { anchor } }).state;
        const options = offered(at).filter(({ displayLabel }) => displayLabel !== 'A new manifest');
        const option = options[which % options.length];
        if (!option) continue;
        state = applyCompletion(at, option);
        const text = state.doc.toString();
        expect({ text, isJson: isJson(text) }).toEqual({ text, isJson: true });
        expect(duplicateNotes(text, JSON.parse(text) as Json)).toEqual([]);
      }
    }),
    { numRuns: times(200, 10) },
  );
});

/** A person at the keyboard: takes keys and choices, types what only they can say. */
function writer() {
  let state = stateOf('{|}');
  const move = (to: RegExp) => {
    const { head } = state.selection.main;
    const anchor = head + state.sliceDoc(head).search(to) + 1;
    state = state.update({ selection: { anchor } }).state;
  };
  const take = (name: string) => {
    const option = offered(state).find(({ displayLabel }) => displayLabel === name);
    if (!option) throw new Error(`${name} is not offered in ${state.doc.toString()}`);
    state = applyCompletion(state, option);
  };
  const isAt = (text: string) => {
    const { head } = state.selection.main;
    return state.sliceDoc(head - text.length + 1, head + 1) === text;
  };
  const write = (value: Json): void => {
    if (typeof value === 'string') {
      state = state.update(state.replaceSelection(value)).state;
      move(/"/);
    } else if (Array.isArray(value)) {
      for (const item of value) {
        take(typeof item === 'string' ? item : 'Header');
        if (typeof item !== 'string') write(item);
      }
      move(/\]/);
    } else if (isObject(value)) {
      for (const [key, inside] of Object.entries(value)) {
        // An event comes with its endpoint, a header with both of its texts.
        if (key === 'header_value') move(/""/);
        else if (!isAt('""')) take(key);
        write(inside);
      }
      move(/\}/);
    } else {
      const { head } = state.selection.main;
      const isThere = state.sliceDoc(head).startsWith(`${value}`);
      if (isThere) state = state.update({ selection: { anchor: head + `${value}`.length } }).state;
      else if (!state.sliceDoc(0, head).endsWith(`${value}`)) take(`${value}`);
    }
  };
  return { write, text: () => state.doc.toString() };
}

test.each([INSTALLING_EXAMPLE, READY_MANIFEST])(
  'A manifest taken key by key reads as the wizard writes it',
  (manifest: JsonObject) => {
    const { write, text } = writer();
    write(manifest);
    expect(text()).toBe(formatJson(manifest));
  },
);
