import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { usePlaceholderAsk } from '#review/placeholder-ask.tsx';
import type { Desk } from './desk.ts';
import type { DeskRow } from './desk-rows.ts';
import { downloadFiles, finalFiles, readyWords } from './final-files.ts';
import { plainField } from '../plain-field.ts';

interface DeskToolsProps {
  rows: readonly DeskRow[];
  /** How many of them have the filter's words. */
  found: number;
  filter: string;
  onLook: Desk['look'];
}

/** What can be done with all of the desk: look for some, and take the finished ones along. */
export function DeskTools({ rows, found, filter, onLook }: DeskToolsProps) {
  const id = useId();
  const [done, setDone] = useState<{ count: number; of: number } | null>(null);
  const { ask, question } = usePlaceholderAsk();
  const files = () => finalFiles(rows);
  const download = async () => {
    // It is under way.
    if (done && done.count < done.of) return;
    const all = files();
    setDone({ count: 0, of: all.length });
    await downloadFiles(all, (count) => setDone({ count, of: all.length }));
  };
  const ready = rows.filter(({ final }) => final).length;
  const finals = rows.flatMap(({ final }) => (final ? [final] : []));
  return (
    <Frame>
      <div>
        <label htmlFor={`${id}filter`}>Filter</label>
        <input
          type="search"
          id={`${id}filter`}
          value={filter}
          autoComplete="off"
          spellCheck={false}
          placeholder="App, file, host, ready, new…"
          onChange={(event) => onLook({ filter: event.target.value })}
        />
        <span aria-live="polite">{filter.trim() !== '' && `${found} of ${rows.length} shown`}</span>
      </div>
      <Box sx={{ maxWidth: 520 }}>
        <Button
          variant="contained"
          aria-describedby={`${id}ready`}
          aria-disabled={ready === 0}
          onClick={() => ready > 0 && ask(finals, 'Download anyway', () => void download())}
        >
          Download all ready
        </Button>
        <p id={`${id}ready`}>
          {readyWords(rows)}
          {ready > 1 && ' The browser asks once whether it may save several files: allow it.'}
        </p>
        {question}
        <p aria-live="polite">{done && progressWords(done)}</p>
      </Box>
    </Frame>
  );
}

function progressWords({ count, of }: { count: number; of: number }): string {
  const files = of === 1 ? '1 file' : `${of} files`;
  return count < of ? `Downloading ${count + 1} of ${files}…` : `${files} handed to the browser.`;
}

const Frame = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(2, 4),
    '& label': { display: 'block', fontWeight: 560, marginBottom: theme.spacing(0.75) },
    '& > div:first-of-type': { flex: '0 1 26rem', minWidth: 0 },
    '& input': {
      ...plainField(theme),
      width: '100%',
      '&::placeholder': { color: palette.text.secondary, opacity: 1 },
    },
    '& p, & [aria-live]': {
      ...theme.typography.body2,
      margin: 0,
      marginTop: theme.spacing(0.75),
      color: palette.text.secondary,
    },
    '& [aria-live]:empty': { margin: 0 },
  };
});
