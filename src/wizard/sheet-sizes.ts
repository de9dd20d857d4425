/** How much of the window's height the sheet of JSON takes, in percent. */
export const SHEET_SIZES = [30, 52, 90] as const;
export type SheetSize = (typeof SHEET_SIZES)[number];

/** The size that it was drawn closest to. */
export function nearestSize(percent: number): SheetSize {
  const away = (size: SheetSize) => Math.abs(size - percent);
  return SHEET_SIZES.reduce((best, size) => (away(size) < away(best) ? size : best));
}

/** What a key makes of it; null for a key that means nothing here. */
export function sizeByKey(size: SheetSize, key: string): SheetSize | null {
  const at = SHEET_SIZES.indexOf(size);
  switch (key) {
    case 'ArrowUp':
    case 'ArrowRight':
    case 'PageUp':
      return SHEET_SIZES[at + 1] ?? size;
    case 'ArrowDown':
    case 'ArrowLeft':
    case 'PageDown':
      return SHEET_SIZES[at - 1] ?? size;
    case 'Home':
      return SHEET_SIZES[0];
    case 'End':
      return SHEET_SIZES[2];
    case 'Enter':
    case ' ':
      return nextSize(size);
    default:
      return null;
  }
}

/** Higher, and from the highest back to the lowest: what a press does. */
export function nextSize(size: SheetSize): SheetSize {
  return SHEET_SIZES[SHEET_SIZES.indexOf(size) + 1] ?? SHEET_SIZES[0];
}
