/** Closes and opens what stands in brackets; the gutter hears the press. */
export function foldMark(isOpen: boolean): HTMLElement {
  const mark = document.createElement('span');
  mark.className = isOpen ? 'fold' : 'fold folded';
  mark.title = isOpen ? 'Fold' : 'Unfold';
  return mark;
}

/** In place of folded lines. */
export function foldedLines(unfold: (event: Event) => void): HTMLElement {
  const lines = document.createElement('span');
  lines.className = 'cm-foldPlaceholder';
  lines.textContent = '…';
  lines.title = 'Unfold';
  lines.addEventListener('click', unfold);
  return lines;
}
