import Box from '@mui/material/Box';
import { useId } from 'react';
import { whereItFits } from '#handoff/link-address.ts';
import { copiedWhole } from '#ui/copied-whole.ts';
import { Labelled } from '#ui/labelled.tsx';
import { wideField } from '#ui/plain-field.ts';

interface LinkBoxProps {
  link: string;
  state: keyof typeof INSTEAD;
  /** It left the page without our button. */
  onCopied: () => void;
}

/** The link to be read, and to be copied by hand. */
export function LinkBox({ link, state, onCopied }: LinkBoxProps) {
  const id = useId();
  const help = (
    <>
      {link !== '' &&
        `Link length: ${link.length.toLocaleString('en')} characters. ${whereItFits(link.length)} `}
      You can’t take a link back, and browsers and email apps may keep it.
    </>
  );
  return (
    <Labelled id={id} label="Share link" help={help}>
      <Box
        component="textarea"
        id={id}
        readOnly
        rows={3}
        value={link}
        placeholder={INSTEAD[state]}
        aria-describedby={`${id}-help`}
        onFocus={(event) => event.currentTarget.select()}
        {...copiedWhole(onCopied)}
        sx={[wideField, { fontSize: '0.8125rem', fontFamily: 'var(--mono)' }]}
      />
    </Labelled>
  );
}

const INSTEAD = {
  made: '',
  making: 'Creating link…',
  failed: 'Your browser couldn’t create the link. Download the file and send that instead.',
  'lacks-address': 'Enter the web address of this app to create the link',
  'lacks-passphrase': 'Enter a passphrase to create the link',
};
