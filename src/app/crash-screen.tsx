import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Component, useEffect, useState, type ReactNode } from 'react';
import type { Draft } from '#drafts/draft.ts';
import type { DraftStore } from '#drafts/draft-store.ts';
import type { DraftList } from '#drafts/open-drafts.ts';
import { downloadText } from '#handoff/download-text.ts';
import { downloadDraft } from './download-draft.ts';
import { draftName } from './draft-name.ts';
import { recordText, SetAsideList } from './set-aside-list.tsx';

interface CrashScreenProps {
  store: DraftStore;
  children: ReactNode;
}

/** A bug has broken the page: hands out every draft from storage, which the bug cannot have reached. */
export class CrashScreen extends Component<CrashScreenProps, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    const { store, children } = this.props;
    return this.state.crashed ? <RescuedDrafts store={store} /> : children;
  }
}

function RescuedDrafts({ store }: { store: DraftStore }) {
  const [list, setList] = useState<DraftList>({ drafts: [], setAside: [], isIncomplete: false });
  useEffect(() => {
    document.title = 'Error: the page broke – Install manifest';
    void store.list().then(setList);
  }, [store]);
  return (
    <Box component="main" sx={{ maxWidth: 680, mx: 'auto', px: 3, py: 8 }}>
      <Box role="alert">
        <Box component="h1" sx={{ typography: 'h1', m: 0, mb: 1.5 }}>
          Something in this page broke
        </Box>
        <Box component="p" sx={{ mt: 0, mb: 2.5, color: 'text.secondary' }}>
          That is our mistake. Your drafts are still in this browser: reload the page to go on, or
          download them first.
        </Box>
      </Box>
      <Button variant="contained" onClick={() => location.reload()}>
        Reload the page
      </Button>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, mt: 4, display: 'grid', gap: 1 }}>
        {list.drafts.map((draft) => (
          <li key={draft.id}>
            <Button variant="outlined" onClick={() => rescue(draft)}>
              Download '{draftName(draft.values)}'
            </Button>
          </li>
        ))}
      </Box>
      {list.setAside.length > 0 && <SetAsideList setAside={list.setAside} />}
    </Box>
  );
}

/** As a manifest; should that be what broke, as it is stored. */
function rescue(draft: Draft): void {
  try {
    downloadDraft(draft.values);
  } catch {
    downloadText(`${draft.id}.record.json`, recordText(draft));
  }
}
