import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, type RefObject } from 'react';
import { canSeal } from '#handoff/seal.ts';
import { PassphraseField } from './passphrase-field.tsx';
import type { SecretsWay } from './secrets-way.ts';

interface SecretsChoiceProps {
  way: SecretsWay;
  onChange: (way: SecretsWay) => void;
  /** The passphrase is asked for: it says what is wrong with it. */
  isAsked: boolean;
  passphraseBox: RefObject<HTMLInputElement | null>;
  onDownload: () => void;
}

/** Whether header values go along: only if somebody chose it, and then under a passphrase. */
export function SecretsChoice(props: SecretsChoiceProps) {
  const { way, onChange, isAsked, passphraseBox, onDownload } = props;
  const id = useId();
  const mayInclude = canSeal();
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, display: 'grid', gap: 1, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, mb: 0.75, fontWeight: 600 }}>
        Header values
      </Box>
      <Box component="label" sx={option}>
        <input
          type="radio"
          name={`${id}way`}
          checked={way.kind === 'left-out'}
          aria-describedby={`${id}left-out`}
          onChange={() => onChange({ ...way, kind: 'left-out' })}
        />
        Leave out (recommended)
      </Box>
      {way.kind === 'left-out' && (
        <Box sx={{ ...below, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <span id={`${id}left-out`}>
            Your account team will also need the file to install the app.
          </span>
          <Button size="small" variant="outlined" onClick={onDownload}>
            Download file
          </Button>
        </Box>
      )}
      <Box component="label" sx={option}>
        <input
          type="radio"
          name={`${id}way`}
          checked={way.kind === 'sealed'}
          disabled={!mayInclude}
          aria-describedby={mayInclude ? undefined : `${id}why`}
          onChange={() => onChange({ ...way, kind: 'sealed' })}
        />
        Include, protected by a passphrase
      </Box>
      {!mayInclude && (
        <Box id={`${id}why`} sx={below}>
          Encryption needs a secure (https) page, which this isn’t.
        </Box>
      )}
      {way.kind === 'sealed' && (
        <Box sx={below}>
          <PassphraseField
            box={passphraseBox}
            passphrase={way.passphrase}
            isAsked={isAsked}
            onChange={(passphrase) => onChange({ ...way, passphrase })}
          />
        </Box>
      )}
    </Box>
  );
}

const option = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.25,
  minHeight: 28,
  '& input': { width: 18, height: 18, m: 0.375, flexShrink: 0 },
  '&:has(:disabled)': { color: 'text.secondary' },
};
/** Under the words of its option. */
const below = { ml: { xs: 0, sm: 4.25 }, typography: 'body2', color: 'text.secondary' };
