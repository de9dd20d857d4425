import Box from '@mui/material/Box';
import { useId, useState, useSyncExternalStore, type RefObject } from 'react';
import { appAddress, keepAppAddress, onAppAddress } from '#drafts/app-address.ts';
import { isFromFile } from '#ui/from-file.ts';
import { Labelled } from '#ui/labelled.tsx';
import { wideField } from '#ui/plain-field.ts';
import { webAddress } from '#workspace/link-base.ts';

interface AppAddressFieldProps {
  box?: RefObject<HTMLInputElement | null>;
  /** Also an empty one is an error by now. */
  isAsked?: boolean;
}

/** Asks for an address that links can begin with, where the page's own opens nowhere else. */
export function AppAddressField({ box, isAsked = false }: AppAddressFieldProps) {
  const id = useId();
  const typed = useSyncExternalStore(onAppAddress, appAddress);
  const [wasLeft, setWasLeft] = useState(false);
  if (!isFromFile()) return null;
  const isWrong = webAddress(typed) === null && (isAsked || (wasLeft && typed !== ''));
  const help = (
    <>
      {isWrong && (
        <Box component="strong" sx={{ display: 'block', color: 'error.main' }}>
          Error: Enter the whole address, with the https:// in front.
        </Box>
      )}
      This page runs from a file, so links need the address of a copy of this app on the web. You
      enter it once. Without one, send the file instead.
    </>
  );
  return (
    <Labelled id={id} label="Web address of this app" help={help}>
      <Box
        component="input"
        type="url"
        ref={box}
        id={id}
        value={typed}
        placeholder="https://"
        autoComplete="url"
        aria-invalid={isWrong}
        aria-describedby={`${id}-help`}
        onChange={(event) => keepAppAddress(event.target.value)}
        onBlur={() => setWasLeft(true)}
        sx={wideField}
      />
    </Labelled>
  );
}
