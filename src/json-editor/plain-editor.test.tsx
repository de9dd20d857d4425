// @vitest-environment jsdom
import { act, createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { expect, test, vi } from 'vitest';
import { PlainEditor } from './plain-editor.tsx';
import type { TextControlProps, TextHandle, TextSource } from './text-source.ts';

function sourceOf(text: string): TextSource {
  const listeners = new Set<() => void>();
  let now = text;
  return {
    text: () => now,
    type: (typed) => {
      now = typed;
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function setUp(text: string, start?: { from: number; to: number }) {
  const source = sourceOf(text);
  const handle = createRef<TextHandle>();
  const heard = {
    onCursor: vi.fn<TextControlProps['onCursor']>(),
    onStep: vi.fn<TextControlProps['onStep']>(),
    onFormat: vi.fn<TextControlProps['onFormat']>(),
  };
  const marks = { text, marks: [] };
  render(
    <PlainEditor
      source={source}
      marks={marks}
      label="Manifest JSON text"
      handle={handle}
      start={start}
      {...heard}
    />,
  );
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Manifest JSON text' });
  return { source, handle, box, ...heard };
}

test('what is typed is the text, and the text is what is shown', async () => {
  const { source, box } = setUp('{}', { from: 1, to: 1 });
  box.focus();
  await userEvent.keyboard('"a"');
  expect(source.text()).toBe('{"a"}');
  expect(box).toHaveValue('{"a"}');
});

test('the cursor stays at what it stood at when the text is changed elsewhere', () => {
  const { source, box } = setUp('{"a":1,"b":2}');
  box.setSelectionRange(7, 10);
  act(() => source.type('{\n  "a": 1,\n  "b": 2\n}'));
  expect(box).toHaveValue('{\n  "a": 1,\n  "b": 2\n}');
  expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('"b"');
});

test('a place is selected, and the cursor is told', () => {
  const { handle, box, onCursor } = setUp('{"a":1}');
  act(() => handle.current?.select(1, 4));
  expect(box).toHaveFocus();
  expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('"a"');
  expect(onCursor).toHaveBeenLastCalledWith(4);
  box.setSelectionRange(2, 6, 'backward');
  fireEvent.select(box);
  expect(onCursor).toHaveBeenLastCalledWith(2);
});

test('F8 steps through the problems, Shift+Alt+F formats, every other key is text', async () => {
  const { box, source, onStep, onFormat } = setUp('{}');
  box.focus();
  await userEvent.keyboard('{F8}{Shift>}{F8}{/Shift}');
  expect(onStep.mock.calls).toEqual([['next'], ['previous']]);
  const press = createEvent.keyDown(box, { key: 'Ï', code: 'KeyF', altKey: true, shiftKey: true });
  fireEvent(box, press);
  expect(press.defaultPrevented).toBe(true);
  expect(onFormat).toHaveBeenCalledOnce();
  await userEvent.keyboard('F');
  expect(source.text()).toBe('F{}');
  await userEvent.tab();
  expect(box).not.toHaveFocus();
});
