// @vitest-environment jsdom
import { history, undo } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { TextSource } from '../text-source.ts';
import { textLink } from './text-link.ts';

const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));

function setUp(text: string) {
  const listeners = new Set<() => void>();
  let now = text;
  const change = (next: string) => {
    now = next;
    listeners.forEach((listener) => listener());
  };
  const typed: string[] = [];
  const source: TextSource = {
    text: () => now,
    type: (next) => {
      typed.push(next);
      change(next);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const link = textLink(source);
  const state = EditorState.create({ doc: text, extensions: [history(), link.extension] });
  const view = new EditorView({ state });
  const stop = link.follow(view);
  open.push(stop, () => view.destroy());
  return { view, source, change, typed, link };
}

const insert = (view: EditorView, at: number, text: string) =>
  view.dispatch({ changes: { from: at, insert: text }, userEvent: 'input.type' });

test('editor and source have one text, whichever is changed', () => {
  const edit = fc.record({ here: fc.boolean(), at: fc.nat(), text: fc.string({ maxLength: 5 }) });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 10 }), (edits) => {
      const { view, source, change, link } = setUp('{"a": 1}');
      for (const { here, at, text } of edits) {
        const place = at % (view.state.doc.length + 1);
        if (here) insert(view, place, text);
        else change(source.text().slice(0, place) + text + source.text().slice(place));
        expect(view.state.doc.toString()).toBe(source.text());
        expect(link.text()).toBe(source.text());
      }
    }),
    { numRuns: 30 },
  );
});

test('what came from elsewhere is not typed again, and is one step to undo', () => {
  const { view, change, typed } = setUp('{"a": 1}');
  insert(view, 7, '2');
  change('{"a": 12, "b": 3}');
  insert(view, 7, '3');
  expect(typed).toEqual(['{"a": 12}', '{"a": 132, "b": 3}']);
  undo(view);
  expect(view.state.doc.toString()).toBe('{"a": 12, "b": 3}');
  undo(view);
  expect(view.state.doc.toString()).toBe('{"a": 12}');
  expect(typed.at(-1)).toBe('{"a": 12}');
});

test('the cursor stays at what it stood at', () => {
  const { view, change } = setUp('{"a":1,"b":2}');
  view.dispatch({ selection: { anchor: 7, head: 10 } });
  change('{\n  "a": 1,\n  "b": 2\n}');
  const { from, to } = view.state.selection.main;
  expect(view.state.sliceDoc(from, to)).toBe('"b"');
});
