import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { plainField } from '#ui/plain-field.ts';
import type { ChangeReview } from '#workspace/use-review.ts';

interface FinalReasonProps {
  /** As it is typed, and kept. */
  reason: string;
  change: ChangeReview;
  onGiven: (reason: string) => void;
}

/** Why a file with errors is to be the final one. */
export function FinalReason({ reason, change, onGiven }: FinalReasonProps) {
  const id = useId();
  const given = reason.trim();
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        if (given !== '') onGiven(given);
      }}
    >
      <label htmlFor={`${id}reason`}>Reason for downloading with errors</label>
      <div>
        <input
          id={`${id}reason`}
          value={reason}
          autoComplete="off"
          onChange={(event) => {
            const downloadReason = event.target.value;
            change(() => ({ downloadReason }));
          }}
        />
        <Button
          variant="outlined"
          type="submit"
          aria-disabled={given === ''}
          aria-describedby={`${id}why`}
        >
          Download JSON
        </Button>
      </div>
      <p id={`${id}why`}>{given === '' ? 'Enter a reason to download.' : ''}</p>
    </Form>
  );
}

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(0.5),
  '& label': { fontWeight: 600 },
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  '& input': { ...plainField(theme), flex: '1 1 14rem' },
}));
