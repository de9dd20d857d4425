import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Page } from './page.tsx';
import { DRAFTS } from '#workspace/routes.ts';

interface LostPageProps {
  title: string;
  sentence: string;
}

/** Nothing is at this address: says so and offers the drafts. */
export function LostPage({ title, sentence }: LostPageProps) {
  return (
    <Page title={title}>
      <Box component="p" sx={{ mt: 0, mb: 2.5, color: 'text.secondary', maxWidth: '60ch' }}>
        {sentence}
      </Box>
      <Button variant="contained" href={DRAFTS}>
        Go to drafts
      </Button>
    </Page>
  );
}
