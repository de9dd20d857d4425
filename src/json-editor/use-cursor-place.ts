import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { Json } from '#manifest/json/json.ts';
import type { Pointer } from '#manifest/json/json-pointer.ts';
import type { TextPlaces } from '#manifest/text/text-places.ts';
import { jsonAt } from './text-marks.ts';
import type { TextSession } from './text-session.ts';

interface CursorPlace {
  /** In UTF-16 units. */
  cursor: RefObject<number>;
  onCursor: (offset: number) => void;
  /** Undefined while the cursor is in nothing that is known. */
  path: Pointer | undefined;
}

/** What the cursor is at. `text`: what the places are of. */
export function useCursorPlace(
  session: TextSession,
  text: string,
  places: TextPlaces,
  start: number,
): CursorPlace {
  const cursor = useRef(start);
  const [path, setPath] = useState<Pointer>();
  const onCursor = useCallback(
    (offset: number) => {
      cursor.current = offset;
      // While somebody types, the places are found a moment later.
      if (session.text() === text) setPath(places.pathAt(offset));
    },
    [session, text, places],
  );
  useEffect(() => setPath(places.pathAt(cursor.current)), [places]);
  return { cursor, onCursor, path };
}

/** The text at this path; only a choice among texts has words of its own. */
export function textValueAt(text: string, places: TextPlaces, path: Pointer): Json | undefined {
  const from = places.rangeOf(path)?.value.from;
  return from !== undefined && text[from] === '"' ? jsonAt(text, places, path) : undefined;
}
