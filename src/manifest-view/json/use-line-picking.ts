import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { Pointer } from '#manifest/json/json-pointer.ts';
import { linesIn, type JsonBlock } from './json-blocks.ts';

/** How far Page up and Page down go. */
const PAGE_LINES = 20;

interface LinePicking {
  blocks: readonly JsonBlock[];
  /** Where the keyboard starts. */
  first: number;
  onPick: ((path: Pointer) => void) | undefined;
}

/** Choosing a line: by click, or with the arrow keys and Enter. `active` is the line the keyboard is on. */
export function useLinePicking({ blocks, first, onPick }: LinePicking) {
  const [active, setActive] = useState<number>();
  const lines = blocks.reduce((sum, block) => sum + block.count, 0);

  function pick(index: number) {
    const path = pathAt(blocks, index);
    if (path !== undefined) onPick?.(path);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'Enter' && active !== undefined) pick(active);
    else {
      const next = movedBy(event.key, active, first, lines);
      if (next === undefined) return;
      setActive(Math.min(Math.max(next, 0), lines - 1));
    }
    event.preventDefault();
  }

  function onClick(event: MouseEvent) {
    // Text was selected, to be copied.
    if (window.getSelection()?.isCollapsed === false) return;
    const index = lineAt(event.target);
    if (index !== undefined) pick(index);
  }

  return {
    active: active === undefined ? undefined : Math.min(active, lines - 1),
    // Where there is nothing to choose the keys scroll, as everywhere.
    events: onPick ? { onClick, onKeyDown, onBlur: () => setActive(undefined) } : {},
  };
}

function movedBy(
  key: string,
  active: number | undefined,
  first: number,
  lines: number,
): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return lines - 1;
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE_LINES, PageUp: -PAGE_LINES }[key];
  if (steps === undefined) return undefined;
  return active === undefined ? first : active + steps;
}

function pathAt(blocks: readonly JsonBlock[], index: number): Pointer | undefined {
  let before = 0;
  for (const block of blocks) {
    if (index < before + block.count) return linesIn(block)[index - before]?.path;
    before += block.count;
  }
  return undefined;
}

/** The number of the line that was clicked, as its piece tells it. */
function lineAt(target: EventTarget): number | undefined {
  const line = target instanceof Element ? target.closest('.line') : null;
  const piece = line?.parentElement;
  if (!line || !piece) return undefined;
  return Number(piece.dataset['start']) + Array.prototype.indexOf.call(piece.children, line);
}
