import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useMemo, useRef } from 'react';
import { ErrorIcon } from '#ui/icons.tsx';
import { lazyPart } from '#ui/lazy-part.tsx';
import { lineExcerpt } from '#manifest-view/line-excerpt.ts';
import type { Failure } from './use-import.ts';
import type { Repair } from '#manifest/text/read-result.ts';

const RepairChanges = lazyPart(async () => {
  const { RepairChanges: part } = await import('#manifest-view/repair-changes.tsx');
  return part;
});

interface ImportProblemProps {
  failure: Failure;
  onRepair: (failure: Failure, repair: Repair) => void;
  /** Puts the cursor at the problem; missing where that would replace another text. */
  onShow?: (failure: Failure) => void;
}

/** Why nothing was imported, where in the text, and what can be done about it. */
export function ImportProblem({ failure, onRepair, onShow }: ImportProblemProps) {
  const { sentence, text, line, column, repair } = failure;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Box ref={box} role="alert" tabIndex={-1} sx={FRAME}>
      <Box sx={{ display: 'flex', gap: 1.25 }}>
        <Box component="span" sx={{ color: 'error.main', display: 'flex', pt: 0.25 }}>
          <ErrorIcon size={20} />
        </Box>
        <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Box component="h3" sx={{ typography: 'h3', m: 0 }}>
            Couldn’t import this
          </Box>
          <Box component="p" sx={{ m: 0, mt: 0.5 }}>
            {sentence}
          </Box>
        </Box>
      </Box>
      {text !== undefined && line !== undefined && column !== undefined && (
        <Excerpt text={text} line={line} column={column} />
      )}
      {text !== undefined && repair && <RepairChanges before={text} repair={repair} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        {repair && (
          <Button variant="contained" onClick={() => onRepair(failure, repair)}>
            Use the repaired version
          </Button>
        )}
        {text !== undefined && onShow && (
          <Button variant="outlined" color="inherit" onClick={() => onShow(failure)}>
            {repair ? 'Keep editing' : 'Edit as text'}
          </Button>
        )}
      </Box>
    </Box>
  );
}

const FRAME = {
  display: 'grid',
  gap: 2,
  p: 2,
  border: 2,
  borderColor: 'error.main',
  borderRadius: 1,
  minWidth: 0,
};

/** The line, and a mark under the character. */
function Excerpt({ text, line, column }: { text: string; line: number; column: number }) {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const { before, at, after } = useMemo(
    () => lineExcerpt(body, line, column),
    [body, line, column],
  );
  return (
    <Box component="pre" sx={EXCERPT} aria-label={`Line ${line}`}>
      <Box component="span" aria-hidden sx={{ color: 'text.secondary', mr: 2, userSelect: 'none' }}>
        {line}
      </Box>
      {before}
      <Box component="mark" sx={MARK}>
        {at}
      </Box>
      {after}
    </Box>
  );
}

const EXCERPT = {
  m: 0,
  px: 1.5,
  pt: 0.5,
  pb: 1.5,
  borderRadius: 1,
  bgcolor: 'action.hover',
  fontSize: '0.8125rem',
  // Room for the mark, also where a narrow screen wraps the line.
  lineHeight: 2,
  whiteSpace: 'pre-wrap',
};

const MARK = {
  position: 'relative',
  color: 'error.main',
  fontWeight: 600,
  bgcolor: 'transparent',
  '&::after': { content: '"^"', position: 'absolute', left: 0, top: '1em', fontWeight: 600 },
};
