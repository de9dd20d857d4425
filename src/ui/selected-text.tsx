import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useId, useRef } from 'react';
import { copiedWhole } from './copied-whole.ts';

interface SelectedTextProps {
  text: string;
  onDone: () => void;
  /** It left the page after all, by the keyboard or the browser's own menu. */
  onCopied?: () => void;
}

/** For browsers that do not let a page copy: the text, selected, and what to press. */
export function SelectedText({ text, onDone, onCopied }: SelectedTextProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, [text]);
  return (
    <Box>
      <label htmlFor={id}>
        Your browser couldn’t copy it. The text is selected; press Ctrl+C (⌘C on a Mac).
      </label>
      <textarea
        id={id}
        ref={area}
        value={text}
        readOnly
        rows={6}
        spellCheck={false}
        {...copiedWhole(onCopied)}
      />
      <Button size="small" onClick={onDone}>
        Done
      </Button>
    </Box>
  );
}

const Box = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    display: 'grid',
    justifyItems: 'start',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
    '& > textarea': {
      width: '100%',
      boxSizing: 'border-box',
      padding: theme.spacing(1),
      font: '0.8125rem/1.6 var(--mono)',
      color: palette.text.primary,
      backgroundColor: palette.background.default,
      border: `1px solid ${palette.text.secondary}`,
      borderRadius: 8,
    },
  };
});
