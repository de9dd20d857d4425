import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { ChevronIcon } from '#ui/icons.tsx';
import { VisibleText } from '#ui/visible-text.tsx';
import { draftName } from '#workspace/draft-name.ts';
import { addressOf } from '#workspace/routes.ts';
import type { ImportedRow, OpenedRow, RefusedRow } from './file-rows.ts';
import { noteLines } from './report-lines.ts';
import { ReportSections } from './report-sections.tsx';
import { StatusMark, type Mark } from '#ui/status-mark.tsx';
import { importedState } from './files-summary.ts';

interface ImportedItemProps {
  row: ImportedRow;
  /** Its link takes the focus. */
  hasFocus: boolean;
  /** The draft's link was followed. */
  onFollow: () => void;
}

/** A file that became a draft: leads to it, and says what there is to say about it. */
export function ImportedItem({ row, hasFocus, onFollow }: ImportedItemProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (hasFocus) link.current?.focus();
  }, [hasFocus]);
  const { imported } = row;
  const { ready, words } = importedState(imported);
  const hasDetails = imported.issues.length + imported.notes.length > 0;
  return (
    <Item mark={ready ? 'ready' : 'warned'} name={row.name}>
      <Box sx={{ gridColumn: 2, ...TEXT }}>
        <Box
          component="a"
          ref={link}
          href={addressOf(row.id, 'app-info')}
          onClick={onFollow}
          sx={LINK}
        >
          <VisibleText text={draftName(imported.values)} />
        </Box>
        {!open && <SecretWarning imported={imported} />}
      </Box>
      <Box sx={{ ...SIDE, alignSelf: 'start' }}>
        <span>{words}</span>
        {hasDetails && (
          <Button
            size="small"
            aria-label={`Details of ${row.name}`}
            aria-expanded={open}
            aria-controls={open ? `${id}details` : undefined}
            onClick={() => setOpen(!open)}
            sx={{ gap: 0.5, mr: { sm: -1.25 }, '& svg': { rotate: open ? '-90deg' : '90deg' } }}
          >
            Details
            <ChevronIcon size={14} />
          </Button>
        )}
      </Box>
      {open && (
        <Box id={`${id}details`} sx={DETAILS}>
          <ReportSections imported={imported} />
        </Box>
      )}
    </Item>
  );
}

/** Not behind `Details`: it is nothing that can wait. */
function SecretWarning({ imported }: Pick<ImportedRow, 'imported'>) {
  const { notes, values } = imported;
  const secret = noteLines(notes, 'removed', values).find(({ severity }) => severity === 'warning');
  if (!secret) return null;
  return (
    <Box sx={{ mt: 0.5, typography: 'body2' }}>
      <Box component="strong" sx={{ color: 'warning.main', fontWeight: 600 }}>
        Warning:
      </Box>{' '}
      {secret.sentence}
    </Box>
  );
}

/** A link or a review among the files: leads to where it is kept. */
export function OpenedItem({ row, onFollow }: { row: OpenedRow; onFollow: () => void }) {
  const { address, said, label } = row.opened;
  return (
    <Item mark="ready" name={row.name}>
      <Box sx={{ gridColumn: 2, ...TEXT }}>
        <VisibleText text={said} />
        <br />
        <Box component="a" href={address} onClick={onFollow} sx={LINK}>
          <VisibleText text={label} />
        </Box>
      </Box>
    </Item>
  );
}

interface RefusedItemProps {
  row: RefusedRow;
  /** Opens the dialog for this file alone. */
  onFix: (row: RefusedRow) => void;
}

const FIXES = {
  repair: 'Review repair',
  choice: 'Choose from the list',
  text: 'Edit as text',
  review: 'Read the review',
} as const;

/** A file that became nothing: why, and what can be done about it. */
export function RefusedItem({ row, onFix }: RefusedItemProps) {
  const { name, sentence, fix } = row;
  return (
    <Item mark="refused" name={name}>
      <Box sx={{ gridColumn: 2, ...TEXT }}>
        <Box component="span" sx={{ color: 'error.main', fontWeight: 600 }}>
          Not imported:
        </Box>{' '}
        {sentence}
        {fix === 'repair' && ' It can be repaired automatically.'}
      </Box>
      {fix && (
        <Box sx={SIDE}>
          <Button
            variant="outlined"
            size="small"
            aria-label={`${FIXES[fix]}: ${name}`}
            onClick={() => onFix(row)}
          >
            {FIXES[fix]}
          </Button>
        </Box>
      )}
    </Item>
  );
}

interface ItemProps {
  mark: Mark;
  name: string;
  children: ReactNode;
}

function Item({ mark, name, children }: ItemProps) {
  return (
    <Box component="li" sx={ITEM}>
      <StatusMark mark={mark} />
      <Box sx={{ gridColumn: 2, fontWeight: 600, ...TEXT }}>
        <VisibleText text={name} />
      </Box>
      {children}
    </Box>
  );
}

const TEXT = { minWidth: 0, overflowWrap: 'anywhere' } as const;

const ITEM = {
  display: 'grid',
  gridTemplateColumns: { xs: '24px minmax(0, 1fr)', sm: '24px minmax(0, 1fr) auto' },
  columnGap: 1.5,
  rowGap: 0.25,
  py: 1.5,
  borderTop: 1,
  borderColor: 'divider',
  '& > svg': { mt: 0.125 },
};

/** At the end of the row; where there is no room, below its text. */
const SIDE = {
  gridColumn: { xs: 2, sm: 3 },
  gridRow: { sm: '1 / span 2' },
  alignSelf: 'center',
  display: 'flex',
  flexDirection: { sm: 'column' },
  flexWrap: { xs: 'wrap', sm: 'nowrap' },
  alignItems: { xs: 'center', sm: 'flex-end' },
  columnGap: 1,
  pl: { sm: 2 },
};

const LINK = { display: 'inline-block', minHeight: 24 };

const DETAILS = {
  gridColumn: '2 / -1',
  display: 'grid',
  gap: 2.5,
  mt: 1,
  p: 2,
  borderRadius: 1,
  bgcolor: 'action.hover',
  minWidth: 0,
};
