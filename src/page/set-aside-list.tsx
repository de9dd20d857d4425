import Box from '@mui/material/Box';
import type { SetAside } from '#drafts/open-drafts.ts';
import { downloadText } from '#handoff/download-text.ts';
import { DownloadRow } from './download-row.tsx';
import { PagedList } from '#ui/paged-list.tsx';

interface SetAsideListProps {
  setAside: readonly SetAside[];
}

/** Stored records that cannot be opened: shown and handed out whole, never changed. */
export function SetAsideList({ setAside }: SetAsideListProps) {
  const items = setAside.map((each) => ({ ...each, id: Object.values(each.version).join(' ') }));
  return (
    <Box component="section" aria-labelledby="set-aside" sx={{ mt: 5 }}>
      <Box component="h2" id="set-aside" sx={{ typography: 'h2', m: 0, mb: 1 }}>
        Drafts this version can’t open
      </Box>
      <Box component="p" sx={{ mt: 0, color: 'text.secondary', maxWidth: '60ch' }}>
        They weren’t changed. You can download them.
      </Box>
      <PagedList
        items={items}
        label="Drafts this version can’t open"
        noun="records"
        renderRow={({ version: { id }, problem, record, what }) => (
          <DownloadRow
            about={<code translate="no">{id}</code>}
            label={`Download ${id}`}
            onDownload={() => downloadText(`${id}.record.json`, recordText(record))}
          >
            {problem === 'newer'
              ? `${what === 'review' ? 'A review' : 'A draft'} saved by a newer version of this app`
              : 'A damaged record'}
          </DownloadRow>
        )}
      />
    </Box>
  );
}

/** Whatever was stored, as text. */
export function recordText(record: unknown): string {
  try {
    return `${JSON.stringify(record, null, 2) ?? String(record)}\n`;
  } catch {
    return `${String(record)}\n`;
  }
}
