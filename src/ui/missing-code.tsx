import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, type ReactNode } from 'react';
import { firstScreen } from './first-screen.ts';
import { fetchRestAgain, useOnlyReloadHelps, useRestIsMissing } from './right-after.ts';

interface MissingCodeProps {
  children: ReactNode;
  onRetry: () => void;
  retry?: string;
  /** Only where everything typed is saved. */
  canReload?: boolean;
}

/** Says that code did not arrive, wherever the page is scrolled to. */
export function MissingCode({
  children,
  onRetry,
  retry = 'Try again',
  canReload = false,
}: MissingCodeProps) {
  useEffect(() => {
    // It lies over the page: what is being typed in, and its help, stay in sight.
    const { activeElement } = document;
    const field = activeElement?.closest('[data-field]') ?? activeElement;
    if (field !== document.body) field?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <Box
      role="alert"
      data-missing
      sx={{
        // A dialog's place is the end of the page: there nobody would see it.
        position: 'sticky',
        // Above a step's footer (theme.ts).
        bottom: 'calc(var(--footer) + 16px)',
        zIndex: 'snackbar',
        maxWidth: 'min(640px, 100vw - 32px)',
        mt: 2,
        mx: 'auto',
        p: 2.5,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
    >
      <Box component="p" sx={{ mt: 0, mb: 2, maxWidth: '60ch' }}>
        {children}
      </Box>
      <Box sx={{ display: 'flex', gap: 1.5 }}>
        <Button variant="contained" onClick={onRetry}>
          {retry}
        </Button>
        {canReload && <Button onClick={() => location.reload()}>Reload the page</Button>}
      </Box>
    </Box>
  );
}

/** What comes right after the first screen is not there. */
export function MissingRest() {
  const onlyReloadHelps = useOnlyReloadHelps();
  if (!useRestIsMissing()) return null;
  // Elsewhere there is nothing yet to type in.
  if (!firstScreen()) return <MissingPage onlyReloadHelps={onlyReloadHelps} />;
  // Its address is that of a draft that nobody could save.
  const startAgain = () => location.replace('./');
  return onlyReloadHelps ? (
    <MissingCode onRetry={startAgain} retry="Reload the page">
      Part of this page still couldn’t load, and nothing is saved. Reload the page to get it. What
      you typed is lost then, so copy what you need first.
    </MissingCode>
  ) : (
    <MissingCode onRetry={() => void fetchRestAgain()}>
      Part of this page couldn’t load, so nothing is saved yet. You may be offline. Keep this page
      open, and try again when you’re back online.
    </MissingCode>
  );
}

/** Who comes back has drafts, and sees none of them. */
function MissingPage({ onlyReloadHelps }: { onlyReloadHelps: boolean }) {
  return onlyReloadHelps ? (
    <MissingCode onRetry={() => location.reload()} retry="Reload the page">
      This page still couldn’t load completely. Reload it to get the rest. Everything you saved is
      still in this browser.
    </MissingCode>
  ) : (
    <MissingCode onRetry={() => void fetchRestAgain()}>
      This page couldn’t load completely. You may be offline. Try again when you’re back online.
      Everything you saved is still in this browser.
    </MissingCode>
  );
}
