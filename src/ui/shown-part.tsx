import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';

interface ShownPart<Item> {
  shown: readonly Item[];
  /** The button that shows more of them, while there are more. */
  more: ReactNode;
}

/** Drawing thousands of rows at once keeps the page from answering: the first, and more when asked for. */
export function useShownPart<Item>(items: readonly Item[], page = 50): ShownPart<Item> {
  const [most, setMost] = useState(page);
  const rest = items.length - most;
  return {
    shown: rest > 0 ? items.slice(0, most) : items,
    more: rest > 0 && (
      <Button size="small" sx={{ justifySelf: 'start' }} onClick={() => setMost(2 * most)}>
        {rest > most ? `Show ${most} of ${rest.toLocaleString('en')} more` : `Show ${rest} more`}
      </Button>
    ),
  };
}
