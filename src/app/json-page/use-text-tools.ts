import { useRef, useState, type RefObject } from 'react';
import { copyText } from '#form/copy-text.ts';
import { useFormSnapshot } from '#form/form-snapshot.ts';
import { useNotify } from '#form/notify.tsx';
import type { TextHandle, TextSource } from '#json/text-source.ts';
import { formatText } from '#manifest/format-text.ts';
import { textPlaces } from '#manifest/text-places.ts';
import { placeOfProblem, saidOfText, stopsOf, type Stop } from './text-marks.ts';
import type { TextState } from './text-session.ts';

type Way = 'next' | 'previous';

interface TextToolsFacts {
  source: TextSource;
  settle: () => TextState;
  handle: RefObject<TextHandle | null>;
  /** Where the cursor is. */
  cursor: RefObject<number>;
}

interface TextTools {
  format: () => void;
  find: () => void;
  copy: () => void;
  step: (way: Way) => void;
  /** The problem last stepped to, for whoever does not see it selected. */
  said: string;
}

/** What the toolbar and the keys do. */
export function useTextTools({ source, settle, handle, cursor }: TextToolsFacts): TextTools {
  const notify = useNotify();
  const format = () => {
    const { text, problem } = settle();
    if (problem) {
      const place = placeOfProblem(text, problem);
      if (place) handle.current?.select(place.from, place.to);
      notify('The text can be formatted once it can be read.');
      return;
    }
    const formatted = formatText(text);
    if (formatted !== text) source.type(formatted);
    settle();
    notify(formatted === text ? 'The text is formatted already.' : 'Formatted the text.');
  };
  const find = () => {
    const { openSearch } = handle.current ?? {};
    if (openSearch) openSearch();
    else notify('Press Ctrl+F, or ⌘F on a Mac: the browser finds text here.');
  };
  const copy = async () => {
    const copied = await copyText(source.text());
    notify(
      copied
        ? 'JSON copied'
        : 'This browser does not let the page copy. Select the text and press Ctrl+C.',
    );
  };
  return { format, find, copy: () => void copy(), ...useSteps({ source, settle, handle, cursor }) };
}

/** From problem to problem, in the order of the text. */
function useSteps({ settle, handle, cursor }: TextToolsFacts): Pick<TextTools, 'step' | 'said'> {
  const notify = useNotify();
  const problems = useFormSnapshot((snapshot) => snapshot.problems);
  const manifest = useFormSnapshot((snapshot) => snapshot.manifest);
  const [said, setSaid] = useState('');
  const last = useRef<Stop>(null);
  const step = (way: Way) => {
    const state = settle();
    const places = textPlaces(state.text);
    const stops = stopsOf(state, places, saidOfText(problems, state, places, manifest));
    const next = stopFrom(stops, way, cursor.current, last.current);
    last.current = next ?? null;
    if (!next) {
      notify('No problems found.');
      return;
    }
    handle.current?.select(next.from, next.to);
    const count = `Problem ${stops.indexOf(next) + 1} of ${stops.length}`;
    setSaid(`${count}. ${next.label}: ${next.sentence}`);
  };
  return { step, said };
}

/** On from where the last step led, if the cursor is still there; past an end it begins again at the other. */
function stopFrom(
  stops: readonly Stop[],
  way: Way,
  cursor: number,
  last: Stop | null,
): Stop | undefined {
  const isThere = last !== null && last.from <= cursor && cursor <= last.to;
  const at = isThere ? stops.findIndex((stop) => isSame(stop, last)) : -1;
  if (at >= 0) return stops.at((at + (way === 'next' ? 1 : -1)) % stops.length);
  return way === 'next'
    ? (stops.find(({ from }) => from >= cursor) ?? stops[0])
    : (stops.findLast(({ to }) => to <= cursor) ?? stops.at(-1));
}

/** Several may be missing at one place, in the same words. */
function isSame(a: Stop, b: Stop): boolean {
  return a.from === b.from && a.label === b.label && a.sentence === b.sentence;
}
