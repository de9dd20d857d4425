import { styled } from '@mui/material/styles';
import { MASK } from '#manifest/values/secrets.ts';
import type { HeaderChange } from './merge-headers.ts';

const SHOWN = 50;
const WORDS = { added: 'Added', replaced: 'New value', unchanged: 'Unchanged' } as const;

interface HeaderChangesProps {
  changes: readonly HeaderChange[];
  /** What is to be said of each before it is added. */
  notes?: readonly (string | undefined)[];
}

/** Headers by name, with what becomes of each; no value is shown (W8). */
export function HeaderChanges({ changes, notes = [] }: HeaderChangesProps) {
  // Where every one is added, what stands above the list says so.
  const isTold = changes.some(({ change }) => change !== 'added');
  const rows = changes.map((each, index) => ({ ...each, note: notes[index] }));
  // What is to be said of a header is said however many there are.
  const shown = rows.filter(({ note }, index) => index < SHOWN || note !== undefined);
  const more = rows.length - shown.length;
  return (
    <>
      <List>
        {shown.map(({ name, change, note }, index) => (
          // The same name may come twice, and nothing in these items has state.
          <li key={index} data-change={change}>
            <code translate="no">{name || '(no name)'}</code>
            <code translate="no" aria-label="hidden value">
              {MASK}
            </code>
            {isTold && <span>{WORDS[change]}</span>}
            {note && <small>{note}</small>}
          </li>
        ))}
      </List>
      {more > 0 && <p>… and {more.toLocaleString('en')} more.</p>}
    </>
  );
}

const List = styled('ul')(({ theme }) => ({
  '&&': { listStyle: 'none', margin: 0, padding: 0 },
  '& > li': {
    // A name that does not fit beside the rest has lines of its own, and is not broken for them.
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1.5),
    padding: theme.spacing(0.5, 0),
    borderTop: `1px solid ${(theme.vars ?? theme).palette.divider}`,
  },
  '& > li > code:first-of-type': { flexGrow: 1 },
  '& > li > span': { minWidth: '5.5rem' },
  '& small': {
    ...theme.typography.body2,
    flexBasis: '100%',
  },
  '& code + code': { color: (theme.vars ?? theme).palette.text.secondary },
  '& [data-change=unchanged]': { color: (theme.vars ?? theme).palette.text.secondary },
}));
