import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId, useState, type RefObject } from 'react';
import { ErrorIcon } from '#ui/icons.tsx';
import { plainField } from '#ui/plain-field.ts';
import { isLongEnough, MIN_CHARACTERS } from './secrets-way.ts';
import { suggestPassphrase } from './suggest-passphrase.ts';

interface PassphraseFieldProps {
  box: RefObject<HTMLInputElement | null>;
  passphrase: string;
  onChange: (passphrase: string) => void;
  /** Also an empty one is an error by now. */
  isAsked: boolean;
}

/** The passphrase of a link: never stored, so it can be looked at while it is typed. */
export function PassphraseField({ box, passphrase, onChange, isAsked }: PassphraseFieldProps) {
  const id = useId();
  const [isShown, setIsShown] = useState(false);
  const [wasLeft, setWasLeft] = useState(false);
  const isWrong = !isLongEnough(passphrase) && (isAsked || (wasLeft && passphrase !== ''));
  return (
    <Frame>
      <label htmlFor={`${id}words`}>Passphrase</label>
      <div>
        <input
          ref={box}
          id={`${id}words`}
          type={isShown ? 'text' : 'password'}
          // Browsers fill in the person's own login where this says "off", and offer to keep a new password.
          autoComplete="one-time-code"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          value={passphrase}
          aria-invalid={isWrong}
          aria-describedby={`${id}error ${id}help`}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => setWasLeft(true)}
        />
        <Button variant="outlined" onClick={() => setIsShown(!isShown)}>
          {isShown ? 'Hide' : 'Show'}
        </Button>
        <Button
          onClick={() => {
            onChange(suggestPassphrase());
            // It is to be told to somebody.
            setIsShown(true);
          }}
        >
          Suggest one
        </Button>
      </div>
      <p id={`${id}error`} role="alert" data-error="">
        {isWrong && (
          <>
            <ErrorIcon />
            <span>
              <strong>Error:</strong> Use at least {MIN_CHARACTERS} characters. Anyone with the link
              can keep guessing.
            </span>
          </>
        )}
      </p>
      <p id={`${id}help`}>
        At least {MIN_CHARACTERS} characters. Tell your reviewer the passphrase some other way, such
        as by phone. It isn’t saved anywhere.
      </p>
    </Frame>
  );
}

const Frame = styled('div')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    display: 'grid',
    gap: theme.spacing(0.5),
    '& > label': { ...theme.typography.body1, color: palette.text.primary },
    '& > div': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
    '& input': {
      ...plainField(theme),
      ...theme.typography.body1,
      color: palette.text.primary,
      flex: '1 1 14rem',
      '&[aria-invalid=true]': { borderColor: palette.error.main },
    },
    '& p': { margin: 0 },
    '& > [data-error]': {
      display: 'flex',
      gap: theme.spacing(1),
      color: palette.error.main,
      '&:empty': { display: 'none' },
    },
  };
});
