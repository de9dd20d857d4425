import Box from '@mui/material/Box';
import { useId } from 'react';
import type { Draft } from '#drafts/draft.ts';
import { VerbatimText } from '#ui/visible-text.tsx';
import { DownloadRow } from './download-row.tsx';
import { draftName } from '#workspace/draft-name.ts';
import { PagedList } from '#ui/paged-list.tsx';
import { savedWhen } from '#ui/saved-when.ts';
import { useToday } from '#ui/use-today.ts';

interface DownloadListProps {
  title: string;
  drafts: readonly Draft[];
  onDownload: (draft: Draft) => void;
}

/** Every draft with its name, when it was saved, and a button that hands it out as a file. */
export function DownloadList({ title, drafts, onDownload }: DownloadListProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Box component="h2" id={id} sx={{ typography: 'h3', m: 0, mb: 1 }}>
        {title}
      </Box>
      <PagedList
        items={drafts}
        label={title}
        noun="drafts"
        renderRow={(draft) => <DraftToDownload draft={draft} onDownload={onDownload} />}
      />
    </section>
  );
}

interface DraftToDownloadProps {
  draft: Draft;
  onDownload: (draft: Draft) => void;
}

function DraftToDownload({ draft, onDownload }: DraftToDownloadProps) {
  // It is shown where something has broken, too, and that may be one of these.
  const name = safely(() => draftName(draft.values), draft.id);
  const today = useToday();
  const saved = safely(() => `saved ${savedWhen(draft.savedAt, today)}`, '');
  return (
    <DownloadRow about={saved} label={`Download “${name}”`} onDownload={() => onDownload(draft)}>
      <VerbatimText text={name} />
    </DownloadRow>
  );
}

function safely(read: () => string, otherwise: string): string {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
