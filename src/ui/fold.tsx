import { useId, type ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { ChevronIcon } from './icons.tsx';

interface FoldProps {
  title: string;
  /** How it stands, in one short line. */
  summary: ReactNode;
  /** The manifest's key. */
  code?: string;
  /** Ids of what is said inside about the whole group. */
  describedBy?: string;
  open: boolean;
  onToggle: (open: boolean) => void;
  /** What has to be seen while it is closed, too. */
  whileClosed?: ReactNode;
  children: ReactNode;
}

/** A group that is one row until it is opened. Its contents are drawn while it is open only. */
export function Fold(props: FoldProps) {
  const { title, summary, code, describedBy, open, onToggle, whileClosed, children } = props;
  const id = useId();
  return (
    <FoldFrame aria-labelledby={`${id}title`} aria-describedby={open ? describedBy : undefined}>
      <Row>
        <h2>
          <FoldToggle
            type="button"
            aria-expanded={open}
            aria-controls={open ? `${id}body` : undefined}
            aria-describedby={`${id}summary`}
            onClick={() => onToggle(!open)}
          >
            <ChevronIcon size={16} />
            <span id={`${id}title`}>{title}</span>
          </FoldToggle>
        </h2>
        <FoldSummary id={`${id}summary`}>{summary}</FoldSummary>
        {code !== undefined && <FoldCode translate="no">{code}</FoldCode>}
      </Row>
      {open ? (
        <FoldBody id={`${id}body`}>{children}</FoldBody>
      ) : (
        <FoldBelow>{whileClosed}</FoldBelow>
      )}
    </FoldFrame>
  );
}

export const FoldFrame = styled('fieldset')(({ theme }) => ({
  border: `1px solid ${(theme.vars ?? theme).palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: (theme.vars ?? theme).palette.background.paper,
  margin: 0,
  padding: 0,
  minInlineSize: 0,
}));

const Row = styled('div')(({ theme }) => ({
  position: 'relative',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(0, 1.5),
  minHeight: 44,
  // What wraps stands under the title, not under the chevron.
  padding: theme.spacing(1, 2, 1, 5),
  ...theme.typography.body2,
  '& > h2': { ...theme.typography.h3, margin: 0, marginInlineStart: theme.spacing(-3) },
}));

export const FoldToggle = styled('button')(({ theme }) => ({
  all: 'unset',
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  minHeight: 28,
  cursor: 'pointer',
  '& svg': { transition: 'transform 120ms' },
  '&[aria-expanded=true] svg': { transform: 'rotate(90deg)' },
  // The whole row is the target, the title alone is what it is called.
  '&::after': { content: '""', position: 'absolute', inset: 0 },
  '&:hover > span': { textDecoration: 'underline', textUnderlineOffset: '0.2em' },
  '&:focus-visible::after': {
    outline: `2px solid ${(theme.vars ?? theme).palette.primary.main}`,
    outlineOffset: -4,
    borderRadius: theme.shape.borderRadius,
  },
}));

export const FoldSummary = styled('span')(({ theme }) => ({
  color: (theme.vars ?? theme).palette.text.secondary,
  '& strong': { fontWeight: 600, color: (theme.vars ?? theme).palette.text.primary },
}));

export const FoldCode = styled('code')(({ theme }) => ({
  marginInlineStart: 'auto',
  fontSize: '0.75rem',
  color: (theme.vars ?? theme).palette.text.secondary,
}));

export const FoldBelow = styled('div')(({ theme }) => ({
  padding: theme.spacing(0, 2, 1.5),
  '&:empty': { display: 'none' },
}));

export const FoldBody = styled('div')(({ theme }) => ({
  borderTop: `1px solid ${(theme.vars ?? theme).palette.divider}`,
  padding: theme.spacing(2),
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(2),
}));
