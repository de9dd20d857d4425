import { useCallback, useEffect, useRef, type RefObject } from 'react';

interface RowFocus {
  /** Around the rows; the page's heading takes the focus when none is left. */
  area: RefObject<HTMLDivElement | null>;
  /** The row that has the focus, or that something opened from; null when it lost it. */
  note: (id: string | null) => void;
  /** Gives the focus to this row's link, now or as soon as it is listed. */
  focusRow: (id: string) => void;
}

/** Keeps the focus in the list: where its row goes away, the next one takes it. */
export function useRowFocus(ids: readonly string[]): RowFocus {
  const area = useRef<HTMLDivElement>(null);
  const held = useRef<string | null>(null);
  const wanted = useRef<string | null>(null);
  const listed = useRef(ids);

  useEffect(() => {
    const before = listed.current;
    listed.current = ids;
    if (wanted.current !== null && ids.includes(wanted.current)) {
      linkOf(wanted.current)?.focus();
      wanted.current = null;
    }
    const id = held.current;
    if (id === null) return;
    if (!ids.includes(id)) {
      held.current = null;
      if (document.activeElement !== document.body) return;
      const next = ids[Math.min(before.indexOf(id), ids.length - 1)];
      const heading = area.current?.closest('main')?.querySelector('h1');
      (next === undefined ? heading : linkOf(next))?.focus();
    } else if (ids[0] === id && before[0] !== id) {
      // What was renamed is the newest now.
      linkOf(id)?.scrollIntoView({ block: 'nearest' });
    } else if (before[0] === id && ids[0] !== id && document.activeElement === document.body) {
      // Its link was the card's.
      linkOf(id)?.focus();
    }
  }, [ids]);

  const note = useCallback((id: string | null) => void (held.current = id), []);
  const focusRow = useCallback((id: string) => {
    const link = linkOf(id);
    if (link) link.focus();
    else wanted.current = id;
  }, []);
  return { area, note, focusRow };
}

export function rowLinkId(id: string): string {
  return `draft-${id}`;
}

function linkOf(id: string): HTMLElement | null {
  return document.getElementById(rowLinkId(id));
}
