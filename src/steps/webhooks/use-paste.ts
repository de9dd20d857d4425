import { useDeferredValue, useMemo, useState } from 'react';
import { useDraftForm } from '#form/draft-form.tsx';
import { counted } from '#manifest/json/counted.ts';
import {
  newHeaderValues,
  type HeaderListName,
  type HeaderValues,
} from '#manifest/values/form-values.ts';
import { MAX_HEADERS } from '#manifest/json/input-bounds.ts';
import { fieldValue } from '#form/field-value.ts';
import { eventOf, listTitle } from './list-title.ts';
import type { PastedHeaders } from './header-line.ts';
import { mergeHeaders } from './merge-headers.ts';
import { readPastedHeaders } from './paste-headers.ts';
import { useChangeHeaders } from './use-change-headers.ts';

/** The text being pasted into a list of headers, what it would do, and doing it. */
export function usePaste(list: HeaderListName, text: string, setText: (text: string) => void) {
  const draft = useDraftForm();
  const change = useChangeHeaders();
  const [said, setSaid] = useState('');
  const [hasAdded, setHasAdded] = useState(false);
  const rows = fieldValue(draft.values(), list) ?? NONE;
  const shownText = useDeferredValue(text);
  const preview = useMemo(() => read(shownText, rows), [shownText, rows]);

  const edit = (next: string) => {
    setText(next);
    setSaid('');
  };
  /** True when all of it was added; what could not be read stays. */
  const add = (): boolean => {
    const { merged, pasted } = read(text, rows);
    if (pasted.headers.length === 0) {
      setSaid(nothingRead(text));
      return false;
    }
    const added = `${counted(pasted.headers.length, 'header')} added`;
    change(
      { [list]: merged.headers },
      `${added} ${eventOf(list) ? 'to' : 'for'} ${listTitle(list)}`,
    );
    setHasAdded(true);
    // What there is nothing to put right about has no text.
    const left = pasted.unread.map((unread) => unread.text).filter((each) => each !== '');
    setText(left.join('\n'));
    setSaid(`${added}. What wasn’t added is still in the box.`);
    return left.length === 0;
  };
  return { edit, preview, said, hasAdded, add };
}

const NONE: readonly HeaderValues[] = [];

function nothingRead(text: string): string {
  return text.trim() === ''
    ? 'Paste or type at least one header first.'
    : 'No headers found. Write one per line, as “Name: value”.';
}

function read(text: string, rows: readonly HeaderValues[]) {
  const pasted = withinBounds(readPastedHeaders(text), MAX_HEADERS - rows.length);
  const incoming = pasted.headers.map(({ name, value }) => ({
    ...newHeaderValues(),
    header_name: name,
    header_value: value,
  }));
  return { pasted, merged: mergeHeaders(rows, incoming) };
}

/** What is more than an event takes stays in the box. */
function withinBounds({ headers, unread }: PastedHeaders, room: number): PastedHeaders {
  const over = headers.slice(room).map(({ name, value }) => ({
    place: name,
    text: `${name}: ${value}`,
    reason: `An event can have up to ${MAX_HEADERS.toLocaleString('en')} headers.`,
  }));
  return { headers: headers.slice(0, room), unread: [...unread, ...over] };
}
