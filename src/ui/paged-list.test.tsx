// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { PagedList } from './paged-list.tsx';

test('a long list shows more of it when asked, and the focus goes on there', async () => {
  const items = Array.from({ length: 1_020 }, (_, index) => ({ id: `${index + 1}` }));
  render(
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
  expect(screen.getAllByRole('link')).toHaveLength(50);
  expect(screen.getByText('50 of 1,020 rows')).toBeVisible();
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Show 50 more' }));
  expect(screen.getByRole('link', { name: '51' })).toHaveFocus();
  for (let shown = 100; shown < 1_000; shown += 50)
    await user.click(screen.getByRole('button', { name: 'Show 50 more' }));
  await user.click(screen.getByRole('button', { name: 'Show 20 more' }));
  expect(screen.getByRole('link', { name: '1001' })).toHaveFocus();
  expect(screen.queryByRole('button')).toBeNull();
});
