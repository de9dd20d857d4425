import Box from '@mui/material/Box';
import { useId, useState } from 'react';
import { canSeal } from '#handoff/seal.ts';
import { wideField } from '../plain-field.ts';

export type SecretsWay =
  | { kind: 'left-out' }
  /** '' until a passphrase was typed. */
  | { kind: 'sealed'; passphrase: string };

interface SecretsChoiceProps {
  way: SecretsWay;
  onChange: (way: SecretsWay) => void;
}

/** Anybody who has the link can try passphrases on it for as long as they like. */
const FEWEST_CHARACTERS = 12;

/** Whether header values go along: only if somebody chose it, and then under a passphrase. */
export function SecretsChoice({ way, onChange }: SecretsChoiceProps) {
  const id = useId();
  const [words, setWords] = useState('');
  const mayInclude = canSeal();
  const isShort = words !== '' && words.length < FEWEST_CHARACTERS;
  const take = () =>
    onChange({ kind: 'sealed', passphrase: words.length < FEWEST_CHARACTERS ? '' : words });
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, display: 'grid', gap: 1, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, mb: 0.75, fontWeight: 560 }}>
        Header values
      </Box>
      <Box component="label" sx={option}>
        <input
          type="radio"
          name={`${id}way`}
          checked={way.kind === 'left-out'}
          onChange={() => onChange({ kind: 'left-out' })}
        />
        Left out of the link
      </Box>
      <Box component="label" sx={option}>
        <input
          type="radio"
          name={`${id}way`}
          checked={way.kind === 'sealed'}
          disabled={!mayInclude}
          aria-describedby={mayInclude ? undefined : `${id}why`}
          onChange={take}
        />
        Included under a passphrase
      </Box>
      {!mayInclude && (
        <Box id={`${id}why`} sx={help}>
          This needs an https address: on this one the browser offers no encryption.
        </Box>
      )}
      {way.kind === 'sealed' && (
        <div>
          <Box component="label" htmlFor={`${id}words`} sx={{ display: 'block', mb: 0.5 }}>
            Passphrase
          </Box>
          <Box
            component="input"
            id={`${id}words`}
            type="password"
            autoComplete="new-password"
            value={words}
            aria-describedby={`${id}help`}
            onChange={(event) => {
              setWords(event.target.value);
              onChange({ kind: 'sealed', passphrase: '' });
            }}
            onBlur={take}
            onKeyDown={(event) => {
              if (event.key === 'Enter') take();
            }}
            sx={wideField}
          />
          <Box id={`${id}help`} sx={help}>
            {isShort
              ? `Use at least ${FEWEST_CHARACTERS} characters: whoever has the link can try as often as they like.`
              : 'Tell it to the reader another way than the link, by phone for example. It is kept nowhere.'}
          </Box>
        </div>
      )}
    </Box>
  );
}

const option = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.25,
  minHeight: 28,
  '& input': { width: 18, height: 18, m: 0.375 },
  '&:has(:disabled)': { color: 'text.secondary' },
};
const help = { mt: 0.5, typography: 'body2', color: 'text.secondary' };
