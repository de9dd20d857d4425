import Box from '@mui/material/Box';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';

interface FileDropOptions {
  /** What dropping so many files does; for importing them without it. */
  hint?: (count: number) => string;
  /** False: another part of the page takes them. */
  enabled?: boolean;
}

/**
 * Takes files dropped anywhere on the page, and keeps a drop from making the browser leave it.
 * Gives what is shown over the page while a file is dragged across it.
 */
export function useFileDrop(
  onFiles: (files: readonly File[]) => void,
  { hint = importHint, enabled = true }: FileDropOptions = {},
): ReactNode {
  /** How many files are over the page. */
  const [dragged, setDragged] = useState(0);
  const take = useEffectEvent(onFiles);

  useEffect(() => {
    if (!enabled) return;
    const over = (event: DragEvent) => {
      if (!wouldLeavePage(event)) return;
      event.preventDefault();
      const count = countFiles(event);
      if (event.dataTransfer) event.dataTransfer.dropEffect = count > 0 ? 'copy' : 'none';
      setDragged(count);
    };
    const leave = (event: DragEvent) => {
      if (!event.relatedTarget) setDragged(0);
    };
    const drop = (event: DragEvent) => {
      setDragged(0);
      if (!wouldLeavePage(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) take(files);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [enabled]);

  return dragged > 0 ? <DropHint words={hint(dragged)} /> : null;
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** A browser may keep the items to itself until they are dropped: there is at least one then. */
function countFiles(event: DragEvent): number {
  if (!hasFiles(event)) return 0;
  const items = [...(event.dataTransfer?.items ?? [])];
  return Math.max(1, items.filter(({ kind }) => kind === 'file').length);
}

/** A link dropped into a text field is text; anywhere else the browser would open it. */
function wouldLeavePage(event: DragEvent): boolean {
  if (hasFiles(event)) return true;
  const isLink = event.dataTransfer?.types.includes('text/uri-list') ?? false;
  return isLink && !(event.target instanceof Element && event.target.closest('input, textarea'));
}

function importHint(count: number): string {
  return count === 1
    ? 'Drop the manifest to import it as a new draft'
    : `Drop the ${count.toLocaleString('en')} manifests to import them as new drafts`;
}

function DropHint({ words }: { words: string }) {
  return (
    <Box
      aria-hidden
      sx={{
        position: 'fixed',
        inset: 12,
        zIndex: 'tooltip',
        display: 'grid',
        placeItems: 'center',
        // The drag goes through it, or every move over its edge would end and begin a drag.
        pointerEvents: 'none',
        border: 3,
        borderStyle: 'dashed',
        borderColor: 'primary.main',
        borderRadius: 2,
        bgcolor: 'background.paper',
        opacity: 0.94,
        typography: 'h2',
        textAlign: 'center',
        p: 3,
      }}
    >
      {words}
    </Box>
  );
}
