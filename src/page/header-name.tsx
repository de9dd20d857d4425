import { styled } from '@mui/material/styles';
import { VerbatimText } from '#ui/visible-text.tsx';

/** What the draft is called, in the header. */
export function HeaderName({ name }: { name: string }) {
  return (
    <NameBox>
      <VerbatimText text={name} />
    </NameBox>
  );
}

/** Around a name that changes while it stands there. */
export const NameBox = styled('span')({
  fontWeight: 600,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  minWidth: 0,
  maxWidth: '32ch',
  // These break even where nothing wraps.
  '& wbr': { display: 'none' },
});
