import { useEffect, useState } from 'react';
import { readGiven, readGivenFile, type Given } from './read-given.ts';

/** A file or a text that was given instead of choosing from what is kept here. */
export interface GivenSource {
  /** Its fields are shown. */
  open: boolean;
  text: string;
  file: File | null;
}

export interface GivenPart extends GivenSource {
  /** Undefined while there is nothing, or it is being read. */
  given: Given | undefined;
  set: (source: GivenSource) => void;
}

export const NOTHING_GIVEN: GivenSource = { open: false, text: '', file: null };

/** Someone typing is not told of every letter that is missing. */
const TYPING_MS = 300;

export function useGiven(): GivenPart {
  const [source, set] = useState(NOTHING_GIVEN);
  const [read, setRead] = useState<{ source: GivenSource; given: Given }>();
  useEffect(() => {
    const { text, file } = source;
    if (!file && text.trim() === '') return;
    let ended = false;
    const timer = setTimeout(
      () => {
        void (file ? readGivenFile(file) : readGiven(text)).then((given) => {
          if (!ended) setRead({ source, given });
        });
      },
      file ? 0 : TYPING_MS,
    );
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [source]);
  return { ...source, set, given: read?.source === source ? read.given : undefined };
}
