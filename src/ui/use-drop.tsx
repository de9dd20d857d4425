import Box from '@mui/material/Box';
import { counted } from '#manifest/json/counted.ts';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';

interface Drops {
  onFiles: (files: readonly File[]) => void;
  /** A link, or text from another window. In a field such a text is only text. */
  onText: (text: string) => void;
  /** What dropping so many files does, and what dropping text does; for importing them without it. */
  hints?: DropHints;
  /** False: another part of the page takes them. */
  enabled?: boolean;
}

interface DropHints {
  files: (count: number) => string;
  text: string;
}

/** What is dragged over the page: so many files, or text. */
type Dragged = number | 'text' | null;

/**
 * Takes what is dropped anywhere on the page, and keeps a drop from making the browser leave it.
 * Files are taken before any field sees them. Gives what is shown over the page during the drag.
 */
export function useDrop({
  onFiles,
  onText,
  hints = IMPORT_HINTS,
  enabled = true,
}: Drops): ReactNode {
  const [dragged, setDragged] = useState<Dragged>(null);
  const takeFiles = useEffectEvent(onFiles);
  const takeText = useEffectEvent(onText);

  useEffect(() => {
    if (!enabled) return;
    let isOwn = false;
    // On its way down: an editor would read the file itself.
    const listening = new AbortController();
    const { signal } = listening;
    const on = <Type extends keyof WindowEventMap>(
      type: Type,
      hear: (event: WindowEventMap[Type]) => void,
    ) => window.addEventListener(type, hear, { capture: true, signal });
    // What is dragged from one place of the page to another is not brought here.
    on('dragstart', () => (isOwn = true));
    on('dragend', () => (isOwn = false));
    // The end is not told of what has gone from the page meanwhile.
    on('pointerdown', () => (isOwn = false));
    on('dragover', (event) => {
      if (!keepFromOthers(event)) return setDragged(null);
      const next = isOwn ? null : whatIsDragged(event);
      if (event.dataTransfer) event.dataTransfer.dropEffect = next === null ? 'none' : 'copy';
      setDragged(next);
    });
    on('dragleave', (event) => {
      if (!event.relatedTarget) setDragged(null);
    });
    on('drop', (event) => {
      setDragged(null);
      if (!keepFromOthers(event) || isOwn) return;
      const files = [...(event.dataTransfer?.files ?? [])];
      const text = textOf(event);
      if (files.length > 0) takeFiles(files);
      else if (text !== '') takeText(text);
    });
    return () => listening.abort();
  }, [enabled]);

  if (dragged === null) return null;
  return <DropHint words={dragged === 'text' ? hints.text : hints.files(dragged)} />;
}

/** False for text over a field, which is the field's. */
function keepFromOthers(event: DragEvent): boolean {
  const dragged = whatIsDragged(event);
  if (dragged === null || (dragged === 'text' && isOverField(event))) return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

function whatIsDragged({ dataTransfer }: DragEvent): Dragged {
  const types = dataTransfer?.types ?? [];
  if (types.includes('Files')) {
    // A browser may keep the items to itself until they are dropped: there is at least one then.
    const items = [...(dataTransfer?.items ?? [])];
    return Math.max(1, items.filter(({ kind }) => kind === 'file').length);
  }
  return types.includes('text/uri-list') || types.includes('text/plain') ? 'text' : null;
}

/** The event's own target is the editor's host: what is inside of it is on the path only. */
function isOverField(event: DragEvent): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof Element && target.closest('input, textarea, [contenteditable=true]') !== null
  );
}

function textOf({ dataTransfer }: DragEvent): string {
  return dataTransfer?.getData('text/plain') || dataTransfer?.getData('text/uri-list') || '';
}

const IMPORT_HINTS: DropHints = {
  files: (count) => (count === 1 ? 'Drop to import' : `Drop to import ${counted(count, 'file')}`),
  text: 'Drop to import',
};

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
