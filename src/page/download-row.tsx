import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

interface DownloadRowProps {
  /** What is handed out. */
  children: ReactNode;
  /** More about it, in small type. */
  about: ReactNode;
  /** The button's whole name. */
  label: string;
  onDownload: () => void;
}

/** A row of a list: something in storage, and a button that hands it out as a file. */
export function DownloadRow({ children, about, label, onDownload }: DownloadRowProps) {
  return (
    <Row>
      <div>
        <strong>{children}</strong> <small>{about}</small>
      </div>
      <Button size="small" variant="outlined" aria-label={label} onClick={onDownload}>
        Download
      </Button>
    </Row>
  );
}

const Row = styled('li')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    padding: theme.spacing(1, 1.5, 1, 2),
    borderTop: `1px solid ${palette.divider}`,
    '&:first-of-type': { borderTop: 0 },
    '& > div': { minWidth: 0, overflowWrap: 'anywhere' },
    '& strong': { fontWeight: 600 },
    '& small': { display: 'block', ...theme.typography.body2, color: palette.text.secondary },
    '& > button': { flexShrink: 0 },
  };
});
