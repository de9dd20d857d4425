import { styled } from '@mui/material/styles';
import type { Ref } from 'react';
import { TextBox } from '#ui/text-box.tsx';

interface SearchFieldProps {
  typed: string;
  onType: (typed: string) => void;
  /** What was found; '' while nothing is searched for. */
  status: string;
  input: Ref<HTMLInputElement>;
}

/** Narrows the list down by app name. */
export function SearchField({ typed, onType, status, input }: SearchFieldProps) {
  return (
    <Search role="search">
      <label htmlFor="search-drafts">Search drafts</label>
      <TextBox
        id="search-drafts"
        type="search"
        ref={input}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <span role="status">{status}</span>
    </Search>
  );
}

const Search = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1, 1.5),
  marginBottom: theme.spacing(2),
  '& > input': {
    flex: '1 1 200px',
    maxWidth: 320,
    [theme.breakpoints.down('sm')]: { flex: '1 0 100%', maxWidth: 'none' },
  },
  '& > label': { ...theme.typography.body2, fontWeight: 600 },
  '& > [role=status]': {
    ...theme.typography.body2,
    color: (theme.vars ?? theme).palette.text.secondary,
  },
}));
