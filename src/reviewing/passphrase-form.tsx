import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import type { ReviewRecord, Round } from '#drafts/review-record.ts';
import { ErrorIcon } from '#ui/icons.tsx';
import { useNotify } from '#ui/notify.tsx';
import { putSecrets } from '#handoff/header-secrets.ts';
import { canSeal, openSecrets } from '#handoff/seal.ts';
import type { ChangeReview } from '#workspace/use-review.ts';
import { plainField } from '#ui/plain-field.ts';

interface PassphraseFormProps {
  record: ReviewRecord;
  round: Round;
  onChange: ChangeReview;
}

/** Header values that came under a passphrase: the reader types it. */
export function PassphraseForm({ round, onChange }: PassphraseFormProps) {
  const id = useId();
  const notify = useNotify();
  const [words, setWords] = useState('');
  const [shown, setShown] = useState(false);
  const [said, setSaid] = useState<'' | 'unlocking' | 'wrong'>('');
  if (!canSeal()) {
    return (
      <p>
        This page can’t unlock header values because it isn’t secure (https). Ask the partner for
        the file.
      </p>
    );
  }
  const unlock = async (form: HTMLFormElement) => {
    setSaid('unlocking');
    const secrets = await openSecrets(round.sealed, words);
    if (!secrets) {
      setSaid('wrong');
      return;
    }
    // The form goes: the focus must not go with it.
    if (form.contains(document.activeElement))
      form.closest('section')?.querySelector('h1')?.focus();
    onChange(({ rounds }) => ({
      rounds: rounds.map((each) =>
        each.sealed === round.sealed
          ? { ...each, secrets: 'included', manifest: putSecrets(each.manifest, secrets) }
          : each,
      ),
    }));
    notify('Header values unlocked. They stay hidden on screen');
  };
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        void unlock(event.currentTarget);
      }}
    >
      <label htmlFor={`${id}words`}>Passphrase</label>
      <div>
        <input
          id={`${id}words`}
          type={shown ? 'text' : 'password'}
          spellCheck={false}
          autoCapitalize="off"
          // Browsers fill in the person's own login where this says "off".
          autoComplete="one-time-code"
          value={words}
          aria-invalid={said === 'wrong'}
          aria-describedby={`${id}said`}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button
          color="inherit"
          aria-label={shown ? 'Hide passphrase' : 'Show passphrase'}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Hide' : 'Show'}
        </Button>
        <Button variant="outlined" type="submit">
          Unlock header values
        </Button>
      </div>
      <p id={`${id}said`} aria-live="polite" data-said={said}>
        {said === 'unlocking' && <span>Unlocking…</span>}
        {said === 'wrong' && (
          <>
            <ErrorIcon />
            <span>Wrong passphrase. Check capital letters and spaces, and try again.</span>
          </>
        )}
      </p>
    </Form>
  );
}

const Form = styled('form')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    marginTop: theme.spacing(2),
    display: 'grid',
    gap: theme.spacing(0.75),
    '& label': { fontWeight: 600 },
    '& > div': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1.25) },
    '& input': { ...plainField(theme), width: '20rem' },
    '& [aria-invalid=true]': { borderColor: palette.error.main },
    '& p': { display: 'flex', gap: theme.spacing(1), margin: 0, color: palette.text.secondary },
    '& [data-said=wrong]': { color: palette.error.main, fontWeight: 600 },
  };
});
