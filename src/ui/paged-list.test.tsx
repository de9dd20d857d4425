// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { PagedList } from './paged-list.tsx';

function renderList(length: number) {
  const items = Array.from({ length }, (_, index) => ({ id: `${index + 1}` }));
  return render(
    <PagedList
      items={items}
      label="Rows"
      noun="rows"
      renderRow={({ id }) => (
        <li>
          <a href={`#${id}`}>{id}</a>
        </li>
      )}
    />,
  );
}

test('a long list shows more of it when asked, and the focus goes on there', async () => {
  renderList(1_020);
  expect(screen.getAllByRole('link')).toHaveLength(50);
  expect(screen.getByText('50 of 1,020 rows')).toBeVisible();
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Show 50 more' }));
  expect(screen.getByRole('link', { name: '51' })).toHaveFocus();
});

test('what is left at the end is less, and then nothing more is offered', async () => {
  renderList(120);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Show 50 more' }));
  await user.click(screen.getByRole('button', { name: 'Show 20 more' }));
  expect(screen.getByRole('link', { name: '101' })).toHaveFocus();
  expect(screen.queryByRole('button')).toBeNull();
});
