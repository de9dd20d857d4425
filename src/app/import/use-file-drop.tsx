import Box from '@mui/material/Box';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';

/**
 * Takes files dropped anywhere on the page, and keeps a drop from making the browser leave it.
 * Gives what is shown over the page while a file is dragged across it.
 */
export function useFileDrop(onFiles: (files: readonly File[]) => void): ReactNode {
  const [dragging, setDragging] = useState(false);
  const take = useEffectEvent(onFiles);

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!wouldLeavePage(event)) return;
      event.preventDefault();
      const withFiles = hasFiles(event);
      if (event.dataTransfer) event.dataTransfer.dropEffect = withFiles ? 'copy' : 'none';
      setDragging(withFiles);
    };
    const leave = (event: DragEvent) => {
      if (!event.relatedTarget) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
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
  }, []);

  return dragging ? <DropHint /> : null;
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** A link dropped into a text field is text; anywhere else the browser would open it. */
function wouldLeavePage(event: DragEvent): boolean {
  if (hasFiles(event)) return true;
  const isLink = event.dataTransfer?.types.includes('text/uri-list') ?? false;
  return isLink && !(event.target instanceof Element && event.target.closest('input, textarea'));
}

function DropHint() {
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
      Drop the manifest to import it as a new draft
    </Box>
  );
}
