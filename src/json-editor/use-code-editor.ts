import { useEffect, useState, type ComponentType } from 'react';
import { loadAgain } from '#ui/load-again.ts';
import type { TextControlProps } from './text-source.ts';

type Editor = ComponentType<TextControlProps>;

type Loading = { kind: 'loading' } | { kind: 'ready'; Editor: Editor } | { kind: 'missing' };

const LOADING: Loading = { kind: 'loading' };

interface CodeEditorPart {
  part: Loading;
  retry: () => void;
}

/** The editor's code, fetched when somebody opens it and by nobody else: it is as large as the first screen. */
export function useCodeEditor(load: () => Promise<Editor>): CodeEditorPart {
  const [attempt, setAttempt] = useState(0);
  const [part, setPart] = useState(LOADING);
  useEffect(() => {
    let left = false;
    const show = (next: Loading) => !left && setPart(next);
    (attempt === 0 ? load() : loadAgain(load)).then(
      (Editor) => show({ kind: 'ready', Editor }),
      () => show({ kind: 'missing' }),
    );
    return () => {
      left = true;
    };
  }, [load, attempt]);
  return { part, retry: () => setAttempt(attempt + 1) };
}
