import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newFormValues, textOf, type FieldName } from '#manifest/values/form-values.ts';
import { editHistory } from './edit-history.ts';
import { fieldValue, withFieldValue } from './field-value.ts';

/** A form reduced to its values, and a clock that is set by hand. */
function setUp() {
  const clock = { now: 0 };
  const history = editHistory(() => clock.now);
  const form = { values: newFormValues() };
  const edit = (name: FieldName, value: unknown, typedIn?: FieldName) => {
    const next = withFieldValue(form.values, name, value);
    if (next === form.values) return;
    history.record(form.values, typedIn);
    form.values = next;
  };
  const go = (way: 'undo' | 'redo'): boolean => {
    const there = history[way](form.values);
    form.values = there ?? form.values;
    return there !== null;
  };
  return {
    clock,
    history,
    form,
    edit,
    set: (name: FieldName, value: unknown) => edit(name, value),
    type: (name: TextField, text: string) => {
      for (const letter of text) {
        const typed = textOf(fieldValue(form.values, name) ?? '') + letter;
        edit(name, typed, name);
      }
    },
    undo: () => go('undo'),
    redo: () => go('redo'),
    name: () => form.values['app-info'].client_name,
  };
}

type TextField = 'app-info.client_name' | 'app-info.description';

const NAME = 'app-info.client_name';
const DESCRIPTION = 'app-info.description';
const ENTRY = 'engagement.entry_point';

describe('what is typed without a pause', () => {
  test('is undone at once, and redone at once', () => {
    const { type, undo, redo, name } = setUp();
    type(NAME, 'Acme');
    expect(undo()).toBe(true);
    expect(name()).toBe('');
    expect(undo()).toBe(false);
    expect(redo()).toBe(true);
    expect(name()).toBe('Acme');
    expect(redo()).toBe(false);
  });

  test('is another edit after a second, however long the typing before went on', () => {
    const { type, undo, clock, name } = setUp();
    for (const letter of 'Acme') {
      type(NAME, letter);
      clock.now += 999;
    }
    clock.now += 1;
    type(NAME, '!');
    undo();
    expect(name()).toBe('Acme');
    undo();
    expect(name()).toBe('');
  });

  test('is another edit once the field was left, or another was typed in', () => {
    const { type, undo, history, name, form } = setUp();
    type(NAME, 'A');
    history.endTyping();
    type(NAME, 'B');
    type(DESCRIPTION, 'x');
    type(NAME, 'C');
    undo();
    expect(name()).toBe('AB');
    undo();
    expect(form.values['app-info'].description).toBe('');
    undo();
    expect(name()).toBe('A');
  });

  test('is another edit when a clock was put back', () => {
    const { type, undo, clock, name } = setUp();
    clock.now = 5_000;
    type(NAME, 'A');
    clock.now = 0;
    type(NAME, 'B');
    undo();
    expect(name()).toBe('A');
  });

  test('is nothing to undo when it was deleted again, and goes on being one edit', () => {
    const { type, set, edit, undo, history, form, name } = setUp();
    const first = form.values;
    set(ENTRY, []);
    type(NAME, 'A');
    edit(NAME, '', NAME);
    expect(history.previous(form.values)).toStrictEqual(first);
    type(NAME, 'B');
    undo();
    expect(name()).toBe('');
    undo();
    expect(form.values).toStrictEqual(first);
  });
});

test('every other change is an edit of its own, even in the same moment', () => {
  const { set, undo, form } = setUp();
  const first = form.values.engagement.entry_point;
  set(ENTRY, ['url']);
  set(ENTRY, []);
  undo();
  expect(form.values.engagement.entry_point).toStrictEqual(['url']);
  undo();
  expect(form.values.engagement.entry_point).toBe(first);
});

test('an edit after an undo takes the place of what was undone', () => {
  const { set, undo, redo, name } = setUp();
  set(NAME, 'A');
  set(NAME, 'B');
  undo();
  set(NAME, 'C');
  expect(redo()).toBe(false);
  undo();
  expect(name()).toBe('A');
});

test('typing goes on as another edit after an undo', () => {
  const { type, undo, name } = setUp();
  type(NAME, 'A');
  undo();
  type(NAME, 'B');
  undo();
  expect(name()).toBe('');
});

test('the last 200 edits can be undone', () => {
  const { set, undo, name } = setUp();
  for (let edit = 1; edit <= 205; edit++) set(NAME, String(edit));
  expect(all(undo)).toBe(200);
  expect(name()).toBe('5');
});

/** How far it goes; a way without end is a fault. */
function all(go: () => boolean): number {
  let edits = 0;
  while (go()) expect(++edits).toBeLessThan(1_000);
  return edits;
}

describe('any run of edits', () => {
  test('undone all and redone all, gives the same values', () => {
    fc.assert(
      fc.property(steps(), (run) => {
        const { form, undo, redo } = play(run);
        all(redo);
        const last = form.values;
        all(undo);
        expect(form.values).toStrictEqual(newFormValues());
        all(redo);
        expect(form.values).toStrictEqual(last);
      }),
    );
  });

  test('loses none: undo and redo lead through every value there was, in order', () => {
    fc.assert(
      fc.property(steps(), (run) => {
        const { form, undo, redo, seen } = play(run);
        all(redo);
        for (const values of seen.toReversed()) {
          expect(form.values).toStrictEqual(values);
          undo();
        }
      }),
    );
  });
});

type Step =
  | { kind: 'type'; name: TextField; text: string }
  | { kind: 'set'; name: FieldName; value: string[] | boolean }
  | { kind: 'wait'; ms: number }
  | { kind: 'leave' }
  | { kind: 'undo' }
  | { kind: 'redo' };

function steps(): fc.Arbitrary<Step[]> {
  const text = fc.string({ minLength: 1, maxLength: 3 });
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('type' as const),
      name: fc.constantFrom<TextField>(NAME, DESCRIPTION),
      text,
    }),
    fc.record({
      kind: fc.constant('set' as const),
      name: fc.constant<FieldName>(ENTRY),
      value: fc.subarray(['section', 'url', 'other']),
    }),
    fc.record({
      kind: fc.constant('set' as const),
      name: fc.constant<FieldName>('engagement.on'),
      value: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 2_000 }) }),
    fc.constantFrom<Step>({ kind: 'leave' }, { kind: 'undo' }, { kind: 'redo' }),
  );
  return fc.array(step, { maxLength: 40 });
}

/** Also keeps the values between the edits, less those that an edit after an undo replaced. */
function play(run: readonly Step[]) {
  const played = setUp();
  const { form, clock, history, type, set } = played;
  let seen = [form.values];
  let at = 0;
  for (const step of run) {
    if (step.kind === 'wait') clock.now += step.ms;
    else if (step.kind === 'leave') history.endTyping();
    else if (step.kind === 'undo') at -= Number(played.undo());
    else if (step.kind === 'redo') at += Number(played.redo());
    else {
      const before = form.values;
      history.endTyping();
      if (step.kind === 'type') type(step.name, step.text);
      else set(step.name, step.value);
      if (form.values !== before) seen = [...seen.slice(0, ++at), form.values];
    }
    expect(form.values).toStrictEqual(seen[at]);
  }
  return { ...played, seen };
}
