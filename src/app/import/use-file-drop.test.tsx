// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useFileDrop } from './use-file-drop.tsx';

function dropPage() {
  const dropped: (readonly File[])[] = [];
  function Page() {
    return (
      <>
        <label>
          Note <input />
        </label>
        {useFileDrop((files) => dropped.push(files))}
      </>
    );
  }
  render(<Page />);
  return dropped;
}

const file = new File(['{}'], 'acme.json');
const withFile = { dataTransfer: { types: ['Files'], files: [file] } };
const withLink = { dataTransfer: { types: ['text/uri-list'], files: [] } };
const withText = { dataTransfer: { types: ['text/plain'], files: [] } };
const hint = () => screen.queryByText('Drop the manifest to import it as a new draft');

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
  const both = { dataTransfer: { types: ['Files'], items, files: [file, file] } };
  fireEvent.dragOver(document.body, both);
  expect(screen.getByText('Drop the 2 manifests to import them as new drafts')).toBeVisible();
  fireEvent.drop(document.body, both);
  expect(dropped).toEqual([[file, file]]);
});

test('the hint goes when the file leaves the page', () => {
  dropPage();
  fireEvent.dragOver(document.body, withFile);
  fireEvent.dragLeave(document.body, { relatedTarget: null });
  expect(hint()).toBeNull();
});

test('[T7] a link is not followed, unless it is dropped as text into a field', () => {
  const dropped = dropPage();
  expect(fireEvent.drop(document.body, withLink)).toBe(false);
  expect(fireEvent.drop(screen.getByRole('textbox'), withLink)).toBe(true);
  expect(fireEvent.drop(screen.getByRole('textbox'), withText)).toBe(true);
  expect(hint()).toBeNull();
  expect(dropped).toEqual([]);
});
