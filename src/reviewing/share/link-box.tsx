import Box from '@mui/material/Box';
import { useId } from 'react';
import { whereItFits } from '#handoff/link-address.ts';
import { copiedWhole } from '#ui/copied-whole.ts';
import { wideField } from '#ui/plain-field.ts';

interface LinkBoxProps {
  link: string;
  state: 'making' | 'made' | 'failed' | 'lacks-passphrase';
  /** It left the page without our button. */
  onCopied: () => void;
}

/** The link to be read, and to be copied by hand. */
export function LinkBox({ link, state, onCopied }: LinkBoxProps) {
  const id = useId();
  return (
    <div>
      <Box
        component="label"
        htmlFor={`${id}link`}
        sx={{ display: 'block', fontWeight: 560, mb: 0.75 }}
      >
        Share link
      </Box>
      <Box
        component="textarea"
        id={`${id}link`}
        readOnly
        rows={3}
        value={link}
        placeholder={INSTEAD[state]}
        aria-describedby={`${id}length`}
        onFocus={(event) => event.currentTarget.select()}
        {...copiedWhole(onCopied)}
        sx={[wideField, { fontSize: '0.8125rem', fontFamily: 'var(--mono)' }]}
      />
      <Box id={`${id}length`} sx={{ mt: 0.75, typography: 'body2', color: 'text.secondary' }}>
        {link !== '' &&
          `Link length: ${link.length.toLocaleString('en')} characters. ${whereItFits(link.length)} `}
        You can’t take a link back, and browsers and email apps may keep it.
      </Box>
    </div>
  );
}

const INSTEAD = {
  made: '',
  making: 'Creating link…',
  failed: 'Your browser couldn’t create the link. Download the file and send that instead.',
  'lacks-passphrase': 'Enter a passphrase to create the link',
};
