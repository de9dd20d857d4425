import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Switch from '@mui/material/Switch';
import { useId, type ReactNode } from 'react';
import { ChevronIcon } from '#ui/icons.tsx';

interface TextToolbarProps {
  onFormat: () => void;
  /** Missing where the control has no search: the browser's own finds everything there. */
  onFind?: (() => void) | undefined;
  onStep: (way: 'next' | 'previous') => void;
  onCopy: () => void;
  plain: boolean;
  onPlain: (plain: boolean) => void;
}

/** What can be done with the text. */
export function TextToolbar(props: TextToolbarProps) {
  const { onFormat, onFind, onStep, onCopy, plain, onPlain } = props;
  const id = useId();
  return (
    <Box role="group" aria-label="Text tools" sx={BAR}>
      <Button size="small" color="inherit" aria-keyshortcuts="Shift+Alt+F" onClick={onFormat}>
        Format
      </Button>
      {onFind && (
        <Button size="small" color="inherit" onClick={onFind}>
          Find
        </Button>
      )}
      <Button size="small" color="inherit" onClick={onCopy}>
        Copy
      </Button>
      <Divider />
      <StepButton way="previous" onStep={onStep}>
        <ChevronIcon size={16} />
      </StepButton>
      <StepButton way="next" onStep={onStep}>
        <ChevronIcon size={16} />
      </StepButton>
      <Box sx={PLAIN}>
        <label htmlFor={id}>Plain text</label>
        <Switch
          id={id}
          checked={plain}
          onChange={(_event, checked) => onPlain(checked)}
          slotProps={{ input: { role: 'switch' } }}
          sx={{ mx: { xs: 0, sm: 1 } }}
        />
      </Box>
    </Box>
  );
}

interface StepButtonProps {
  way: 'next' | 'previous';
  onStep: (way: 'next' | 'previous') => void;
  children: ReactNode;
}

/** On a narrow screen only its sign: the name stays. */
function StepButton({ way, onStep, children }: StepButtonProps) {
  const name = way === 'next' ? 'Next problem' : 'Previous problem';
  return (
    <Button
      size="small"
      color="inherit"
      aria-label={name}
      aria-keyshortcuts={way === 'next' ? 'F8' : 'Shift+F8'}
      title={`${name} (${way === 'next' ? 'F8' : 'Shift+F8'})`}
      onClick={() => onStep(way)}
      sx={{
        gap: 0.5,
        '& > svg': { rotate: way === 'next' ? '90deg' : '-90deg' },
        '& > span': { display: { xs: 'none', sm: 'inline' } },
      }}
    >
      {children}
      <span>{name}</span>
    </Button>
  );
}

function Divider() {
  return <Box aria-hidden sx={DIVIDER} />;
}

const DIVIDER = {
  display: { xs: 'none', sm: 'block' },
  width: '1px',
  height: 20,
  bgcolor: 'divider',
  mx: 0.5,
};

const BAR = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 0.25,
  rowGap: 0.25,
  px: { xs: 0.75, sm: 1 },
  py: 0.75,
  // One row, at 390 px too.
  '& button': { px: { xs: 0.5, sm: 1.25 }, minWidth: 28 },
} as const;

const PLAIN = {
  display: 'flex',
  alignItems: 'center',
  ml: 'auto',
  gap: { xs: 0.75, sm: 0 },
  fontSize: '0.875rem',
  whiteSpace: 'nowrap',
  '& label': { cursor: 'pointer' },
} as const;
