// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { JsonObject } from '#manifest/json/json.ts';
import { formatJson } from '#manifest/values/write-manifest.ts';
import { JsonView } from './json-view.tsx';

const capabilities = { engagement: { goal: ['url', 'lead'], language_selection: false } };
const manifest: JsonObject = { client_name: 'Acme\u202Epay', capabilities };
const textShown = () => document.querySelector('[data-json]')?.textContent;
const marked = () => Array.from(document.querySelectorAll('.marked'), (line) => line.textContent);

test('shows the manifest’s text, also after it has changed', () => {
  const { rerender } = render(<JsonView manifest={manifest} marked={[]} onPick={() => {}} />);
  expect(textShown()).toBe(formatJson(manifest));
  const changed = { ...manifest, description: 'New', list: Array.from({ length: 200 }, () => 1) };
  rerender(<JsonView manifest={changed} marked={[]} onPick={() => {}} />);
  expect(textShown()).toBe(formatJson(changed));
  rerender(<JsonView manifest={{}} marked={[]} onPick={() => {}} />);
  expect(textShown()).toBe('{}');
});

test('header values are masked', () => {
  const secret = { headers: [{ header_name: 'X-Api-Key', header_value: 's3cret' }] };
  render(<JsonView manifest={secret} marked={[]} onPick={() => {}} />);
  expect(textShown()).toContain('"header_value": "••••••••"');
  expect(document.body.innerHTML).not.toContain('s3cret');
});

test('a character that turns the direction of text is shown by its name', () => {
  render(<JsonView manifest={manifest} marked={[]} onPick={() => {}} />);
  expect(document.querySelector('[data-name="U+202E"]')).toHaveTextContent('\u202E');
});

test('marks all lines of a list', () => {
  render(
    <JsonView manifest={manifest} marked={['/capabilities/engagement/goal']} onPick={() => {}} />,
  );
  expect(marked()).toEqual(['      "goal": [', '        "url",', '        "lead"', '      ],']);
});

test('clicking a line picks what it says', () => {
  const onPick = vi.fn<(path: string) => void>();
  render(<JsonView manifest={manifest} marked={[]} onPick={onPick} />);
  fireEvent.click(screen.getByText('"goal"'));
  expect(onPick).toHaveBeenCalledWith('/capabilities/engagement/goal');
});

test('the arrow keys and Enter pick a line, starting at the marked one', async () => {
  const onPick = vi.fn<(path: string) => void>();
  render(<JsonView manifest={manifest} marked={['/capabilities/engagement']} onPick={onPick} />);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  const group = screen.getByRole('group', { name: 'JSON lines' });
  const active = screen.getByRole('button', { name: '"url",' });
  expect(group).toHaveFocus();
  expect(group).toHaveAttribute('aria-activedescendant', active.id);
  await userEvent.keyboard('{Enter}');
  expect(onPick).toHaveBeenCalledWith('/capabilities/engagement/goal/0');
  await userEvent.tab();
  expect(screen.queryByRole('button')).toBeNull();
});

test('without a way to choose a line the keys scroll, and none is announced', async () => {
  render(<JsonView manifest={manifest} marked={[]} />);
  const group = screen.getByRole('group', { name: 'JSON lines' });
  await userEvent.tab();
  expect(group).toHaveFocus();
  expect(group).toHaveAccessibleDescription('');
  await userEvent.keyboard('{ArrowDown}');
  expect(group).not.toHaveAttribute('aria-activedescendant');
});
