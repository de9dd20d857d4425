// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useRef, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { useEnter } from './use-enter.ts';

const goOn = vi.fn<() => void>();

function Step({ children }: { children: ReactNode }) {
  const fields = useRef<HTMLDivElement>(null);
  useEnter(fields, goOn);
  return <div ref={fields}>{children}</div>;
}

async function pressEnterIn(children: ReactNode, keys = '{Enter}') {
  goOn.mockReset();
  render(<Step>{children}</Step>);
  const [field] = screen.getAllByLabelText('Field');
  field?.focus();
  await userEvent.keyboard(keys);
}

test('Enter in a field of one line goes on, once it is left', async () => {
  const leave = vi.fn<() => void>();
  await pressEnterIn(<input aria-label="Field" onBlur={leave} />);
  expect(goOn).toHaveBeenCalledOnce();
  expect(leave).toHaveBeenCalledBefore(goOn);
});

test('so it does in one that grows with its text and takes no line breaks', async () => {
  await pressEnterIn(
    <textarea
      aria-label="Field"
      data-one-line=""
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
    />,
  );
  expect(goOn).toHaveBeenCalledOnce();
});

test.each([
  ['a text of many lines', <textarea key="field" aria-label="Field" />],
  ['a switch', <input key="field" type="checkbox" aria-label="Field" />],
  ['a list to choose from', <select key="field" aria-label="Field" />],
  ['a button', <button key="field" type="button" aria-label="Field" />],
  [
    'a row of headers',
    <ol key="field">
      <li>
        <input aria-label="Field" />
      </li>
    </ol>,
  ],
  [
    'a field that has a use for it',
    <input key="field" aria-label="Field" onKeyDown={(event) => event.preventDefault()} />,
  ],
])('Enter in %s does not go on', async (_what, field) => {
  await pressEnterIn(field);
  expect(goOn).not.toHaveBeenCalled();
});

test('nor does Enter with another key, or one outside of the step', async () => {
  await pressEnterIn(<input aria-label="Field" />, '{Control>}{Enter}{/Control}{Shift>}{Enter}');
  screen.getByLabelText('Field').blur();
  await userEvent.keyboard('{/Shift}{Enter}');
  expect(goOn).not.toHaveBeenCalled();
});

test.each([
  ['as most browsers tell it', { isComposing: true }],
  ['as Safari does', { keyCode: 229 }],
  ['while it is held down', { repeat: true }],
])('the Enter that ends a composition does not go on, %s', async (_how, how) => {
  await pressEnterIn(<input aria-label="Field" />, '{Shift}');
  fireEvent.keyDown(screen.getByLabelText('Field'), { key: 'Enter', ...how });
  expect(goOn).not.toHaveBeenCalled();
});
