import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { TOUCH } from '#ui/use-media.ts';

interface FingerprintProps {
  code: string;
  /** Whose code it is to be compared with: "your account team", "the partner". */
  others: string;
}

/** The code, and what it is for once somebody asks. */
export function Fingerprint({ code, others }: FingerprintProps) {
  const id = useId();
  const [isExplained, setIsExplained] = useState(false);
  return (
    <Box>
      <span>
        Fingerprint <b translate="no">{code}</b>
      </span>
      <button
        type="button"
        aria-label="What is the fingerprint for?"
        aria-expanded={isExplained}
        aria-controls={id}
        onClick={() => setIsExplained(!isExplained)}
      >
        <span aria-hidden>?</span>
      </button>
      <span id={id} data-why="" hidden={!isExplained}>
        If you and {others} both see {code}, you’re looking at the same manifest. Header values
        don’t count.
      </span>
    </Box>
  );
}

const Box = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(0.5),
    color: palette.text.secondary,
    '& b': { color: palette.text.primary, whiteSpace: 'nowrap', fontWeight: 600 },
    // As large as a finger where there is one, and no larger to look at.
    '& > button': {
      display: 'grid',
      placeItems: 'center',
      width: 28,
      height: 28,
      padding: 0,
      border: 0,
      background: 'none',
      font: 'inherit',
      color: palette.primary.main,
      cursor: 'pointer',
      borderRadius: 8,
      [TOUCH]: { width: 44, height: 44, margin: -8 },
    },
    '& > button > span': {
      display: 'grid',
      placeItems: 'center',
      width: 20,
      height: 20,
      border: '1.5px solid currentColor',
      borderRadius: '50%',
      fontSize: '0.8125rem',
      fontWeight: 600,
      lineHeight: 1,
    },
    '& > button[aria-expanded=true] > span': {
      backgroundColor: palette.primary.main,
      color: palette.primary.contrastText,
    },
    '& > [data-why]': { flexBasis: '100%' },
  };
});
