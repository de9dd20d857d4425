import { styled } from '@mui/material/styles';
import { useRef, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import { nearestSize, nextSize, SHEET_SIZES, sizeByKey, type SheetSize } from './sheet-sizes.ts';

interface SheetHandleProps {
  size: SheetSize;
  /** What is drawn. */
  sheet: RefObject<HTMLElement | null>;
  onSize: (size: SheetSize) => void;
  onClose: () => void;
}

interface Drag {
  from: number;
  height: number;
  hasMoved: boolean;
}

/** Less is a press whose finger was not quite still. */
const MOVED_PX = 5;

/** Draws the sheet higher or lower, and leaves it at one of its sizes; a press takes the next one. */
export function SheetHandle({ size, sheet, onSize, onClose }: SheetHandleProps) {
  const drag = useRef<Drag | null>(null);
  const wasDrawn = useRef(false);
  /** While it is drawn it follows the pointer, by what the page's policy allows: no style attribute. */
  const setHeight = (height: string) => sheet.current?.style.setProperty('height', height);

  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !sheet.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    wasDrawn.current = false;
    const { height } = sheet.current.getBoundingClientRect();
    drag.current = { from: event.clientY, height, hasMoved: false };
  };
  const move = (event: PointerEvent) => {
    if (!drag.current) return;
    const up = drag.current.from - event.clientY;
    drag.current.hasMoved ||= Math.abs(up) > MOVED_PX;
    if (drag.current.hasMoved) setHeight(`${drag.current.height + up}px`);
  };
  const end = (event: PointerEvent) => {
    const { current: ended } = drag;
    drag.current = null;
    setHeight('');
    if (!ended?.hasMoved) return;
    wasDrawn.current = true;
    // With the footer below it.
    const below = innerHeight - (sheet.current?.getBoundingClientRect().bottom ?? innerHeight);
    const height = ended.height + ended.from - event.clientY + below;
    onSize(nearestSize((height / innerHeight) * 100));
  };
  const cancel = () => {
    drag.current = null;
    setHeight('');
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    const next = sizeByKey(size, event.key);
    if (next === null) return;
    event.preventDefault();
    onSize(next);
  };

  return (
    <Handle
      role="slider"
      tabIndex={0}
      aria-label="JSON panel height"
      aria-orientation="vertical"
      aria-valuemin={SHEET_SIZES[0]}
      aria-valuemax={SHEET_SIZES[2]}
      aria-valuenow={size}
      aria-valuetext={`${size}% of the window`}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={cancel}
      // Not when the finger is lifted: its click would come down on what the sheet has just moved there.
      onClick={() => !wasDrawn.current && onSize(nextSize(size))}
      onKeyDown={press}
    />
  );
}

const Handle = styled('div')(({ theme }) => ({
  flex: 'none',
  height: 28,
  // As large as a finger, over the top of what is below it.
  marginBottom: -6,
  display: 'grid',
  placeItems: 'center',
  cursor: 'ns-resize',
  // The finger draws the sheet, and scrolls nothing.
  touchAction: 'none',
  '&:focus-visible': { outlineOffset: -4, borderRadius: 14 },
  '&::before': {
    content: '""',
    width: 44,
    height: 5,
    borderRadius: 3,
    backgroundColor: (theme.vars ?? theme).palette.text.disabled,
    '@media (forced-colors: active)': { backgroundColor: 'ButtonText' },
  },
}));
