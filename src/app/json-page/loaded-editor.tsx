import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ComponentType } from 'react';
import { PlainEditor } from '#json/plain-editor.tsx';
import type { TextControlProps } from '#json/text-source.ts';
import { useCodeEditor } from './use-code-editor.ts';

export type LoadEditor = () => Promise<ComponentType<TextControlProps>>;

interface LoadedControlProps {
  control: TextControlProps;
  load: LoadEditor;
}

/** The editor once it is there; the plain text does as well without it. */
export function LoadedEditor({ control, load }: LoadedControlProps) {
  const { part, retry } = useCodeEditor(load);
  if (part.kind === 'loading') return <Box sx={{ flex: 1 }} />;
  if (part.kind === 'ready') return <part.Editor {...control} />;
  return (
    <>
      <Box role="alert" sx={NOTICE}>
        <span>
          The editor did not arrive: the connection may be down. You can go on in the plain text.
        </span>
        <Button size="small" variant="outlined" color="inherit" onClick={retry}>
          Try again
        </Button>
      </Box>
      <PlainEditor {...control} />
    </>
  );
}

const NOTICE = {
  // Above the text, which takes the rest of the room.
  '&&': { flex: 'none' },
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 1,
  px: 0.5,
  typography: 'body2',
};
