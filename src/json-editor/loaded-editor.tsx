import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useState, type ComponentType } from 'react';
import { loadAgain, OnlyReloadHelps } from '#ui/load-again.ts';
import { PlainEditor } from './plain-editor.tsx';
import type { TextControlProps } from './text-source.ts';

export type LoadEditor = () => Promise<ComponentType<TextControlProps>>;

interface LoadedControlProps {
  control: TextControlProps;
  load: LoadEditor;
}

/** The editor once it is there; the plain text does as well without it. */
export function LoadedEditor({ control, load }: LoadedControlProps) {
  const { part, retry } = useCodeEditor(load);
  if (part.kind === 'loading') return <Opening />;
  if (part.kind === 'ready') return <part.Editor {...control} />;
  return (
    <>
      <Box role="alert" sx={NOTICE}>
        <span>
          {part.onlyReloadHelps
            ? 'The editor still couldn’t load. Reload the page to get it.'
            : 'The editor couldn’t load. You may be offline.'}{' '}
          You can keep working in plain text.
        </span>
        <Button
          size="small"
          variant="outlined"
          color="inherit"
          onClick={part.onlyReloadHelps ? () => location.reload() : retry}
        >
          {part.onlyReloadHelps ? 'Reload the page' : 'Try again'}
        </Button>
      </Box>
      <PlainEditor {...control} />
    </>
  );
}

type Loading =
  | { kind: 'loading' }
  | { kind: 'ready'; Editor: ComponentType<TextControlProps> }
  | { kind: 'missing'; onlyReloadHelps: boolean };

/** The editor's code, fetched when somebody opens it and by nobody else: it is as large as the first screen. */
function useCodeEditor(load: LoadEditor): { part: Loading; retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [part, setPart] = useState<Loading>({ kind: 'loading' });
  useEffect(() => {
    let left = false;
    const show = (next: Loading) => !left && setPart(next);
    (attempt === 0 ? load() : loadAgain(load)).then(
      (Editor) => show({ kind: 'ready', Editor }),
      (problem: unknown) =>
        show({ kind: 'missing', onlyReloadHelps: problem instanceof OnlyReloadHelps }),
    );
    return () => {
      left = true;
    };
  }, [load, attempt]);
  return { part, retry: () => setAttempt(attempt + 1) };
}

/** How long opening it may take before there is a word about it. */
const SOON_MS = 400;

function Opening() {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Box aria-live="polite" sx={{ p: 2, color: 'text.secondary' }}>
      {isSlow && 'Loading the editor… Or turn on “Plain text” to start right away.'}
    </Box>
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
