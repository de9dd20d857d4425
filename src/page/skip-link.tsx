import { styled } from '@mui/material/styles';
import { addressOf } from '#workspace/routes.ts';
import type { StepId } from '#manifest/values/form-values.ts';

const CONTROLS = 'input:not([type=hidden]), textarea, select, button';

interface SkipLinkProps {
  draftId: string;
  step: StepId;
}

/** Past the header and the steps; seen once the keyboard has come to it. */
export function SkipLink({ draftId, step }: SkipLinkProps) {
  return (
    <Link
      href={addressOf(draftId, step)}
      onClick={(event) => {
        event.preventDefault();
        const main = document.querySelector('main');
        const field = main?.querySelector(`[data-field] :is(${CONTROLS})`);
        const target = field ?? main?.querySelector('h1');
        if (target instanceof HTMLElement) target.focus();
      }}
    >
      Skip to form
    </Link>
  );
}

const Link = styled('a')(({ theme }) => ({
  position: 'fixed',
  top: theme.spacing(1),
  left: theme.spacing(2),
  zIndex: theme.zIndex.tooltip,
  padding: theme.spacing(1, 2),
  borderRadius: theme.shape.borderRadius,
  backgroundColor: (theme.vars ?? theme).palette.background.paper,
  boxShadow: theme.shadows[4],
  fontWeight: 600,
  '&:not(:focus)': { transform: 'translateY(-300%)' },
  '@media print': { display: 'none' },
}));
