import { styled } from '@mui/material/styles';
import { JsonView } from './json/json-view.tsx';
import type { JsonObject } from '#manifest/json/json.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';

interface ManifestTextProps {
  manifest: JsonObject;
  /** A line was chosen. Without it the text is only there to be read. */
  onPick?: (path: Pointer) => void;
}

const NOTHING_MARKED: readonly Pointer[] = [];

/** The text that goes out, in a frame of its own that scrolls. */
export function ManifestText({ manifest, onPick }: ManifestTextProps) {
  return (
    <Frame>
      <JsonView manifest={manifest} marked={NOTHING_MARKED} onPick={onPick} />
    </Frame>
  );
}

const Frame = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  maxHeight: 'min(36rem, 70vh)',
  border: `1px solid ${(theme.vars ?? theme).palette.divider}`,
  borderRadius: 8,
  overflow: 'hidden',
  '@media print': {
    display: 'block',
    maxHeight: 'none',
    overflow: 'visible',
    '& *': { overflow: 'visible' },
  },
}));
