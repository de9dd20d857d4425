import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useNotify } from '#ui/notify.tsx';

export const HEADERS_PER_PAGE = 25;

interface HeaderPagesProps {
  start: number;
  total: number;
  onPage: (start: number) => void;
}

/** Only where one page is not enough. */
export function HeaderPages({ start, total, onPage }: HeaderPagesProps) {
  if (total <= HEADERS_PER_PAGE) return null;
  const end = Math.min(start + HEADERS_PER_PAGE, total);
  const [from, to, all] = [start + 1, end, total].map((number) => number.toLocaleString('en'));
  return (
    <Bar>
      <span aria-live="polite">
        Headers {from}–{to} of {all}
      </span>
      <Turn word="Previous" to={start - HEADERS_PER_PAGE} total={total} onPage={onPage} />
      <Turn word="Next" to={start + HEADERS_PER_PAGE} total={total} onPage={onPage} />
    </Bar>
  );
}

/** Keeps its place at either end, so that the focus on it is not lost. */
function Turn({
  word,
  to,
  total,
  onPage,
}: { word: string; to: number } & Omit<HeaderPagesProps, 'start'>) {
  const leads = to >= 0 && to < total;
  const notify = useNotify();
  const turn = () => {
    if (leads) onPage(to);
    else notify(to < 0 ? 'These are the first headers' : 'These are the last headers');
  };
  return (
    <Button
      size="small"
      aria-disabled={!leads}
      onClick={turn}
      sx={leads ? null : { opacity: 0.5, cursor: 'default' }}
    >
      {word}
    </Button>
  );
}

const Bar = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(0.5, 1),
  color: (theme.vars ?? theme).palette.text.secondary,
  '& > span': { marginInlineEnd: 'auto' },
}));
