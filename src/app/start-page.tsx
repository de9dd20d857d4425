import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Draft } from '#drafts/draft.ts';
import type { DraftList } from '#drafts/open-drafts.ts';
import { VisibleText } from '#json/visible-text.tsx';
import { STEPS } from '#steps/steps.ts';
import { useAppActions } from './app-actions.ts';
import { draftName } from './draft-name.ts';
import { Page } from './page.tsx';
import { addressOf } from './routes.ts';
import { savedWhen } from './saved-when.ts';
import { SetAsideList } from './set-aside-list.tsx';

/** The drafts of this browser, the newest on top. */
export function StartPage({ drafts, setAside, isIncomplete }: DraftList) {
  const { startDraft, openImport } = useAppActions();
  return (
    <Page title="Drafts">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mt: 2.5, mb: 4 }}>
        <Button variant="contained" onClick={() => void startDraft()}>
          New manifest
        </Button>
        <Button variant="outlined" onClick={openImport}>
          Import
        </Button>
      </Box>
      {drafts.length > 0 ? (
        <Box
          component="ul"
          aria-label="Drafts"
          sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}
        >
          {drafts.map((draft) => (
            <DraftItem key={draft.id} draft={draft} />
          ))}
        </Box>
      ) : (
        !isIncomplete && <p>There is no draft yet.</p>
      )}
      {isIncomplete && (
        <p>
          This browser does not let the page read the drafts it keeps. They are still there: reload
          the page to try again.
        </p>
      )}
      {setAside.length > 0 && <SetAsideList setAside={setAside} />}
    </Page>
  );
}

function DraftItem({ draft }: { draft: Draft }) {
  const { deleteDraft } = useAppActions();
  const name = draftName(draft.values);
  const step = STEPS.find(({ id }) => id === draft.step)?.title;
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        p: 2,
        pl: 2.5,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        '&:hover': { borderColor: 'primary.main' },
      }}
    >
      <Box
        component="a"
        href={addressOf(draft.id, draft.step)}
        sx={{
          minWidth: 0,
          mr: 'auto',
          overflowWrap: 'anywhere',
          color: 'text.primary',
          textDecoration: 'none',
          // All of the card leads to the draft, except its button.
          '&::after': { content: '""', position: 'absolute', inset: 0, borderRadius: 'inherit' },
        }}
      >
        <Box component="span" sx={{ fontWeight: 620 }}>
          Continue '<VisibleText text={name} />'
        </Box>
        <UnseenComma />
        <Box
          component="span"
          sx={{ display: 'block', fontSize: '0.875rem', color: 'text.secondary' }}
        >
          {step}, saved {savedWhen(draft.savedAt)}
        </Box>
      </Box>
      <Button
        color="inherit"
        size="small"
        aria-label={`Delete '${name}'`}
        onClick={() => void deleteDraft(draft)}
        sx={{ position: 'relative', zIndex: 1 }}
      >
        Delete
      </Button>
    </Box>
  );
}

/** For those who hear the line instead of seeing it on two; hidden otherwise it would be a block. */
function UnseenComma() {
  return (
    <Box component="span" sx={{ fontSize: 0 }}>
      ,{' '}
    </Box>
  );
}
