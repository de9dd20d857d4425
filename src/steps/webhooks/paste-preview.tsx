import { styled } from '@mui/material/styles';
import { HeaderChanges } from './header-changes.tsx';
import type { PastedHeaders } from './header-line.ts';
import type { HeaderChange } from './merge-headers.ts';

const SHOWN = 10;

interface PastePreviewProps {
  changes: readonly HeaderChange[];
  pasted: PastedHeaders;
}

/** What adding will do, and what it will leave. */
export function PastePreview({ changes, pasted: { headers, unread } }: PastePreviewProps) {
  return (
    <Preview>
      {changes.length > 0 && (
        <div>
          <h3>Will be added</h3>
          <HeaderChanges changes={changes} notes={headers.map(({ note }) => note)} />
        </div>
      )}
      {unread.length > 0 && (
        <div>
          <h3>Not added</h3>
          <ul>
            {unread.slice(0, SHOWN).map(({ place, reason }, index) => (
              // Places may repeat, and nothing in these items has state.
              <li key={index}>
                <strong>{place}:</strong> {reason}
              </li>
            ))}
          </ul>
          {unread.length > SHOWN && <p>… and {unread.length - SHOWN} more.</p>}
        </div>
      )}
    </Preview>
  );
}

const Preview = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'grid',
  gap: theme.spacing(2),
  '& h3': { ...theme.typography.body2, fontWeight: 600, margin: theme.spacing(0.5, 0) },
  '& ul': { margin: 0, paddingInlineStart: theme.spacing(2.5) },
  '& li': { overflowWrap: 'anywhere' },
  '& p': { margin: 0 },
}));
