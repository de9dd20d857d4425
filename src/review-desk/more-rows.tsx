import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { ROWS_AT_ONCE } from './review-desk.ts';

interface MoreRowsProps {
  shown: number;
  of: number;
  onShow: (shown: number) => void;
}

/** Under a list that is drawn in part: the way to more of it. The first row that is new takes the focus. */
export function MoreRows({ shown, of, onShow }: MoreRowsProps) {
  const frame = useRef<HTMLDivElement>(null);
  if (of <= shown) return null;
  const showMore = () => {
    const list = frame.current?.parentElement;
    flushSync(() => onShow(shown + ROWS_AT_ONCE));
    const rows = list?.querySelectorAll<HTMLElement>('a[href^="#/reviews/"]');
    const refused = list?.querySelectorAll<HTMLElement>('[data-refused] button');
    (rows?.item(shown) ?? refused?.item(shown))?.focus();
  };
  return (
    <Box ref={frame} sx={FRAME}>
      <Button variant="outlined" onClick={showMore}>
        {`Show ${Math.min(ROWS_AT_ONCE, of - shown)} more`}
      </Button>
      <span>{`${shown.toLocaleString('en')} of ${of.toLocaleString('en')} rows shown`}</span>
    </Box>
  );
}

const FRAME = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 2,
  mt: 2,
  typography: 'body2',
  color: 'text.secondary',
};
