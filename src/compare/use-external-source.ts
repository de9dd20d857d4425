import { useEffect, useState } from 'react';
import { readSide, type ReadSide } from './read-side.ts';

/** A file or a text instead of something that is kept here. */
export interface ExternalSource {
  /** Its fields are shown. */
  open: boolean;
  text: string;
  file: File | null;
}

export interface UsedSource extends ExternalSource {
  /** Undefined while there is nothing, or it is being read. */
  read: ReadSide | undefined;
  set: (source: ExternalSource) => void;
}

export const NO_SOURCE: ExternalSource = { open: false, text: '', file: null };

/** Someone typing is not told of every letter that is missing. */
const TYPING_MS = 300;

export function useExternalSource(): UsedSource {
  const [source, set] = useState(NO_SOURCE);
  const [last, setLast] = useState<{ source: ExternalSource; read: ReadSide }>();
  useEffect(() => {
    const { text, file } = source;
    if (!file && text.trim() === '') return;
    let ended = false;
    const timer = setTimeout(
      () => {
        void readSide(file ?? text).then((read) => {
          if (!ended) setLast({ source, read });
        });
      },
      file ? 0 : TYPING_MS,
    );
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [source]);
  return { ...source, set, read: last?.source === source ? last.read : undefined };
}
