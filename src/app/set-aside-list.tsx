import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { SetAside } from '#drafts/open-drafts.ts';
import { downloadText } from '#handoff/download-text.ts';

interface SetAsideListProps {
  setAside: readonly SetAside[];
}

/** Stored records that cannot be opened: shown and handed out whole, never changed. */
export function SetAsideList({ setAside }: SetAsideListProps) {
  return (
    <Box component="section" aria-labelledby="set-aside" sx={{ mt: 5 }}>
      <Box component="h2" id="set-aside" sx={{ typography: 'h2', m: 0, mb: 1 }}>
        Set aside
      </Box>
      <Box component="p" sx={{ mt: 0, color: 'text.secondary', maxWidth: '60ch' }}>
        This version of the app cannot open the following. They are left as they are.
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {setAside.map(({ version: { id, writer, rev }, problem, record }) => (
          <Box
            component="li"
            key={`${id} ${writer} ${rev}`}
            sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}
          >
            <span>
              {problem === 'newer'
                ? 'A draft written by a newer version of this app'
                : 'A record that is damaged'}{' '}
              <code>{id}</code>
            </span>
            <Button
              size="small"
              variant="outlined"
              aria-label={`Download ${id}`}
              onClick={() => downloadText(`${id}.record.json`, recordText(record))}
            >
              Download
            </Button>
          </Box>
        ))}
      </Box>
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
