// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useDrop } from './use-drop.tsx';

function dropPage() {
  const dropped: (readonly File[] | string)[] = [];
  function Page() {
    const hint = useDrop({
      onFiles: (files) => dropped.push(files),
      onText: (text) => dropped.push(text),
    });
    return (
      <>
        <label>
          Note <input onDrop={() => dropped.push('the field')} />
        </label>
        {hint}
      </>
    );
  }
  render(<Page />);
  return dropped;
}

const file = new File(['{}'], 'acme.json');
const withFile = { dataTransfer: { types: ['Files'], files: [file], getData: () => '' } };
const dragged = (type: string, text: string) => ({
  dataTransfer: {
    types: [type],
    files: [],
    getData: (asked: string) => (asked === type ? text : ''),
  },
});
const withLink = dragged('text/uri-list', 'https://tool.example/#/open/v1.x');
const withText = dragged('text/plain', '{"client_name": "Acme"}');
const hint = () => screen.queryByText('Drop to import');

test('[T7] a file dropped anywhere is taken, and the browser stays on the page', () => {
  const dropped = dropPage();
  // fireEvent says whether the browser would still act on it.
  expect(fireEvent.dragOver(document.body, withFile)).toBe(false);
  expect(hint()).toBeVisible();
  expect(fireEvent.drop(document.body, withFile)).toBe(false);
  expect(hint()).toBeNull();
  expect(dropped).toEqual([[file]]);
});

test('several files are counted, and taken together', () => {
  const dropped = dropPage();
  const items = [{ kind: 'file' }, { kind: 'string' }, { kind: 'file' }];
  const both = {
    dataTransfer: { types: ['Files'], items, files: [file, file], getData: () => '' },
  };
  fireEvent.dragOver(document.body, both);
  expect(screen.getByText('Drop to import 2 files')).toBeVisible();
  fireEvent.drop(document.body, both);
  expect(dropped).toEqual([[file, file]]);
});

test('the hint goes when the file leaves the page', () => {
  dropPage();
  fireEvent.dragOver(document.body, withFile);
  fireEvent.dragLeave(document.body, { relatedTarget: null });
  expect(hint()).toBeNull();
});

test('[T7] a file dropped on a field is taken once, and the field does not hear of it', () => {
  const dropped = dropPage();
  expect(fireEvent.drop(screen.getByRole('textbox'), withFile)).toBe(false);
  expect(dropped).toEqual([[file]]);
});

test('[T7] a link or text dropped on the page is offered, and the link is not followed', () => {
  const dropped = dropPage();
  expect(fireEvent.dragOver(document.body, withLink)).toBe(false);
  expect(screen.getByText('Drop to import')).toBeVisible();
  expect(fireEvent.drop(document.body, withLink)).toBe(false);
  expect(fireEvent.drop(document.body, withText)).toBe(false);
  expect(dropped).toEqual(['https://tool.example/#/open/v1.x', '{"client_name": "Acme"}']);
});

test('text or a link dropped into a field is only text', () => {
  const dropped = dropPage();
  expect(fireEvent.drop(screen.getByRole('textbox'), withLink)).toBe(true);
  expect(fireEvent.drop(screen.getByRole('textbox'), withText)).toBe(true);
  expect(dropped).toEqual(['the field', 'the field']);
});

test('text or a link of the page itself is not offered to it, nor followed', () => {
  const dropped = dropPage();
  fireEvent.dragStart(document.body);
  fireEvent.dragOver(document.body, withLink);
  expect(screen.queryByText('Drop to import')).toBeNull();
  expect(fireEvent.drop(document.body, withLink)).toBe(false);
  fireEvent.dragEnd(document.body);
  expect(dropped).toEqual([]);
  fireEvent.drop(document.body, withText);
  expect(dropped).toEqual(['{"client_name": "Acme"}']);
});
